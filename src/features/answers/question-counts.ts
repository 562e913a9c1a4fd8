// Counts a whole question by group, however many columns it owns: one person counts once, and only with a whole answer.
import { isValue, notApplicable } from '#domain/answer-code.ts';
import type { Column } from '#features/questionnaires/index.ts';
import type { ChannelGroup, Counted, CountedGroup, PooledGroup } from './answer-groups.ts';
import type { ColumnBlock } from './column-block.ts';

/** A question as it is counted: its columns, and where their codes stand in a block. */
export interface CountedQuestion {
  readonly columns: readonly Column[];
  readonly places: readonly number[];
}

/** A group's answers to a number question: `counts` are empty, the values stand beside them. */
export interface NumberGroup extends CountedGroup {
  readonly values: readonly number[];
}

/** After the counts of a group stand "does not apply" and the number of people with an answer. */
export const extraPlaces = 2;

/** How many counts a figure of the question has. A number has none: it is told by what `numberFigure` permits. */
export function widthOf(columns: readonly Column[]): number {
  return columns[0]?.kind === 'digit' ? 0 : placesOf(columns).width;
}

/** Which place of the counts each column begins at; a ticked option has one place, a choice one for each option. */
function placesOf(columns: readonly Column[]): { starts: readonly number[]; width: number } {
  let width = 0;
  const starts = columns.map(({ kind, categories }) => {
    const start = width;
    width += kind === 'picked' ? 1 : categories;
    return start;
  });
  return { starts, width };
}

/** Where counts of a question are kept, group after group, and the values of a number question. */
export interface QuestionTotals {
  readonly counts: Uint32Array;
  readonly values: number[][] | null;
}

/**
 * Adds the rows of a block. Ticked options: how many ticked each. Best–worst: the counts of the best, then those of the
 * worst. A number: no counts, but the values of the group.
 */
export function countRows(
  block: ColumnBlock,
  groupOfRow: Uint32Array,
  { columns, places }: CountedQuestion,
  totals: QuestionTotals,
): void {
  const codes = places.map((place) => block.ratings[place]);
  if (codes.some((column) => column === undefined)) return;
  const [first] = columns;
  if (!first) return;
  if (columns.length === 1 && (first.kind === 'rating' || first.kind === 'choice'))
    countOneColumn(codes[0]!, groupOfRow, first.categories, totals.counts);
  else countManyColumns(codes as Uint8Array[], groupOfRow, columns, totals);
}

function countOneColumn(codes: Uint8Array, groupOfRow: Uint32Array, categories: number, counts: Uint32Array): void {
  const stride = categories + extraPlaces;
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row]!;
    const from = groupOfRow[row]! * stride;
    if (code >= 1 && code <= categories) {
      counts[from + code - 1]! += 1;
      counts[from + categories + 1]! += 1;
    } else if (code === notApplicable) counts[from + categories]! += 1;
  }
}

function countManyColumns(
  codes: readonly Uint8Array[],
  groupOfRow: Uint32Array,
  columns: readonly Column[],
  { counts, values }: QuestionTotals,
): void {
  const { starts } = placesOf(columns);
  const stride = widthOf(columns) + extraPlaces;
  groupOfRow.forEach((group, row) => {
    if (!columns.every(({ categories }, place) => isAnswer(codes[place]![row]!, categories))) return;
    counts[group * stride + stride - 1]! += 1;
    if (values) {
      const value = columns.reduce((sum, base, at) => sum * base.categories + codes[at]![row]! - 1, 0);
      (values[group] ??= []).push(value);
      return;
    }
    columns.forEach(({ kind }, place) => {
      const code = codes[place]![row]!;
      const at = kind === 'picked' ? (code === picked ? starts[place]! : -1) : starts[place]! + code - 1;
      if (at >= 0) counts[group * stride + at]! += 1;
    });
  });
}

/** The numbers given in groups of a number question; none in those of any other. */
export function valuesIn(groups: readonly (Counted | PooledGroup | ChannelGroup | NumberGroup)[]): number[] {
  return groups.flatMap((group) => {
    if ('parts' in group) return valuesIn(group.parts());
    return 'values' in group ? group.values : [];
  });
}

const picked = 1;
const isAnswer = (code: number, categories: number) => isValue(code) && code >= 1 && code <= categories;
