// A sheet of daily counts as ticket systems and offices write it: a day, a number, and whom it is about.
import type { Fault, Outcome } from '#domain/faults.ts';
import { isDay } from './days.ts';

/** Rows of a sheet, and how many of its faults are told. */
export const mostRows = 20_000;
const mostFaults = 10;

export interface SheetRow {
  readonly number: number;
  readonly cells: readonly (string | null)[];
}

export interface DailyCount<Id> {
  readonly id: Id;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly served: number;
}

export interface SheetTexts {
  readonly headings: string;
  readonly emptyFile: string;
  readonly manyRows: (most: number) => string;
  readonly inRow: (row: number, message: string) => string;
  readonly rowDay: string;
  readonly rowFuture: string;
  readonly rowServed: string;
  /** whom the row is about is not known */
  readonly rowName: string;
  readonly moreFaults: string;
}

export interface SheetOf<Id> {
  /** of the column that tells whom a row is about */
  readonly heading: RegExp;
  /** rows without a name mean nothing here, and neither does a sheet without the column */
  readonly needsName: boolean;
  /** whom a name stands for, '' where none is given; undefined: nobody */
  readonly idOf: (name: string) => Id | undefined;
  readonly mostServed: number;
  readonly today: string;
  readonly texts: SheetTexts;
}

const headings = {
  day: /^(dzie[nń]|data|dnia|day|date)/i,
  served: /^(liczb|ile|os[oó]b|obs[lł]u|klien|served|people|count|number)/i,
} as const;

/** Several rows of one day and name are added up. One faulty row, and nothing is taken: faults of the field `plik`. */
export function readDailySheet<Id>(
  columns: readonly string[],
  rows: readonly SheetRow[],
  { heading, needsName, idOf, mostServed, today, texts }: SheetOf<Id>,
): Outcome<DailyCount<Id>[]> {
  const place = (pattern: RegExp) => columns.findIndex((head) => pattern.test(head.trim()));
  const at = { day: place(headings.day), served: place(headings.served), name: place(heading) };
  const refused = (message: string) => ({ ok: false, faults: [{ field: 'plik', message }] }) as const;
  if (at.day < 0 || at.served < 0 || (needsName && at.name < 0)) return refused(texts.headings);
  if (rows.length === 0) return refused(texts.emptyFile);
  if (rows.length > mostRows) return refused(texts.manyRows(mostRows));
  const faults: Fault[] = [];
  const sums = new Map<string, DailyCount<Id>>();
  for (const { number, cells } of rows) {
    const day = dayIn(cells[at.day] ?? '');
    const served = wholeNumber(cells[at.served] ?? '');
    const id = idOf(at.name < 0 ? '' : (cells[at.name] ?? '').trim());
    const fault = (message: string) => void faults.push({ field: 'plik', message: texts.inRow(number, message) });
    if (day === null) fault(texts.rowDay);
    else if (day > today) fault(texts.rowFuture);
    if (served === null) fault(texts.rowServed);
    if (id === undefined) fault(texts.rowName);
    if (day === null || served === null || id === undefined) continue;
    const key = `${day} ${String(id)}`;
    const before = sums.get(key)?.served ?? 0;
    if (before + served > mostServed) fault(texts.rowServed);
    sums.set(key, { id, day, served: before + served });
  }
  if (faults.length > mostFaults)
    return { ok: false, faults: [...faults.slice(0, mostFaults), { field: 'plik', message: texts.moreFaults }] };
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: [...sums.values()] };
}

/** '1 204', '12,0', '12.0' → whole number; null when it is none. */
export function wholeNumber(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0]/g, '').replace(/[.,]0+$/, '');
  return /^\d{1,8}$/.test(plain) ? Number(plain) : null;
}

/** Names are the same whatever their capitals and spaces. */
export const nameKey = (name: string) => name.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

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
