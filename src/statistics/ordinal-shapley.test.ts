// Ordinal Shapley: the worked example, its sum, relabelling, twins.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { ordinalShapley } from './ordinal-shapley.ts';
import { seededRandom } from './seeded-random.ts';

function survey(n: number): { y: number[]; x: number[][] } {
  const random = seededRandom(4);
  const x = Array.from({ length: n }, () => [1 + random.integer(5), 1 + random.integer(5), 1 + random.integer(5)]);
  const y = x.map(([a, b]) => Math.min(5, Math.max(1, Math.round((2 * a! + b!) / 3 + random.normal()))));
  return { y, x };
}

describe('ordinalShapley', () => {
  it('gives the worked example', () => {
    const got = ordinalShapley([1, 2, 3, 1, 2, 3, 2, 1], [[1], [2], [3], [2], [2], [2], [1], [1]]);
    expect(got).toMatchObject({ mcfadden: expect.closeTo(0.252_890_7, 6), shapley: [expect.closeTo(0.252_890_7, 6)] });
  });

  it('adds up to the whole and permutes with the drivers', () => {
    const { y, x } = survey(120);
    const [one, turned] = [
      ordinalShapley(y, x),
      ordinalShapley(
        y,
        x.map((row) => row.toReversed()),
      ),
    ];
    if (isUndefined(one) || isUndefined(turned)) throw new Error('no result');
    expect(one.shapley.reduce((sum, part) => sum + part, 0)).toBeCloseTo(one.mcfadden, 10);
    expect(turned.shapley).toEqual(one.shapley.toReversed().map((part) => expect.closeTo(part, 9)));
    expect(one.shapley[0]!).toBeGreaterThan(one.shapley[2]!);
  });

  it('keeps controls in every model: the drivers share what they leave', () => {
    const { y, x } = survey(150);
    const [whole, after, alone] = [
      ordinalShapley(y, x),
      ordinalShapley(y, x, { controls: [0] }),
      ordinalShapley(
        y,
        x.map(([a]) => [a!]),
      ),
    ];
    if (isUndefined(whole) || isUndefined(after) || isUndefined(alone)) throw new Error('no result');
    expect(after.shapley).toHaveLength(2);
    expect(after.shapley.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole.mcfadden - alone.mcfadden, 8);
    expect(after.mcfadden).toBeCloseTo(whole.mcfadden, 8);
  });

  it('shares equally between twins and survives separation', () => {
    const { y, x } = survey(60);
    const twins = ordinalShapley(
      y,
      x.map(([a]) => [a!, a!]),
    );
    if (isUndefined(twins)) throw new Error(twins.reason);
    expect(twins.shapley[0]).toBeCloseTo(twins.shapley[1]!, 10);
    const separated = ordinalShapley([1, 1, 2, 2], [[0], [0], [1], [1]]);
    expect(separated).toMatchObject({ mcfadden: expect.closeTo(1, 8), beta: [{ kind: 'undefined' }] });
  });

  it('is undefined without variation and with too many drivers', () => {
    expect(ordinalShapley([2, 2], [[1], [2]]).kind).toBe('undefined');
    expect(ordinalShapley([], []).kind).toBe('too-few-answers');
    expect(
      ordinalShapley(
        [1, 2],
        [1, 2].map((at) => Array.from({ length: 13 }, () => at)),
      ).kind,
    ).toBe('undefined');
  });
});
