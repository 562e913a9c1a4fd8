// Distances from the others by hand: own month left out, levels that differ, figures of several months.
import { describe, expect, it } from 'vitest';
import type { EffectPoint } from './effect-input.ts';
import type { EffectUnit } from './effect-units.ts';
import { seriesDifferences } from './series-differences.ts';

const point = (first: number, value: number, last = first): EffectPoint => ({
  period: { first, last },
  value,
  n: 10,
  counts: null,
  numerator: null,
});
const unit = (id: string, points: readonly EffectPoint[]): EffectUnit => ({
  id,
  points,
  history: [],
  before: points.slice(0, 1),
  after: points.slice(1),
});
const differences = (series: ReturnType<typeof seriesDifferences>[number]) =>
  series.map(({ difference }) => difference);

describe('seriesDifferences', () => {
  const one = unit('one', [point(1, 10), point(2, 14)]);
  const other = unit('other', [point(1, 100), point(2, 102)]);
  const third = unit('third', [point(1, 3), point(2, 3)]);

  it('holds a unit against the mean of the others about their own means', () => {
    const treated = unit('t', [point(1, 20), point(2, 20)]);
    // the others about their means: −2 and 2, −1 and 1, 0 and 0
    const [series] = seriesDifferences([treated], [one, other, third], 'amount');
    expect(differences(series!)).toEqual([21, 19]);
  });

  it('leaves a placebo itself out of the mean', () => {
    const [series] = seriesDifferences([one], [one, other, third], 'amount');
    expect(differences(series!)).toEqual([10.5, 13.5]);
  });

  it('holds a figure of several months against those months', () => {
    const treated = unit('t', [point(1, 20, 2)]);
    const [series] = seriesDifferences([treated], [one, other], 'amount');
    expect(differences(series!)).toEqual([20]);
    const alone = seriesDifferences([unit('t', [point(7, 20)])], [one], 'amount');
    expect(alone).toEqual([[]]);
  });
});
