// Controlled series with placebos: a planted effect, none, and disagreement; too few units or points.
import { describe, expect, it } from 'vitest';
import { controlledDifferences, controlledSeries } from './controlled-series.ts';
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

describe('controlledDifferences', () => {
  const differences = (seed: number, effect: number, hole = 0) => {
    const random = seededRandom(seed);
    return Array.from({ length: months }, (_, t) =>
      t >= 8 && t < 8 + hole ? null : 0.2 + (t >= 12 ? effect : 0) + 0.05 * random.normal(),
    );
  };
  const rest = [21, 22, 23, 24].map((seed) => differences(seed, 0));

  it('finds a step through a hole of months that may not count', () => {
    const found = controlledDifferences(differences(3, 0.4, 3), rest, { changeAt: 13, step: true });
    if (isUndefined(found)) throw new Error(found.reason);
    expect(found.verdict).toBe('effect');
    expect(Math.abs(found.effect.effect - 0.4)).toBeLessThan(0.06);
    expect(found.effect.slopeChange).toBe(0);
    expect(found.placebos).toHaveLength(4);
  });

  it('a step is the plain difference of the two means where months do not hang together', () => {
    const series = [1, 3, 1, 3, 1, 3, 1, 3, 5, 7, 5, 7, 5, 7, 5, 7];
    const found = controlledDifferences(series, [], { changeAt: 9, step: true });
    expect(found).toMatchObject({ effect: { effect: expect.closeTo(4, 9), phi: expect.closeTo(0, 6) } });
  });

  it('asks for eight points on each side, holes not counted', () => {
    expect(controlledDifferences(differences(3, 0), rest, { changeAt: 8, step: true })).toMatchObject({
      n: 7,
      needed: 8,
    });
    expect(controlledDifferences(differences(3, 0, 4), rest, { changeAt: 12, step: true }).kind).toBe('result');
  });
});
