// Controlled series with placebos: a planted effect, none, and disagreement; too few units or points.
import { describe, expect, it } from 'vitest';
import { controlledSeries } from './controlled-series.ts';
import { isUndefined } from './outcome.ts';
import { seededRandom } from './seeded-random.ts';

const months = 24;
function seriesOf(seed: number, effect: number): number[] {
  const random = seededRandom(seed);
  return Array.from(
    { length: months },
    (_, t) => 4 + 0.3 * Math.sin(t) + (t >= 12 ? effect : 0) + 0.04 * random.normal(),
  );
}
const comparisons = [11, 12, 13, 14, 15, 16].map((seed) => seriesOf(seed, 0));

describe('controlledSeries', () => {
  it('shows a planted effect, in the units of the series, that no placebo reaches', () => {
    const outcome = controlledSeries(seriesOf(1, 0.4), comparisons, { changeAt: 13, lag: 3 });
    if (isUndefined(outcome)) throw new Error(outcome.reason);
    expect(outcome.verdict).toBe('effect');
    expect(Math.abs(outcome.effect.effect - 0.4)).toBeLessThan(0.1);
    expect(outcome.placebos).toHaveLength(6);
    expect(outcome.placeboP).toBeCloseTo(1 / 7, 14);
    expect(outcome.smallestP).toBeCloseTo(1 / 7, 14);
  });

  it('shows none where nothing was planted, and does not decide when a placebo moves as much', () => {
    expect(controlledSeries(seriesOf(2, 0), comparisons, { changeAt: 13, lag: 3 })).toMatchObject({
      verdict: 'no-effect-shown',
    });
    const restless = [...comparisons.slice(1), seriesOf(17, -0.9)];
    expect(controlledSeries(seriesOf(1, 0.4), restless, { changeAt: 13, lag: 3 })).toMatchObject({
      verdict: 'undecided',
    });
  });

  it('answers undefined for too few units, points, or unequal series', () => {
    expect(controlledSeries(seriesOf(1, 0), comparisons.slice(1, 2), { changeAt: 13 })).toMatchObject({ needed: 2 });
    expect(controlledSeries(seriesOf(1, 0), comparisons, { changeAt: 5 })).toMatchObject({ n: 4, needed: 8 });
    expect(controlledSeries(seriesOf(1, 0), [[1], [2]], { changeAt: 13 }).kind).toBe('undefined');
  });
});
