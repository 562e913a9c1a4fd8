// Counts of people served as staff type them, and as a sheet with daily counts brings them.
import type { Fault, Outcome } from '#domain/faults.ts';
import type { ServiceId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { nameKey, readDailySheet, wholeNumber } from './daily-sheet.ts';
import type { SheetRow } from './daily-sheet.ts';
import { daysFromTo, isDay } from './days.ts';
import type { ServedCount } from './people-served.ts';
import { servedTexts } from './served.texts.ts';

export interface ServedForm {
  readonly service: string;
  readonly first: string;
  readonly last: string;
  readonly served: string;
}

export type NewCount = Pick<ServedCount, 'serviceId' | 'first' | 'last' | 'served'>;

export interface NamedService {
  readonly id: ServiceId;
  readonly name: string;
}

export const wholeOffice = 'urzad';
const mostServed = 1_000_000;
export function readCount(
  form: ServedForm,
  services: readonly NamedService[],
  today: string,
  language: StaffLanguage,
): Outcome<NewCount> {
  const texts = servedTexts[language].faults;
  const faults: Fault[] = [];
  const fault = (field: string, message: string) => void faults.push({ field, message });
  const service = services.find(({ id }) => id === form.service);
  if (form.service !== wholeOffice && !service) fault('usluga', texts.service);
  const [hasFirst, hasLast] = [isDay(form.first), isDay(form.last)];
  if (!hasFirst) fault('od', texts.first);
  if (!hasLast) fault('do', texts.last);
  if (hasFirst && hasLast) {
    if (form.last < form.first) fault('do', texts.order);
    else if (form.last > today) fault('do', texts.future);
    else if (daysFromTo(form.first, form.last) > 7) fault('do', texts.longest);
  }
  const served = wholeNumber(form.served);
  if (served === null || served > mostServed) fault('liczba', texts.served);
  if (faults.length > 0 || served === null) return { ok: false, faults };
  return { ok: true, value: { serviceId: service?.id ?? null, first: form.first, last: form.last, served } };
}

/**
 * Daily counts of a sheet: a column with the day, one with the number, and one with the service where it is told.
 * Several rows of one day and service are added up. One faulty row, and nothing is taken.
 */
export function readSheet(
  columns: readonly string[],
  rows: readonly SheetRow[],
  services: readonly NamedService[],
  today: string,
  language: StaffLanguage,
): Outcome<NewCount[]> {
  const { rowService: rowName, ...texts } = servedTexts[language].faults;
  const byName = new Map(services.map(({ id, name }) => [nameKey(name), id]));
  const read = readDailySheet(columns, rows, {
    heading: /^(us[lł]ug|spraw|nazwa|service)/i,
    needsName: false,
    idOf: (name) => (name === '' ? null : byName.get(nameKey(name))),
    mostServed,
    today,
    texts: { ...texts, rowName },
  });
  if (!read.ok) return read;
  return {
    ok: true,
    value: read.value.map(({ id, day, served }) => ({ serviceId: id, first: day, last: day, served })),
  };
}
