// Reads a file by the plan, saving nothing: what would be taken in, what refused, and the first rows as read.
import type { ImportedAnswer } from '#features/answers/index.ts';
import type { Imported, ImportFault } from './foreign-survey.ts';
import { importFault } from './import-note.ts';
import type { ImportReport } from './import-record.ts';
import { answerReader, type AnswerReading } from './read-answers.ts';

export const mostFaultsKept = 200;
const rowsShown = 8;
const rowsLookedAt = 500;

export interface ShownRow {
  readonly number: number;
  readonly response: ImportedAnswer;
}

export const emptyReport: ImportReport = {
  rows: 0,
  imported: 0,
  refused: 0,
  faults: [],
  empty: 0,
  doubled: 0,
  left: 0,
  abandoned: 0,
  visits: 0,
  days: null,
  why: [],
  studyId: null,
};

/** The earliest and the latest of days; YYYY-MM-DD sorts as it reads. */
export function withDay(days: readonly [string, string] | null, day: string): readonly [string, string] {
  if (!days) return [day, day];
  return [day < days[0] ? day : days[0], day > days[1] ? day : days[1]];
}

/** `imported` counts the rows that would be taken in. A file that breaks on the way is refused whole. */
export async function previewOf(reading: AnswerReading): Promise<Imported<ImportReport>> {
  const { table } = reading.opened;
  const read = answerReader(reading);
  const seen = new Set<string>();
  const faults: ImportFault[] = [];
  let { rows, imported, refused, empty, doubled, left } = emptyReport;
  let { days } = emptyReport;
  for await (const row of table.rows()) {
    if (row.kind === 'broken') return { ok: false, faults: [row.fault] };
    rows += 1;
    const answer = row.kind === 'row' ? read(row) : { kind: 'refused' as const, faults: [row.fault] };
    if (answer.kind === 'empty') empty += 1;
    else if (answer.kind === 'refused') {
      refused += 1;
      if (faults.length < mostFaultsKept) faults.push(...answer.faults);
    } else if (answer.number !== null && seen.has(answer.number)) {
      doubled += 1;
    } else {
      if (answer.number !== null) seen.add(answer.number);
      imported += 1;
      left += answer.left;
      days = withDay(days, answer.response.visitDay);
    }
  }
  if (rows === 0) return { ok: false, faults: [importFault('no-answers-in-file')] };
  const { abandoned, visits } = reading.opened.kind === 'lime' ? reading.opened.table.unfinished : emptyReport;
  const counts = { rows, imported, refused, faults, empty, doubled, left, abandoned, visits, days };
  return { ok: true, value: { ...emptyReport, ...counts } };
}

/** The first rows as they would be taken in; the rest of the file is not read. */
export async function firstRows(reading: AnswerReading): Promise<readonly ShownRow[]> {
  const read = answerReader(reading);
  const shown: ShownRow[] = [];
  let looked = 0;
  for await (const row of reading.opened.table.rows()) {
    looked += 1;
    if (row.kind === 'broken' || looked > rowsLookedAt || shown.length >= rowsShown) break;
    const answer = row.kind === 'row' ? read(row) : null;
    if (answer?.kind === 'answer') shown.push({ number: row.number, response: answer.response });
  }
  return shown;
}
