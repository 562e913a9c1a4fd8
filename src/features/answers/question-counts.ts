// Counts a whole question by group, however many columns it owns: one person counts once, and only with a whole answer.
import { isValue } from '#domain/answer-code.ts';
import type { Column } from '#features/questionnaires/index.ts';
import {
  countColumn,
  pooledGroups,
  type Counted,
  type CountedGroup,
  type Grouping,
  type PooledGroup,
} from './answer-groups.ts';

/** A group's answers to a number question: `counts` are empty, the values stand beside them. */
export interface NumberGroup extends CountedGroup {
  readonly values: readonly number[];
}

/** The columns of one question and, in the same order, the codes stored in them. */
export interface QuestionColumns {
  readonly columns: readonly Column[];
  readonly codes: readonly Uint8Array[];
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

/** How many counts a figure of the question has. A number has none: it is told by what `numberFigure` permits. */
export function countsOfQuestion(columns: readonly Column[]): number {
  return columns[0]?.kind === 'digit' ? 0 : placesOf(columns).width;
}

/**
 * Counts by group. Ticked options: how many ticked each. Best–worst: the counts of the best, then those of the worst.
 * A number: no counts, but the values of the group. `n` is always the number of people with a whole answer.
 */
export function countQuestion(grouping: Grouping, { columns, codes }: QuestionColumns): PooledGroup[] {
  const [first] = columns;
  if (!first) return pooledGroups([]);
  const isNumber = first.kind === 'digit';
  if (columns.length === 1 && (first.kind === 'rating' || first.kind === 'choice'))
    return countColumn(grouping, codes[0]!, first.categories);
  const { starts, width } = isNumber ? { starts: [], width: 0 } : placesOf(columns);
  const people = new Uint32Array(grouping.groups.length);
  const counts = new Uint32Array(grouping.groups.length * width);
  const values: number[][] = isNumber ? grouping.groups.map(() => []) : [];
  grouping.groupOfRow.forEach((group, row) => {
    if (!columns.every(({ categories }, place) => isAnswer(codes[place]![row]!, categories))) return;
    people[group]! += 1;
    if (isNumber)
      values[group]!.push(columns.reduce((sum, base, at) => sum * base.categories + codes[at]![row]! - 1, 0));
    else
      columns.forEach(({ kind }, place) => {
        const code = codes[place]![row]!;
        const at = kind === 'picked' ? (code === picked ? starts[place]! : -1) : starts[place]! + code - 1;
        if (at >= 0) counts[group * width + at]! += 1;
      });
  });
  const groups = grouping.groups.flatMap((group, place): CountedGroup[] => {
    const n = people[place]!;
    if (n === 0) return [];
    const ofGroup = [...counts.subarray(place * width, (place + 1) * width)];
    const counted: CountedGroup = { ...group, n, counts: ofGroup, notApplicable: 0 };
    const withValues: NumberGroup = { ...counted, values: values[place] ?? [] };
    return [isNumber ? withValues : counted];
  });
  return pooledGroups(groups);
}

/** The numbers given in groups of a number question; none in those of any other. */
export function valuesIn(groups: readonly (Counted | PooledGroup | NumberGroup)[]): number[] {
  return groups.flatMap((group) => {
    if ('parts' in group) return valuesIn(group.parts());
    return 'values' in group ? group.values : [];
  });
}

const picked = 1;
const isAnswer = (code: number, categories: number) => isValue(code) && code >= 1 && code <= categories;
