// One response of a LimeSurvey file as a row of answers: personal columns are left at the door, numbers and dates get one form.
import type { AnswerItem } from './foreign-survey.ts';
import { importFault } from './import-note.ts';
import type { LimeColumn } from './lime-columns.ts';
import type { FoundColumns } from './lime-headings.ts';
import { storable } from './plain-text.ts';

export const mostResponses = 500_000;
/** What a survey without dates writes for "finished, time unknown". */
const noDate = '1980-01-01';

export type CellReader = (column: LimeColumn, written: string | null) => string | null;

/** Turns rows of cells (by place in the file) into answers. It remembers the numbers of responses to refuse doubles. */
export function rowReader({ system, found }: FoundColumns, read: CellReader = (_, written) => written) {
  const placeOf = (wanted: string) => [...system].find(([, name]) => name === wanted)?.[0] ?? -1;
  const places = {
    id: placeOf('id'),
    submitted: placeOf('submitdate'),
    page: placeOf('lastpage'),
    language: placeOf('startlanguage'),
  };
  const seen = new Set<string>();
  return (number: number, cells: readonly (string | null)[]): AnswerItem => {
    const id = (cells[places.id] ?? String(number)).trim();
    if (places.id >= 0 && !/^\d{1,15}$/.test(id))
      return { kind: 'refused-row', number, fault: importFault('bad-response-number', '', number) };
    if (seen.has(id)) return { kind: 'refused-row', number, fault: importFault('repeated-response', '', number) };
    seen.add(id);
    const submitted = cells[places.submitted] ?? '';
    const day = isoDate(submitted)?.slice(0, 10) ?? null;
    const page = Number.parseInt(cells[places.page] ?? '', 10);
    return {
      kind: 'row',
      number,
      sourceId: id,
      // A file without that column says nothing of unfinished responses: it was made of finished ones.
      completed: places.submitted < 0 || submitted !== '',
      completedOn: day === noDate ? null : day,
      language: (cells[places.language] ?? '').slice(0, 20),
      lastPage: Number.isInteger(page) ? page : null,
      cells: found.map(({ place, column }) => cellOf(column, read(column, cells[place] ?? null))),
    };
  };
}

function cellOf({ meaning }: LimeColumn, written: string | null): string | null {
  if (written === null || written === '') return written;
  if (meaning === 'upload') return 'file';
  if (meaning === 'number') return numberOf(written);
  if (meaning === 'date') return isoDate(written) ?? storable(written);
  return storable(written);
}

/** 37.0000000000 → 37, .5 → 0.5, 1,5 → 1.5; what is no number stays as it is written. */
export function numberOf(written: string): string {
  const plain = /^-?\d{1,3}([ \u00a0]\d{3})+(,\d+)?$/.test(written) ? written.replaceAll(/[ \u00a0]/g, '') : written;
  const number = Number(plain.replace(',', '.').trim());
  return plain.trim() !== '' && Number.isFinite(number) ? String(number) : storable(written);
}

/** `2026-10-01 10:36:59`, `01.10.2026 10:36` and `01.10.2026` → YYYY-MM-DD with the time where there is one; else null. */
export function isoDate(written: string): string | null {
  const known = readDays.get(written);
  if (known !== undefined) return known;
  const day = dayOf(written);
  if (readDays.size < mostDaysKept) readDays.set(written, day);
  return day;
}

/** Files repeat few days many times. */
const readDays = new Map<string, string | null>();
const mostDaysKept = 20_000;

function dayOf(written: string): string | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?)?$/.exec(written.trim());
  const polish = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?: (\d{1,2}:\d\d(?::\d\d)?))?$/.exec(written.trim());
  const [year, month, day, time] = iso ? iso.slice(1) : polish ? [polish[3], polish[2], polish[1], polish[4]] : [];
  if (!year || !month || !day) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date) return null;
  return time === undefined ? date : `${date} ${time}`;
}
