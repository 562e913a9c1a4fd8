// Exact randomisation test: how often would chance assignment of the same units give as large a difference?
// Method page: docs/methods/difference-in-differences.md
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Outcome } from './outcome.ts';

/** One unit: its change, and whether it was treated. */
export interface UnitChange {
  readonly change: number;
  readonly treated: boolean;
}

const MOST_ASSIGNMENTS = 200_000;

/**
 * p = share of all assignments with as many treated units (the actual one included) whose absolute difference of mean
 * changes is at least the observed one (slack 1e-12). `smallestP` = 1/assignments says what the design can show at all.
 *
 * No treated or no untreated unit → `too-few-answers`; more than 200,000 assignments → undefined.
 *
 * Source: Fisher R.A. (1935), The Design of Experiments.
 *
 * @example
 * randomisationP([{ change: 1, treated: true }, { change: 0, treated: false }, { change: 0.1, treated: false }]);
 * // { p: 1/3, assignments: 3, smallestP: 1/3 }
 */
export function randomisationP(
  units: readonly UnitChange[],
): Outcome<{ p: number; assignments: number; smallestP: number }> {
  const count = units.length;
  const treated = units.filter((unit) => unit.treated).length;
  if (treated === 0 || treated === count) return tooFewAnswers(count, count + 1, 'units of one side only');
  const assignments = combinations(count, treated);
  if (assignments > MOST_ASSIGNMENTS) {
    return undefinedBecause(`more than ${MOST_ASSIGNMENTS} ways to assign the treated units`, count);
  }
  const changes = units.map((unit) => unit.change);
  const total = changes.reduce((sum, change) => sum + change, 0);
  const differenceAt = (sum: number): number => Math.abs(sum / treated - (total - sum) / (count - treated));
  const actual = units.reduce((sum, unit) => (unit.treated ? sum + unit.change : sum), 0);
  const observed = differenceAt(actual) - 1e-12;
  let atLeast = 0;
  const choose = (from: number, left: number, sum: number): void => {
    if (left === 0) {
      if (differenceAt(sum) >= observed) atLeast += 1;
      return;
    }
    for (let i = from; i <= count - left; i++) choose(i + 1, left - 1, sum + changes[i]!);
  };
  choose(0, treated, 0);
  return result({ p: atLeast / assignments, assignments, smallestP: 1 / assignments });
}

/** Number of ways to choose k of n. @example combinations(8, 4); // 70 */
export function combinations(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = Math.round((ways * (n - i + 1)) / i);
  return ways;
}
