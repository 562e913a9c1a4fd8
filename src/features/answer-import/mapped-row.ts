// One row of a table as an answer, by a confirmed mapping. A word nobody mapped refuses the row and says where.
import { isValue, notApplicable, skipped } from '#domain/answer-code.ts';
import type { DataRow, TableColumn } from '#files/foreign-table.ts';
import type { ImportFault } from './foreign-survey.ts';
import { importFault } from './import-note.ts';
import { isoDate } from './lime-rows.ts';
import { storable } from './plain-text.ts';
import { withoutMarks } from './rating-words.ts';
import type { ColumnUse, TableMapping, WordCodes } from './table-mapping.ts';

export interface MappedAnswer {
  /** row in the file */
  readonly number: number;
  /** YYYY-MM-DD; null where the table has no day */
  readonly day: string | null;
  /** names as written, to be found in the office's own lists; null where the table has none */
  readonly service: string | null;
  readonly unit: string | null;
  readonly location: string | null;
  readonly channel: string | null;
  readonly clientGroup: string | null;
  readonly language: string | null;
  /** as the file numbers it; null where it does not */
  readonly responseNumber: string | null;
  /** by id of the question */
  readonly codes: ReadonlyMap<string, number>;
  readonly comments: ReadonlyMap<string, string>;
  /** a comment was longer than we keep */
  readonly isShortened: boolean;
  /** words a person chose not to carry over */
  readonly left: number;
}

export type MappedRow =
  | { readonly kind: 'answer'; readonly answer: MappedAnswer }
  /** nothing of our questions stands in it */
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused-row'; readonly number: number; readonly faults: readonly ImportFault[] };

export interface RowMapper {
  readonly columns: readonly TableColumn[];
  readonly mapping: TableMapping;
  /** YYYY-MM-DD: no answer is given later */
  readonly today: string;
  /** the code of a cell in which nothing is stored; a table cannot tell it from one left empty */
  readonly nothing?: number;
}

const earliestDay = '2000-01-01';
const longestComment = 5_000;
const mostSpellings = 5_000;

/** Somebody chose it, be it "does not apply". */
const isAnswer = (code: number) => isValue(code) || code === notApplicable;

/** Words are compared without case and marks; each spelling is worked out once. */
function codeReader(words: WordCodes): (cell: string) => number | undefined {
  const known = new Map(words);
  const spellings = new Map<string, number | undefined>();
  return (cell) => {
    if (spellings.has(cell)) return spellings.get(cell);
    const code = known.get(withoutMarks(cell));
    if (spellings.size < mostSpellings) spellings.set(cell, code);
    return code;
  };
}

/** Prepares the mapping once; the function it gives maps row after row. */
export function rowMapper({ columns, mapping, today, nothing = skipped }: RowMapper): (row: DataRow) => MappedRow {
  const places = new Map(columns.map(({ name, place }) => [name, place]));
  const uses = mapping.columns.flatMap(({ column, use }) => {
    const place = places.get(column);
    const codeOf = use.kind === 'question' ? codeReader(use.words) : () => undefined;
    return place === undefined || use.kind === 'ignored' ? [] : [{ column, use, place, codeOf }];
  });
  return ({ number, cells }) => {
    const faults: ImportFault[] = [];
    const codes = new Map<string, number>();
    const comments = new Map<string, string>();
    const named = new Map<ColumnUse['kind'], string>();
    let isShortened = false;
    let left = 0;
    for (const { column, use, place, codeOf } of uses) {
      const written = cells[place] ?? null;
      const cell = written === null ? '' : written.trim();
      if (use.kind === 'question') {
        const code = cell === '' ? (written === null ? nothing : skipped) : codeOf(cell);
        if (code === undefined) faults.push(importFault('unmapped-word', column, number));
        else {
          codes.set(use.questionId, code);
          // our own archive writes the code itself: nothing is left behind
          if (code === skipped && cell !== '' && cell !== String(skipped)) left += 1;
        }
      } else if (use.kind === 'comment') {
        isShortened ||= cell.length > longestComment;
        if (cell !== '') comments.set(use.questionId, storable(cell.slice(0, longestComment)));
      } else if (cell !== '') named.set(use.kind, storable(cell.slice(0, 300)));
    }
    const day = dayOf(named.get('day'), today);
    if (day === 'wrong') faults.push(importFault('bad-day', '', number));
    if (faults.length > 0) return { kind: 'refused-row', number, faults };
    if (comments.size === 0 && ![...codes.values()].some(isAnswer)) return { kind: 'empty' };
    const text = (kind: ColumnUse['kind']) => named.get(kind) ?? null;
    return {
      kind: 'answer',
      answer: {
        number,
        day,
        service: text('service'),
        unit: text('unit'),
        location: text('location'),
        channel: text('channel'),
        responseNumber: text('response-number'),
        clientGroup: text('client-group'),
        language: text('language'),
        codes,
        comments,
        isShortened,
        left,
      },
    };
  };
}

/** A month alone, as our own archive has it, stands for its first day. */
function dayOf(written: string | undefined, today: string): string | null {
  if (written === undefined) return null;
  const day = isoDate(/^\d{4}-\d\d$/.test(written) ? `${written}-01` : written)?.slice(0, 10) ?? '';
  return day >= earliestDay && day <= today ? day : 'wrong';
}
