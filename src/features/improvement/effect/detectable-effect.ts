// What effect could be seen at all with these numbers: said before the action starts, by the rule that gives the verdict.
import { monthOfDay } from '#domain/period.ts';
import { fewestForSpread } from '#statistics/change-against-others.ts';
import { effectFoundBy } from '#statistics/effect-power.ts';
import { monthSpread, togetherness, usualPhi } from '#statistics/month-spread.ts';
import type { MonthSpread, MonthValue } from '#statistics/month-spread.ts';
import { fewestMonths, seriesPoints } from './effect-evidence.ts';
import type { EffectInput, EffectPoint } from './effect-input.ts';
import { cautious, fewestAnswers } from './effect-units.ts';
import type { EffectUnit } from './effect-units.ts';
import { effectWindows, monthsIn, monthsThatCount, startSoFar } from './effect-windows.ts';
import { monthsToKeep } from './measured-effect.ts';
import { seriesDifferences } from './series-differences.ts';
import { monthValues, pointsIn, samplingVariances, scatterOf, weightOf, windowOf } from './unit-figures.ts';

/** The smallest true effect that would be found four times in five, by months of measuring since the start. */
export interface DetectableEffect {
  readonly kind: 'result';
  readonly difference: number;
  readonly months: number;
  /** after twice as long */
  readonly later: { readonly difference: number; readonly months: number };
  /** months to be measured after the decision and before the start */
  readonly baselineMonths: number;
  /** answers (or cases) a month it was computed with */
  readonly perMonth: number;
  /** not even the best result the scale knows would differ clearly */
  readonly isBeyondScale: boolean;
  readonly comparisons: number;
  /** when the action's own goal could be seen; null: no goal in numbers, or no better direction */
  readonly goal: DetectableGoal | null;
}

export interface DetectableGoal {
  /** on the scale of the indicator */
  readonly change: number;
  /** months of measuring since the start after which it would be found; null: not while months count */
  readonly months: number | null;
  /** what would be found in the last of the months that count */
  readonly atLast: number;
  /** the scale has no room for such an improvement */
  readonly isBeyondScale: boolean;
}

/** Too few figures before the decision to say it. */
export interface TooFewToTell {
  readonly kind: 'too-few-answers';
  readonly n: number;
  readonly needed: number;
  /** it has begun, and no whole month lies between the decision and the start */
  readonly isWithoutBaseline?: true;
}

/** Months of baseline taken for granted where the start is not known yet. */
const plannedBaseline = 3;

/** A series estimates how its months hang together, which makes its error less certain than its degrees of freedom say (simulated). */
const seriesCost = 1.05;

interface Known {
  readonly unit: EffectUnit;
  /** sampling variance of a figure of weight 1, weight and figures a month */
  readonly sampling: number;
  readonly perMonth: number;
  readonly pointsPerMonth: number;
}

/** From the figures before the start. Differences are on the scale of the indicator. */
export function detectableEffect(input: EffectInput): DetectableEffect | TooFewToTell {
  const { measure } = input;
  const start = startSoFar(input);
  const windows = effectWindows({ ...input, startedOn: start });
  const seen = { first: 0, last: monthOfDay(start) - 1 };
  const known = [{ id: '', points: input.series }, ...input.comparisons].map(({ id, points }) => {
    const all = pointsIn(points, seen);
    const history = pointsIn(all, windows.history);
    return { unit: { id, points: all, history, before: pointsIn(all, windows.baseline), after: [] }, all };
  });
  const [own] = known;
  const used = [
    own!,
    ...known.slice(1).filter(({ unit, all }) => all.length > 1 && unit.history.length + unit.before.length > 1),
  ];
  const sampling = samplingVariances(
    used.map(({ unit, all }) => scatterOf([unit.history, unit.before, raisedPart(all, unit)], measure)),
  );
  const units = used.map(({ unit, all }, at): Known => {
    const months = all.reduce((sum, { period }) => sum + monthsIn(period), 0) || 1;
    const weight = all.reduce((sum, point) => sum + weightOf(measure, point), 0);
    return { unit, sampling: sampling[at]!, perMonth: weight / months, pointsPerMonth: all.length / months };
  });
  const spreads = spreadsOf(units, measure);
  const points = own!.all.length;
  const answers = own!.all.reduce((sum, { n }) => sum + n, 0);
  const isCounted = own!.all.every(({ counts, numerator }) => counts !== null || numerator !== null);
  if (spreads.windows.df < fewestMonths) return { kind: 'too-few-answers', n: points, needed: fewestMonths + 2 };
  if (isCounted && answers < fewestAnswers) return { kind: 'too-few-answers', n: answers, needed: fewestAnswers };
  const baselineMonths =
    input.startedOn === null
      ? Math.max(plannedBaseline, windows.baseline ? monthsIn(windows.baseline) : 0)
      : windows.baseline
        ? monthsIn(windows.baseline)
        : 0;
  if (baselineMonths === 0) return { kind: 'too-few-answers', n: 0, needed: 1, isWithoutBaseline: true };
  const after = (months: number) => smallestFound(units, spreads, baselineMonths, months);
  const [difference, later] = [after(monthsToKeep), after(2 * monthsToKeep)];
  const atLast = after(monthsThatCount);
  if (difference === null || later === null || atLast === null)
    return { kind: 'too-few-answers', n: points, needed: fewestMonths + 2 };
  const room = roomIn(input, own!.all);
  return {
    kind: 'result',
    difference,
    months: monthsToKeep,
    later: { difference: later, months: 2 * monthsToKeep },
    baselineMonths,
    perMonth: answers / own!.all.reduce((sum, { period }) => sum + monthsIn(period), 0),
    isBeyondScale: later > room,
    comparisons: units.length - 1,
    goal: goalSeen(input, { after, found: [difference, later, atLast], room }),
  };
}

