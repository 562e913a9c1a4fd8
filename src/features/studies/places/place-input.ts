// Counts of people at places as staff type them, and as a sheet with daily counts brings them.
import type { Fault, Outcome } from '#domain/faults.ts';
import type { LocationId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { nameKey, readDailySheet, wholeNumber } from '../daily-sheet.ts';
import type { SheetRow } from '../daily-sheet.ts';
import { daysFromTo, isDay } from '../days.ts';
import { servedTexts } from '../served.texts.ts';
import type { PlaceCount } from './people-at-places.ts';
import { placesTexts } from './people-at-places.texts.ts';

export interface PlaceForm {
  readonly place: string;
  readonly first: string;
  readonly last: string;
  readonly served: string;
}

export type NewPlaceCount = Pick<PlaceCount, 'placeId' | 'first' | 'last' | 'served'>;

export interface NamedPlace {
  readonly id: LocationId;
  readonly name: string;
}

const mostServed = 10_000_000;
/** The longest quarter. */
const mostDays = 92;

export function readPlaceCount(
  form: PlaceForm,
  places: readonly NamedPlace[],
  today: string,
  language: StaffLanguage,
): Outcome<NewPlaceCount> {
  const texts = { ...servedTexts[language].faults, ...placesTexts[language].faults };
  const faults: Fault[] = [];
  const fault = (field: string, message: string) => void faults.push({ field, message });
  const place = places.find(({ id }) => id === form.place);
  if (!place) fault('miejsce', texts.place);
  const [hasFirst, hasLast] = [isDay(form.first), isDay(form.last)];
  if (!hasFirst) fault('od', texts.first);
  if (!hasLast) fault('do', texts.last);
  if (hasFirst && hasLast) {
    if (form.last < form.first) fault('do', texts.order);
    else if (form.last > today) fault('do', texts.future);
    else if (daysFromTo(form.first, form.last) > mostDays) fault('do', texts.longest);
  }
  const served = wholeNumber(form.served);
  if (served === null || served > mostServed) fault('liczba', texts.served);
  if (!place || faults.length > 0 || served === null) return { ok: false, faults };
  return { ok: true, value: { placeId: place.id, first: form.first, last: form.last, served } };
}

/** Daily counts of a sheet with the columns day, number and place. One faulty row, and nothing is taken. */
export function readPlaceSheet(
  columns: readonly string[],
  rows: readonly SheetRow[],
  places: readonly NamedPlace[],
  today: string,
  language: StaffLanguage,
): Outcome<NewPlaceCount[]> {
  const { faults } = placesTexts[language];
  const byName = new Map(places.map(({ id, name }) => [nameKey(name), id]));
  const read = readDailySheet(columns, rows, {
    heading: /^(miejsc|budyn|lokal|adres|sala|place|building|location|hall)/i,
    needsName: true,
    idOf: (name) => byName.get(nameKey(name)),
    mostServed,
    today,
    texts: { ...servedTexts[language].faults, ...faults, rowServed: faults.rowServed, rowName: faults.rowPlace },
  });
  if (!read.ok) return read;
  return { ok: true, value: read.value.map(({ id, day, served }) => ({ placeId: id, first: day, last: day, served })) };
}
