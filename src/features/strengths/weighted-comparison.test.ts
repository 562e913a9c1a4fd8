// Strengths of a weighted office: both sides weighted, or neither.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import type { AnswerPart, Disclosed, RatingFigure } from '#domain/disclosed.ts';
import { againstOther } from './comparison.ts';
import type { Subject } from './comparison.ts';
import { claimed } from './standing.ts';

const subject = { scope: { kind: 'office' } } as Subject;

function weighted(weights: readonly [number, number] | null): Disclosed<RatingFigure> {
  const parts: AnswerPart[] = [
    { key: 'a', n: 40, counts: [0, 0, 0, 20, 20], weight: weights?.[0] ?? 1 },
    { key: 'b', n: 20, counts: [10, 10, 0, 0, 0], weight: weights?.[1] ?? 1 },
  ];
  const counts = [10, 10, 0, 20, 20];
  const shown = { kind: 'shown', firmness: 'firm', n: 60, counts, notApplicable: 0, collected: 60 } as const;
  return markDisclosed(weights ? { ...shown, parts } : shown);
}

describe('a comparison of weighted answers', () => {
  it('holds weighted means against each other, and says how many answered', () => {
    const got = againstOther(subject, 'past', null, weighted([1, 2]), weighted([1, 6]))!;
    // (40·4.5 + 40·1.5)/80 and (40·4.5 + 120·1.5)/160
    expect(got.value).toBeCloseTo(3, 10);
    expect(got.other).toBeCloseTo(2.25, 10);
    expect(got).toMatchObject({ n: 60, nOther: 60, difference: expect.closeTo(0.75, 10) });
  });

  it('is not claimed on the overview where weights leave fewer than 30 answers to be sure of', () => {
    const spread = (few: number, value: number, weights: readonly [number, number]) => {
      const counts = [0, 0, 0, 0, 0].map((_, at) => (at === value - 1 ? few : at === value ? few / 4 : 0));
      const all = few + few / 4;
      const parts = ['a', 'b'].map((key, at) => ({ key, n: all, counts, weight: weights[at]! }));
      const sum = counts.map((count) => 2 * count);
      const n = 2 * all;
      const figure = {
        kind: 'shown',
        firmness: 'firm',
        n,
        counts: sum,
        notApplicable: 0,
        collected: n,
        parts,
      } as const;
      return markDisclosed<RatingFigure>(figure);
    };
    const rest = spread(800, 4, [1, 1]);
    const [even, uneven] = (
      [
        [1, 1],
        [1, 40],
      ] as const
    ).map((weights) => againstOther(subject, 'rest', null, spread(16, 2, weights), rest)!);
    expect([even!.n, uneven!.n]).toEqual([40, 40]);
    expect(uneven!.fewestEqual).toBeLessThan(30);
    expect(claimed([even!])).toHaveLength(1);
    expect(claimed([uneven!])).toEqual([]);
  });

  it('goes without weights on both sides where one has none', () => {
    const got = againstOther(subject, 'past', null, weighted([1, 2]), weighted(null))!;
    expect([got.value, got.other]).toEqual([3.5, 3.5]);
  });
});