/** The first month, from the sixth on, in which a change as large as the goal would be found; longer measuring finds less. */
function goalSeen(
  { goalChange = null, better }: EffectInput,
  {
    after,
    found,
    room,
  }: {
    after: (months: number) => number | null;
    /** in the sixth, the twelfth and the last month */
    found: readonly [number, number, number];
    room: number;
  },
): DetectableGoal | null {
  if (goalChange === null || better === 'neither') return null;
  const goal = { change: goalChange, atLast: found[2], isBeyondScale: goalChange > room + 1e-9 };
  const known = [monthsToKeep, 2 * monthsToKeep, monthsThatCount];
  const at = found.findIndex((size) => size <= goalChange);
  if (at === -1) return { ...goal, months: null };
  let [not, seen] = [known[at - 1] ?? monthsToKeep - 1, known[at]!];
  while (seen - not > 1) {
    const middle = Math.floor((not + seen) / 2);
    if ((after(middle) ?? Infinity) <= goalChange) seen = middle;
    else not = middle;
  }
  return { ...goal, months: seen };
}

/** The months that raised the finding: their level says nothing, but people differ there as elsewhere. */
function raisedPart(all: readonly EffectPoint[], unit: EffectUnit): readonly EffectPoint[] {
  return all.filter((point) => !unit.history.includes(point) && !unit.before.includes(point));
}

interface Spreads {
  /** of all units: a controlled series is judged by its own months */
  readonly series: MonthSpread;
  /** of the others where there are enough: two windows are judged by how much those change */
  readonly windows: MonthSpread;
}

/** How months differ beyond sampling: from the others where the rule will compare with them, else as they are. */
function spreadsOf(units: readonly Known[], measure: EffectInput['measure']): Spreads {
  const others = units.slice(1).map(({ unit }) => unit);
  if (others.length < fewestForSpread) {
    const months = cautious(
      monthSpread(
        units.flatMap(({ unit, sampling }) =>
          [unit.history, unit.before].map((points) => monthValues(points, measure, sampling)),
        ),
      ),
    );
    return { series: months, windows: months };
  }
  const all = seriesDifferences(
    units.map(({ unit }) => unit),
    others,
    measure,
  );
  const stretches = all.map((series, at) =>
    series.map(({ point, difference }): MonthValue => ({
      value: difference,
      weight: weightOf(measure, point),
      variance: units[at]!.sampling,
    })),
  );
  return { series: monthSpread(stretches), windows: monthSpread(stretches.slice(1)) };
}

/** By the rule that these months will be judged by: a controlled series when they are long enough, else two windows. */
function smallestFound(units: readonly Known[], spreads: Spreads, baseline: number, months: number): number | null {
  const [treated, ...others] = units as [Known, ...Known[]];
  const hasSpread = others.length >= fewestForSpread;
  const past = treated.unit.history.length;
  const before = past + baseline * treated.pointsPerMonth;
  const after = months * treated.pointsPerMonth;
  const isSeries = hasSpread && before >= seriesPoints && after >= seriesPoints;
  const spread = isSeries ? spreads.series : spreads.windows;
  const pastMonths = isSeries ? past / treated.pointsPerMonth : 0;
  const varianceOf = ({ sampling, perMonth, pointsPerMonth }: Known, withBetween: boolean) =>
    [baseline + pastMonths, months].reduce(
      (sum, length) =>
        sum +
        sampling / (perMonth * length) +
        (withBetween ? (spread.between * togetherness(spread.phi)) / (pointsPerMonth * length) : 0),
      0,
    );
  const errorOf = (withBetween: boolean) =>
    Math.sqrt(
      varianceOf(treated, withBetween) +
        others.reduce((sum, unit) => sum + varianceOf(unit, withBetween), 0) / Math.max(1, others.length) ** 2,
    );
  const error = errorOf(true);
  if (!(error > 0)) return null;
  const counted = baseline * treated.pointsPerMonth + after;
  const df = isSeries
    ? (before + after - 2) / togetherness(usualPhi)
    : hasSpread
      ? others.length - 1
      : spread.df + Math.max(0, counted - 2) * units.length;
  const size = effectFoundBy({
    df: Math.max(1, df),
    placebos: others.length < 2 ? 0 : others.length,
    floor: isSeries ? 0 : errorOf(false) / error,
    knownBy: spread.df,
  });
  return size === null ? null : size * error * (isSeries ? seriesCost : 1);
}

/** What the scale leaves in the better direction. */
function roomIn({ measure, better, series }: EffectInput, points: readonly EffectPoint[]): number {
  const now = windowOf(points, measure);
  if (now === null || better === 'neither') return Infinity;
  const top = measure === 'share' ? 1 : measure === 'mean' ? (series[0]?.counts?.length ?? 5) : Infinity;
  const bottom = measure === 'mean' ? 1 : 0;
  return better === 'higher' ? top - now.value : now.value - bottom;
}
