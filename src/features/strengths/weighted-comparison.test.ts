// Strengths of a weighted office: both sides weighted, or neither.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import type { AnswerPart, Disclosed, RatingFigure } from '#domain/disclosed.ts';
import { againstOther } from './comparison.ts';
import type { Subject } from './comparison.ts';

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

  it('goes without weights on both sides where one has none', () => {
    const got = againstOther(subject, 'past', null, weighted([1, 2]), weighted(null))!;
    expect([got.value, got.other]).toEqual([3.5, 3.5]);
  });
});
