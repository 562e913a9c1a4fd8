// What a file of answers holds, counted column by column before anything is saved: the numbers the report must add up to.
import type { AnswerColumn, ForeignAnswers, ImportFault } from './foreign-survey.ts';
import { NoteList, type ImportNote } from './import-note.ts';

export interface ColumnCounts {
  readonly key: string;
  /** nothing stored: not asked, not reached, or an empty number */
  readonly absent: number;
  /** asked and left empty */
  readonly empty: number;
  readonly filled: number;
  /** closed columns: each value with its count; open ones: nothing */
  readonly values: ReadonlyMap<string, number>;
  /** values that are in no list of options */
  readonly unknown: number;
  readonly sum: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

export interface AnswerCounts {
  readonly rows: number;
  readonly completed: number;
  /** answered in part and broken off */
  readonly abandoned: number;
  /** only opened: nothing is stored */
  readonly visits: number;
  readonly languages: ReadonlyMap<string, number>;
  readonly lastPages: ReadonlyMap<number | null, number>;
  readonly columns: readonly ColumnCounts[];
  readonly refused: readonly ImportFault[];
  readonly notes: readonly ImportNote[];
}

const mostRefusedNamed = 200;
const closed = new Set(['choice', 'tick', 'place', 'count', 'aside']);

interface Counting {
  absent: number;
  empty: number;
  filled: number;
  unknown: number;
  readonly values: Map<string, number>;
  sum: number | null;
  least: number | null;
  most: number | null;
}

/** Reads all answers once. A file that breaks on the way is refused as a whole. */
export async function countAnswers(
  { columns, rows }: ForeignAnswers,
  only: 'all' | 'completed' = 'all',
): Promise<
  { readonly ok: true; readonly value: AnswerCounts } | { readonly ok: false; readonly faults: readonly ImportFault[] }
> {
  const counted = columns.map((): Counting => ({
    absent: 0,
    empty: 0,
    filled: 0,
    unknown: 0,
    values: new Map(),
    sum: null,
    least: null,
    most: null,
  }));
  const known = columns.map(({ codes }) => new Set(codes));
  const all = { rows: 0, completed: 0, visits: 0 };
  const languages = new Map<string, number>();
  const lastPages = new Map<number | null, number>();
  const refused: ImportFault[] = [];
  for await (const item of rows()) {
    if (item.kind === 'broken') return { ok: false, faults: [item.fault] };
    if (item.kind === 'refused-row') {
      if (refused.length < mostRefusedNamed) refused.push(item.fault);
      continue;
    }
    if (only === 'completed' && !item.completed) continue;
    all.rows += 1;
    if (item.completed) all.completed += 1;
    else if (item.cells.every((cell) => cell === null)) all.visits += 1;
    languages.set(item.language, (languages.get(item.language) ?? 0) + 1);
    lastPages.set(item.lastPage, (lastPages.get(item.lastPage) ?? 0) + 1);
    for (const [at, column] of columns.entries()) countCell(counted[at], column, known[at], item.cells[at] ?? null);
  }
  const notes = notesOf(columns, counted);
  const abandoned = all.rows - all.completed - all.visits;
  const counts = columns.map(({ key }, at): ColumnCounts => ({ key, ...(counted[at] ?? never(key)) }));
  return { ok: true, value: { ...all, abandoned, languages, lastPages, columns: counts, refused, notes } };
}

const never = (key: string): never => {
  throw new Error(`no counts for ${key}`);
};

function countCell(
  counts: Counting | undefined,
  { meaning }: AnswerColumn,
  known: ReadonlySet<string> | undefined,
  cell: string | null,
): void {
  if (!counts) return;
  if (cell === null) counts.absent += 1;
  else if (cell === '') counts.empty += 1;
  else {
    counts.filled += 1;
    if (closed.has(meaning) && (counts.values.has(cell) || counts.values.size < 500))
      counts.values.set(cell, (counts.values.get(cell) ?? 0) + 1);
    if (known && known.size > 0 && !known.has(cell)) counts.unknown += 1;
    if (meaning === 'number') countNumber(counts, Number(cell));
  }
}

function countNumber(counts: Counting, number: number): void {
  if (!Number.isFinite(number)) {
    counts.unknown += 1;
    return;
  }
  counts.sum = (counts.sum ?? 0) + number;
  counts.least = Math.min(counts.least ?? number, number);
  counts.most = Math.max(counts.most ?? number, number);
}

function notesOf(columns: readonly AnswerColumn[], counted: readonly Counting[]): readonly ImportNote[] {
  const notes = new NoteList();
  for (const [at, { key }] of columns.entries()) notes.add('unknown-value', key, '', counted[at]?.unknown ?? 0);
  return notes.notes;
}
