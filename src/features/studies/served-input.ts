// Counts of people served as staff type them, and as a sheet with daily counts brings them.
import type { Fault, Outcome } from '#domain/faults.ts';
import type { ServiceId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
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
/** Rows of a sheet, and how many of its faults are told. */
export const mostRows = 20_000;
const mostFaults = 10;

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

/** '1 204', '12,0', '12.0' → whole number; null when it is none. */
function wholeNumber(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0]/g, '').replace(/[.,]0+$/, '');
  return /^\d{1,7}$/.test(plain) ? Number(plain) : null;
}

const headings = {
  day: /^(dzie[nń]|data|dnia|day|date)/i,
  served: /^(liczb|ile|os[oó]b|obs[lł]u|klien|served|people|count|number)/i,
  service: /^(us[lł]ug|spraw|nazwa|service)/i,
} as const;

export interface SheetRow {
  readonly number: number;
  readonly cells: readonly (string | null)[];
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
  const texts = servedTexts[language].faults;
  const place = (kind: keyof typeof headings) => columns.findIndex((heading) => headings[kind].test(heading.trim()));
  const at = { day: place('day'), served: place('served'), service: place('service') };
  const refused = (message: string) => ({ ok: false, faults: [{ field: 'plik', message }] }) as const;
  if (at.day < 0 || at.served < 0) return refused(texts.headings);
  if (rows.length === 0) return refused(texts.emptyFile);
  if (rows.length > mostRows) return refused(texts.manyRows(mostRows));
  const byName = new Map(services.map(({ id, name }) => [nameKey(name), id]));
  const faults: Fault[] = [];
  const sums = new Map<string, NewCount>();
  for (const { number, cells } of rows) {
    const day = dayIn(cells[at.day] ?? '');
    const served = wholeNumber(cells[at.served] ?? '');
    const name = at.service < 0 ? '' : (cells[at.service] ?? '').trim();
    const serviceId = name === '' ? null : byName.get(nameKey(name));
    const fault = (message: string) => void faults.push({ field: 'plik', message: texts.inRow(number, message) });
    if (day === null) fault(texts.rowDay);
    else if (day > today) fault(texts.rowFuture);
    if (served === null) fault(texts.rowServed);
    if (serviceId === undefined) fault(texts.rowService);
    if (day === null || served === null || serviceId === undefined) continue;
    const key = `${day} ${serviceId}`;
    const before = sums.get(key)?.served ?? 0;
    if (before + served > mostServed) fault(texts.rowServed);
    sums.set(key, { serviceId, first: day, last: day, served: before + served });
  }
  if (faults.length > mostFaults)
    return { ok: false, faults: [...faults.slice(0, mostFaults), { field: 'plik', message: texts.moreFaults }] };
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: [...sums.values()] };
}

const nameKey = (name: string) => name.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** '2026-10-05', '2026-10-05 00:00:00', '5.10.2026', '05/10/2026' → '2026-10-05'; null where it is no day. */
function dayIn(text: string): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[ T]00:00(?::00)?)?$/.exec(text.trim())?.[1];
  if (iso !== undefined) return isDay(iso) ? iso : null;
  const polish = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?: r\.?)?$/.exec(text.trim());
  if (!polish) return null;
  const [, day = '', month = '', year = ''] = polish;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}
