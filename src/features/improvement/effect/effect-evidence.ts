// The comparison behind a verdict: the best method the figures allow, its interval, and what the placebos say.
import { changeAgainstOthers, fewestForSpread, placeboCheck } from '#statistics/change-against-others.ts';
import type { ChangeAgainstOthers, PlaceboCheck } from '#statistics/change-against-others.ts';
import { controlledDifferences } from '#statistics/controlled-series.ts';
import { studentQuantile } from '#statistics/distributions.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { randomisationP } from '#statistics/randomisation-test.ts';
import type { EffectInput } from './effect-input.ts';
import { changeOf, noiseOf } from './effect-units.ts';
import type { EffectUnit, EffectUnits, UnitNoise } from './effect-units.ts';
import type { EffectWindows } from './effect-windows.ts';
import type { EffectInterval, EffectMethod, MeasuredEffect, Placebos } from './measured-effect.ts';
import { seriesDifferences } from './series-differences.ts';

export interface Evidence extends Pick<MeasuredEffect, 'difference' | 'others' | 'effect' | 'placebos'> {
  readonly method: EffectMethod;
  /** whether what the placebos (or the exact test) say goes with an effect; null: nothing to ask */
  readonly agree: boolean | null;
}

type Measure = EffectInput['measure'];

/** Points on each side of the start that make a series. */
export const seriesPoints = 8;
/** Months' degrees of freedom below which their spread is no measure. */
export const fewestMonths = 3;

/** Null where nothing is there to judge the change by. */
export function evidenceOf(input: EffectInput, windows: EffectWindows, units: EffectUnits): Evidence | null {
  const { measure } = input;
  const noise = noiseOf(units, measure);
  if (units.others.length === 0) return alone(units, measure, noise);
  const against = againstOthers(units, measure, noise);
  if (against === null) return null;
  const { own, others, effect, placebos } = against;
  const shown = { difference: own, others: { ...others, units: units.others.length } };
  const [treated] = units.treated;
  if (units.treated.length >= fewestForSpread && units.others.length >= fewestForSpread) {
    const exact = randomisationP(changesOf(units, measure, noise));
    const agree = isUndefined(exact) ? null : exact.p <= 0.05 + 1e-12;
    const test = isUndefined(exact) ? null : { count: 0, asLarge: 0, p: exact.p, smallestP: exact.smallestP };
    return { ...shown, effect, method: 'difference-in-differences', agree, placebos: test };
  }
  const controlled = units.treated.length === 1 ? controlledSeries(treated!, units, input, windows, noise) : null;
  if (controlled) return { ...shown, ...controlled };
  return {
    ...shown,
    effect,
    method: 'before-after-with-comparison',
    agree: placebos.count > 0 ? placebos.agree : null,
    placebos: placebos.count > 0 ? shownPlacebos(placebos) : null,
  };
}

/** One unit and nothing beside it: judged by how much its months differ. */
function alone({ treated: [unit] }: EffectUnits, measure: Measure, noise: UnitNoise): Evidence | null {
  const { change, variance } = changeOf(unit!, measure, noise.sampling[0]!, noise.months);
  if (noise.months.df < fewestMonths || !(variance > 0)) return null;
  const half = -studentQuantile(0.025, noise.months.df) * Math.sqrt(variance);
  const effect: EffectInterval = { estimate: change, lower: change - half, upper: change + half };
  return { difference: effect, effect, others: null, placebos: null, agree: null, method: 'before-after' };
}

function againstOthers(units: EffectUnits, measure: Measure, noise: UnitNoise): ChangeAgainstOthers | null {
  const changes = changesOf(units, measure, noise);
  const few = units.others.length < fewestForSpread;
  if (few && noise.months.df < fewestMonths) return null;
  const found = changeAgainstOthers(
    changes.filter(({ treated }) => treated),
    changes.filter(({ treated }) => !treated),
    { months: noise.months.df },
  );
  return isUndefined(found) ? null : found;
}

function changesOf({ treated, others }: EffectUnits, measure: Measure, { sampling, months }: UnitNoise) {
  const few = others.length < fewestForSpread;
  // where the others' changes are the measure, months that hang together show in them already
  const floor = { ...months, phi: 0 };
  return [...treated, ...others].map((unit, at) => ({
    ...changeOf(unit, measure, sampling[at]!, few ? months : sampling[at] === 0 ? floor : null),
    treated: at < treated.length,
  }));
}

/** The series of the treated unit against the others', from eight figures on each side; null where it is shorter. */
function controlledSeries(
  treated: EffectUnit,
  units: EffectUnits,
  { measure }: EffectInput,
  { after }: EffectWindows,
  noise: UnitNoise,
): Pick<Evidence, 'effect' | 'placebos' | 'agree' | 'method'> | null {
  const isLong = (unit: EffectUnit) =>
    unit.history.length + unit.before.length >= seriesPoints && unit.after.length >= seriesPoints;
  const others = units.others.filter(isLong);
  if (!isLong(treated) || others.length < fewestForSpread || after === null) return null;
  const all = [treated, ...others];
  const differences = seriesDifferences(all, others, measure);
  const months = differences.flatMap((series) => series.map(({ point }) => point.period.last));
  const first = Math.min(...months);
  // a quarter of the others may reach over the end of the window
  const last = Math.max(after.last, ...months);
  const byMonth = differences.map((series) => {
    const row = Array.from<number | null>({ length: last - first + 1 }).fill(null);
    for (const { point, difference } of series) row[point.period.last - first] = difference;
    return row;
  });
  const found = controlledDifferences(byMonth[0]!, byMonth.slice(1), { changeAt: after.first - first + 1, step: true });
  if (isUndefined(found)) return null;
  const samplingOf = new Map([...units.treated, ...units.others].map((unit, at) => [unit, noise.sampling[at]!]));
  // placebos of small units swing more by chance alone: sizes are compared in units of their own precision
  const scale = (unit: EffectUnit) => {
    const whole = { ...unit, before: [...unit.history, ...unit.before] };
    const { variance } = changeOf(whole, measure, samplingOf.get(unit)!, noise.months);
    return Math.sqrt(variance) || 1;
  };
  const placebos = placeboCheck(
    found.effect.effect / scale(treated),
    found.placebos.flatMap((placebo, at) => (isUndefined(placebo) ? [] : [placebo.effect / scale(others[at]!)])),
  );
  const { effect: estimate, lower, upper } = found.effect;
  return {
    effect: { estimate, lower, upper },
    placebos: shownPlacebos(placebos),
    agree: placebos.agree,
    method: 'controlled-series',
  };
}

const shownPlacebos = ({ count, asLarge, p, smallestP }: PlaceboCheck): Placebos => ({ count, asLarge, p, smallestP });
