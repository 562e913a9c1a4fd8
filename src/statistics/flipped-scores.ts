// Does a share move with a score inside strata? Score tests by flipped signs, for many shares of the same cells at once.
// Method page: docs/methods/flipped-scores.md
import { orthogonalBasis } from './orthogonal-basis.ts';
import { type Outcome, result, undefinedBecause } from './outcome.ts';
import type { SeededRandom } from './seeded-random.ts';

/** One cell of the table: so many comments of one service in one month. */
export interface ScoredCell {
  /** trials of the share, above 0: comments */
  readonly size: number;
  /** what the share may go along with, on any scale */
  readonly score: number;
  /** cells are compared inside it only: a service in one year */
  readonly stratum: string;
  /** what cells of all strata have in common: a quarter */
  readonly moment: string;
  /** cells that may resemble each other for any other reason keep one sign: a service in half a year */
  readonly block: string;
}

/** The score as far as neither strata nor moments explain it, and what it takes to treat a share alike. */
export interface ScoresWithin {
  /** √size of each cell; everything below is in units of share · √size */
  readonly weights: readonly number[];
  readonly scores: readonly number[];
  /** without what strata and moments explain of it */
  readonly within: (values: readonly number[]) => number[];
  /** what is left of the variance of a cell after that, 0 … 1 */
  readonly left: readonly number[];
  /** place of its block, by cell */
  readonly blockOf: readonly number[];
  readonly blocks: number;
}

/** Below this much of a cell's variance nothing but rounding is left. */
const LEAST_LEFT = 1e-6;

/**
 * Takes out of the scores what strata and moments have in common: weighted least squares with a level for each stratum
 * and each moment, weights = sizes.
 *
 * No cell, or a score that says nothing beyond strata and moments → undefined.
 *
 * @example
 * const cell = { size: 4, moment: '', block: '' };
 * scoresWithin([{ ...cell, score: 1, stratum: 'a' }, { ...cell, score: 3, stratum: 'a' }]); // scores −2 and 2
 */
export function scoresWithin(cells: readonly ScoredCell[]): Outcome<ScoresWithin> {
  const weights = cells.map(({ size }) => Math.sqrt(size));
  const strata = placesOf(cells.map(({ stratum }) => stratum));
  const sizes = strata.count === 0 ? [] : sumsBy(strata, (at) => cells[at]!.size);
  const withinStrata = (values: readonly number[]): number[] => {
    const sums = sumsBy(strata, (at) => weights[at]! * values[at]!);
    return values.map((value, at) => value - (weights[at]! * sums[strata.of[at]!]!) / sizes[strata.of[at]!]!);
  };
  const moments = placesOf(cells.map(({ moment }) => moment));
  const columns = Array.from({ length: moments.count }, (_, moment) =>
    withinStrata(weights.map((weight, at) => (moments.of[at] === moment ? weight : 0))),
  );
  const basis = orthogonalBasis(
    cells.map((_, at) => columns.map((column) => column[at]!)),
    1e-8,
  ).rows;
  const kept = basis[0]?.length ?? 0;
  const within = (values: readonly number[]): number[] => {
    const rest = withinStrata(values);
    const along = Array.from({ length: kept }, () => 0);
    basis.forEach((row, at) => row.forEach((entry, k) => (along[k]! += (entry * rest[at]!) / cells.length)));
    return rest.map((value, at) => value - basis[at]!.reduce((sum, entry, k) => sum + entry * along[k]!, 0));
  };
  const given = weights.map((weight, at) => weight * cells[at]!.score);
  const scores = within(given);
  if (!(Math.hypot(...scores) > 1e-9 * Math.hypot(...given)))
    return undefinedBecause('the score says nothing beyond strata and moments', cells.length);
  const left = cells.map(({ size }, at) => {
    const ofMoments = basis[at]!.reduce((sum, entry) => sum + entry * entry, 0) / cells.length;
    return Math.max(0, 1 - size / sizes[strata.of[at]!]! - ofMoments);
  });
  const blocks = placesOf(cells.map(({ block }) => block));
  return result({ weights, scores, within, left, blockOf: blocks.of, blocks: blocks.count });
}

/** How one share goes with the score. */
export interface FlippedScore {
  /** Σ of the contributions over the root of the sum of their squares by block; above 0: more where the score is higher */
  readonly z: number;
  /** what each block brings, on the scale of z */
  readonly parts: Float64Array;
}

/**
 * The effective score of one share: Σ score · residual over cells, with what each block brings to it. Residuals are
 * divided by the root of what is left of their variance (as HC2 does), so that fitted levels do not make it look certain.
 *
 * A share that never differs inside the strata has z 0.
 *
 * Source: Hemerik, Goeman & Finos (2020), J R Stat Soc B 82, 841–864; MacKinnon & White (1985).
 *
 * @param successes comments with the word, by cell
 * @example
 * flippedScore(found, [0, 3]).z; // 0.7071 in the example above: one block alone is never certain
 */
export function flippedScore(
  { weights, scores, within, left, blockOf, blocks }: ScoresWithin,
  successes: readonly number[],
): FlippedScore {
  const residuals = within(successes.map((count, at) => count / weights[at]!));
  const parts = new Float64Array(blocks);
  let score = 0;
  residuals.forEach((residual, at) => {
    if (left[at]! < LEAST_LEFT) return;
    const contribution = scores[at]! * residual;
    score += contribution;
    parts[blockOf[at]!]! += contribution / Math.sqrt(left[at]!);
  });
  const size = Math.hypot(...parts);
  if (!(size > 1e-9)) return { z: 0, parts: new Float64Array(blocks) };
  return { z: score / size, parts: parts.map((part) => part / size) };
}

/**
 * p of each share that it goes up with the score, corrected for all of them together: how often the largest of all, with
 * the signs of blocks flipped at random, is at least as large (single step; the family-wise error holds also for shares
 * that depend on each other). The smallest p is 1/(flips + 1).
 *
 * A generator, so that a server may let others in between flips; its value is the list.
 *
 * Source: Westfall & Young (1993); Hemerik, Goeman & Finos (2020).
 *
 * @example
 * const steps = flippedLargest([{ z: 3, parts: Float64Array.of(0.5, 0.5, 0.5, 0.5) }], seededRandom(1), 99);
 */
export function* flippedLargest(
  found: readonly FlippedScore[],
  random: SeededRandom,
  flips: number,
): Generator<void, number[]> {
  const blocks = found[0]?.parts.length ?? 0;
  const signs = new Float64Array(blocks);
  const reached = found.map(() => 1);
  for (let flip = 0; flip < flips; flip++) {
    for (let block = 0; block < blocks; block++) signs[block] = random.next() < 0.5 ? -1 : 1;
    let largest = -Infinity;
    for (const { parts } of found) {
      let sum = 0;
      for (let block = 0; block < blocks; block++) sum += parts[block]! * signs[block]!;
      if (sum > largest) largest = sum;
    }
    found.forEach(({ z }, at) => {
      if (largest >= z - 1e-9) reached[at]! += 1;
    });
    yield;
  }
  return reached.map((count) => count / (flips + 1));
}

interface Places {
  readonly of: readonly number[];
  readonly count: number;
}

function placesOf(names: readonly string[]): Places {
  const places = new Map<string, number>();
  const of = names.map((name) => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  });
  return { of, count: places.size };
}

function sumsBy({ of, count }: Places, value: (at: number) => number): number[] {
  const sums = Array.from({ length: count }, () => 0);
  of.forEach((place, at) => (sums[place]! += value(at)));
  return sums;
}
