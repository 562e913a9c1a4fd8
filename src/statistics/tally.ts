// Tallies: additive sums of answers from which every estimate is made, so that no raw rows are needed again.
// Method page: docs/methods/tally.md

/** Codes of a column of answers that carry no value: why there is none. Valid answers are 0 … 251. */
export const NO_VALUE = { notApplicable: 252, skipped: 253, notAsked: 254, notReached: 255 } as const;

/** First of the four codes without a value. */
export const FIRST_NO_VALUE = 252;

/** One question's answers, a code per respondent: the category index (0 = lowest) or a code of `NO_VALUE`. */
export type Column = Uint8Array;

/** How often each category of a question was chosen, and how often there was no value, for each of four reasons. */
export interface Counts {
  readonly categories: Float64Array;
  readonly notApplicable: number;
  readonly skipped: number;
  readonly notAsked: number;
  readonly notReached: number;
}

/** Answers to two questions by the same people: `cells[i * columns + j]` chose i in the first and j in the second. */
export interface PairCounts {
  readonly rows: number;
  readonly columns: number;
  readonly cells: Float64Array;
}

/** The tally of no answers: adding it changes nothing. @example emptyCounts(5).categories.length; // 5 */
export function emptyCounts(categories: number): Counts {
  return { categories: new Float64Array(categories), notApplicable: 0, skipped: 0, notAsked: 0, notReached: 0 };
}

/**
 * Counts one question over all rows, or over the rows listed.
 *
 * A code beyond the last category that is not a "no value" code belongs to another version of the question and is a
 * mistake of the caller: it throws.
 *
 * @example
 * countAnswers(Uint8Array.of(4, 4, 3, 253), 5); // categories 0 0 0 1 2, skipped 1
 */
export function countAnswers(column: Column, categories: number, rows?: Iterable<number>): Counts {
  const histogram = new Float64Array(256);
  if (rows === undefined) for (let i = 0; i < column.length; i++) histogram[column[i]!]! += 1;
  else for (const row of rows) histogram[column[row]!]! += 1;
  for (let code = categories; code < FIRST_NO_VALUE; code++) {
    if (histogram[code]! > 0) throw new RangeError(`answer code ${code} on a scale of ${categories} categories`);
  }
  return {
    categories: histogram.slice(0, categories),
    notApplicable: histogram[NO_VALUE.notApplicable]!,
    skipped: histogram[NO_VALUE.skipped]!,
    notAsked: histogram[NO_VALUE.notAsked]!,
    notReached: histogram[NO_VALUE.notReached]!,
  };
}

/** Sum of two tallies of the same question: associative, commutative, `emptyCounts` is its zero. */
export function addCounts(left: Counts, right: Counts): Counts {
  return {
    categories: addArrays(left.categories, right.categories),
    notApplicable: left.notApplicable + right.notApplicable,
    skipped: left.skipped + right.skipped,
    notAsked: left.notAsked + right.notAsked,
    notReached: left.notReached + right.notReached,
  };
}

/** Number of answers with a value. @example answered(countAnswers(Uint8Array.of(1, 253), 5)); // 1 */
export function answered(counts: Counts): number {
  return counts.categories.reduce((sum, count) => sum + count, 0);
}

/** The tally of no pairs. @example emptyPairCounts(2, 3).cells.length; // 6 */
export function emptyPairCounts(rows: number, columns: number): PairCounts {
  return { rows, columns, cells: new Float64Array(rows * columns) };
}

/**
 * Cross-counts of two questions, over the respondents who answered both.
 *
 * @example
 * countPairs(Uint8Array.of(0, 1, 1), 2, Uint8Array.of(0, 1, 253), 2).cells; // 1 0 0 1
 */
export function countPairs(first: Column, rows: number, second: Column, columns: number): PairCounts {
  const cells = new Float64Array(rows * columns);
  const length = Math.min(first.length, second.length);
  for (let i = 0; i < length; i++) {
    const row = first[i]!;
    const column = second[i]!;
    if (row < rows && column < columns) cells[row * columns + column]! += 1;
  }
  return { rows, columns, cells };
}

/** Sum of two cross-counts of the same questions. */
export function addPairCounts(left: PairCounts, right: PairCounts): PairCounts {
  return { rows: left.rows, columns: left.columns, cells: addArrays(left.cells, right.cells) };
}

/** Sum of two arrays of equal length; unequal lengths are tallies of different questions, a mistake of the caller. */
export function addArrays(left: Float64Array, right: Float64Array): Float64Array {
  if (left.length !== right.length) throw new RangeError('tallies of different questions cannot be added');
  const sum = new Float64Array(left.length);
  for (let k = 0; k < sum.length; k++) sum[k] = left[k]! + right[k]!;
  return sum;
}
