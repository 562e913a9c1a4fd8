// Bradley–Terry: strength of proposals from pairwise votes.
// Method page: docs/methods/bradley-terry.md
import { logGamma } from './distributions.ts';
import { cholesky, choleskySolve, inversePositiveDefinite } from './linear-algebra.ts';
import {
  isUndefined,
  type Measure,
  type Outcome,
  result,
  tooFewAnswers,
  type Undefined,
  undefinedBecause,
} from './outcome.ts';

export interface BradleyTerry {
  /** False when somebody cannot be reached from somebody along wins: then no finite estimates exist. */
  readonly mlExists: boolean;
  /** Log-strength relative to the reference (0 there). */
  readonly abilities: readonly number[] | Undefined;
  /** Standard errors of the differences to the reference (0 there). */
  readonly se: readonly number[] | Undefined;
  /** Abilities minus their mean. */
  readonly centered: readonly number[] | Undefined;
  /** exp(ability), scaled to sum 1. */
  readonly worth: readonly number[] | Undefined;
  /** With the binomial coefficients of the pairs. */
  readonly logLik: Measure;
}

/**
 * Maximum-likelihood Bradley–Terry abilities from a matrix of wins.
 *
 * - **Convention**: `wins[i][j]` = i beat j, the diagonal is ignored; P(i beats j) = 1/(1+exp(−(aᵢ−aⱼ))).
 * - **Assumes** independent votes and one scale on which everybody judges.
 * - **Existence** (Ford 1957): everybody must be reachable from everybody along wins. A proposal that always wins, or
 *   two groups that never met, have no finite estimate: reported, never a huge number.
 * - **Too few answers**: no proposals → `too-few-answers`; otherwise `mlExists` tells. Practice rule: 10 votes each.
 * - **Source**: Bradley & Terry (1952), Biometrika 39; Ford (1957), Amer. Math. Monthly 64; Hunter (2004), Ann. Stat. 32.
 *
 * @param reference index from 0 of the proposal whose ability is set to 0
 *
 * @example
 * bradleyTerry([[0, 3], [1, 0]], 1); // ability of the first 1.0986 (ln 3), worth 0.75 and 0.25
 */
export function bradleyTerry(wins: readonly (readonly number[])[], reference = 0): Outcome<BradleyTerry> {
  const k = wins.length;
  if (k === 0) return tooFewAnswers(0, 1, 'no proposals');
  if (wins.some((row) => row.length !== k || row.some((count) => !(count >= 0 && count < Infinity)))) {
    return undefinedBecause('wins must be counts of every proposal against every other', k);
  }
  if (!(reference >= 0 && reference < k)) return undefinedBecause('the reference is not among the proposals', k);
  if (!reachesAll(wins, false) || !reachesAll(wins, true)) {
    const none = undefinedBecause('not everybody can be reached from everybody along wins', k);
    return result({ mlExists: false, abilities: none, se: none, centered: none, worth: none, logLik: none });
  }
  const abilities = climb(wins, reference);
  const free = wins.map((_, at) => at).filter((at) => at !== reference);
  const information = informationMatrix(wins, abilities);
  const covariance = inversePositiveDefinite(free.map((i) => free.map((j) => information[i]![j]!)));
  const mean = abilities.reduce((sum, ability) => sum + ability, 0) / k;
  const highest = Math.max(...abilities);
  const weight = abilities.map((ability) => Math.exp(ability - highest));
  const total = weight.reduce((sum, value) => sum + value, 0);
  return result({
    mlExists: true,
    abilities,
    se: isUndefined(covariance)
      ? covariance
      : abilities.map((_, at) => (at === reference ? 0 : Math.sqrt(covariance[free.indexOf(at)]![free.indexOf(at)]!))),
    centered: abilities.map((ability) => ability - mean),
    worth: weight.map((value) => value / total),
    logLik: logLikelihood(wins, abilities) + logCoefficients(wins),
  });
}

/** True when proposal 0 reaches every other along wins (or, backwards, along losses). */
function reachesAll(wins: readonly (readonly number[])[], backwards: boolean): boolean {
  const seen = new Set([0]);
  const queue = [0];
  for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
    for (let to = 0; to < wins.length; to++) {
      const along = backwards ? wins[to]![from]! : wins[from]![to]!;
      if (along > 0 && !seen.has(to)) {
        seen.add(to);
        queue.push(to);
      }
    }
  }
  return seen.size === wins.length;
}

/** Newton steps, halved until the likelihood rises; it is concave, so there is one summit. */
function climb(wins: readonly (readonly number[])[], reference: number): number[] {
  const k = wins.length;
  const free = wins.map((_, at) => at).filter((at) => at !== reference);
  let abilities = wins.map(() => 0);
  let height = logLikelihood(wins, abilities);
  for (let round = 0; round < 500 && free.length > 0; round++) {
    const information = informationMatrix(wins, abilities);
    const slope = free.map((i) => slopeOf(wins, abilities, i));
    const lower = cholesky(free.map((i) => free.map((j) => information[i]![j]!)));
    if (isUndefined(lower)) break;
    const step = choleskySolve(lower, slope);
    const largest = Math.max(...step.map(Math.abs));
    let length = Math.min(1, 5 / largest);
    let moved = false;
    for (let half = 0; half < 60 && !moved; half++, length /= 2) {
      const next = [...abilities];
      for (const [at, i] of free.entries()) next[i] = abilities[i]! + length * step[at]!;
      const reached = logLikelihood(wins, next);
      if (reached >= height - 1e-13 * (1 + Math.abs(height))) {
        abilities = next;
        height = reached;
        moved = true;
      }
    }
    if (!moved || largest < 1e-13 * k) break;
  }
  return abilities;
}

function winChance(abilities: readonly number[], i: number, j: number): number {
  return 1 / (1 + Math.exp(abilities[j]! - abilities[i]!));
}

function slopeOf(wins: readonly (readonly number[])[], abilities: readonly number[], i: number): number {
  return wins.reduce((sum, row, j) => {
    if (i === j) return sum;
    return sum + wins[i]![j]! * winChance(abilities, j, i) - row[i]! * winChance(abilities, i, j);
  }, 0);
}

function informationMatrix(wins: readonly (readonly number[])[], abilities: readonly number[]): number[][] {
  const information = wins.map(() => wins.map(() => 0));
  for (let i = 0; i < wins.length; i++) {
    for (let j = 0; j < i; j++) {
      const weight = (wins[i]![j]! + wins[j]![i]!) * winChance(abilities, i, j) * winChance(abilities, j, i);
      information[i]![i]! += weight;
      information[j]![j]! += weight;
      information[i]![j] = -weight;
      information[j]![i] = -weight;
    }
  }
  return information;
}

function logLikelihood(wins: readonly (readonly number[])[], abilities: readonly number[]): number {
  let sum = 0;
  for (const [i, row] of wins.entries()) {
    for (const [j, count] of row.entries()) {
      if (i === j || count === 0) continue;
      const difference = abilities[j]! - abilities[i]!;
      sum -=
        count * (difference > 0 ? difference + Math.log1p(Math.exp(-difference)) : Math.log1p(Math.exp(difference)));
    }
  }
  return sum;
}

function logCoefficients(wins: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let i = 0; i < wins.length; i++) {
    for (let j = 0; j < i; j++) {
      const [one, other] = [wins[i]![j]!, wins[j]![i]!];
      sum += logGamma(one + other + 1) - logGamma(one + 1) - logGamma(other + 1);
    }
  }
  return sum;
}
