// From whole answers to what may be said of the drivers: shares with intervals, tiers, twins, checks; or a refusal.
import { correlationInterval } from '#statistics/correlation-interval.ts';
import { driverBootstrap } from '#statistics/driver-bootstrap.ts';
import { quantileOfSorted } from '#statistics/funnel.ts';
import { momentsByGroup } from '#statistics/moments.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { partialCovariance } from '#statistics/partial-covariance.ts';
import { completeSource } from '#statistics/replicate-source.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { tiers } from '#statistics/tiers.ts';
import { asymmetryOf } from './asymmetry.ts';
import {
  answersForCorrelations,
  answersForDrivers,
  leastExplained,
  type DriverAnswer,
  type DriverRequest,
  type DriverShare,
} from './driver-request.ts';
import { modelColumns } from './model-columns.ts';
import { ordinalCheck } from './ordinal-check.ts';
import type { ShownRows } from './shown-rows.ts';

const replicates = 1000;
/** Answers are spread at random over this many groups, from which a replicate is drawn; fewer answers: one each. */
const groups = 1000;
/** The same answers always give the same figures. */
const seed = 20_261_121;
/** Two drivers that share this much of their variance measure almost the same. */
const twinsFrom = 0.8;

export function driverFigures(
  rows: ShownRows,
  { drivers, outcomes, points }: Pick<DriverRequest, 'drivers' | 'outcomes' | 'points'>,
): DriverAnswer {
  const { n, collected, waiting } = rows;
  const needed = answersForDrivers(drivers);
  const model = modelColumns(rows.columns, outcomes);
  if (n < needed) {
    const correlations = n < answersForCorrelations ? null : correlationsOf(model.columns, model.controls, n);
    return { kind: 'too-few-answers', n, collected, waiting, needed, correlations };
  }
  const random = seededRandom(seed);
  const groupOf = Uint32Array.from({ length: n }, (_, row) => (n <= groups ? row : random.integer(groups)));
  const moments = momentsByGroup(model.columns, groupOf, Math.min(n, groups));
  const everyone = completeSource(moments, []).covariance();
  const partial = everyone ? partialCovariance(everyone, model.controls) : undefined;
  const found = driverBootstrap(moments, random, { replicates, controls: model.controls });
  if (partial === undefined || isUndefined(partial) || isUndefined(found))
    return { kind: 'no-differences', n, collected };
  const free = n - 1 - model.controls.length;
  const explained = Math.max(0, 1 - ((1 - found.r2) * free) / (free - drivers));
  if (explained < leastExplained)
    return { kind: 'explains-too-little', n, collected, explained: wholePercents(explained) };
  const cut = tiers(found.lmg, found.replicates).map((tier) => tier.toSorted((a, b) => a - b));
  return {
    kind: 'shown',
    n,
    collected,
    explained: wholePercents(explained),
    byOutcome: outcomes > 0 ? wholePercents(partial.explained) : null,
    shares: sharesOf(found.lmg, found.replicates),
    tiers: cut,
    twins: twinsIn(partial.covariance),
    asymmetry: asymmetryOf(rows.columns, outcomes, points, seededRandom(seed + 1)),
    ordinal: ordinalCheck(model, cut, seededRandom(seed + 2)),
  };
}

/** Each driver's part of what all of them explain, and the same in the replicates. */
function sharesOf(lmg: readonly number[], drawn: readonly Float64Array[]): DriverShare[] {
  const parts = (values: ArrayLike<number>) => {
    const each = Array.from(values);
    const sum = each.reduce((total, value) => total + value, 0);
    return each.map((value) => (sum > 0 ? value / sum : 0));
  };
  const replicated = drawn.map(parts);
  return parts(lmg).map((value, driver) => {
    const sorted = Float64Array.from(replicated, (each) => each[driver]!).sort();
    const [low, high] = [quantileOfSorted(sorted, 0.025), quantileOfSorted(sorted, 0.975)];
    return { value: wholePercents(value), low: wholePercents(low), high: wholePercents(high) };
  });
}

/** @param covariance of the overall rating and the drivers */
function twinsIn(covariance: readonly (readonly number[])[]): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 1; i < covariance.length; i += 1)
    for (let j = i + 1; j < covariance.length; j += 1) {
      const both = covariance[i]![i]! * covariance[j]![j]!;
      if (both > 0 && covariance[i]![j]! ** 2 / both >= twinsFrom) found.push([i - 1, j - 1]);
    }
  return found;
}

function correlationsOf(columns: readonly Uint8Array[], controls: readonly number[], n: number) {
  const covariance = completeSource(momentsByGroup(columns, undefined, 1), []).covariance();
  if (!covariance) return null;
  return columns.flatMap((_, at): (DriverShare | null)[] => {
    if (at === 0 || controls.includes(at)) return [];
    const found = correlationInterval(covariance[0]![0]!, covariance[at]![at]!, covariance[0]![at]!, n);
    if (isUndefined(found) || isUndefined(found.interval)) return [null];
    const { lower, upper } = found.interval;
    return [{ value: wholePercents(found.correlation), low: wholePercents(lower), high: wholePercents(upper) }];
  });
}

/** More digits than whole percents never leave: they say nothing surely, and an exact figure tells more of single answers. */
function wholePercents(value: number): number {
  return Math.round(value * 100) / 100;
}
