// Scores by flipped signs: worked by hand, what cannot be computed, and what flipping can tell at all.
import { describe, expect, it } from 'vitest';
import { flippedLargest, flippedScore, scoresWithin } from './flipped-scores.ts';
import type { FlippedScore, ScoredCell, ScoresWithin } from './flipped-scores.ts';
import { isUndefined } from './outcome.ts';
import { seededRandom } from './seeded-random.ts';

/** Three strata of two moments each, four comments in every cell; each stratum is a block. */
const three = (scores: readonly (readonly number[])[]): ScoredCell[] =>
  scores.flatMap((ofStratum, stratum) =>
    ofStratum.map((score, moment) => ({
      size: 4,
      score,
      stratum: `s${stratum}`,
      moment: `m${moment}`,
      block: `s${stratum}`,
    })),
  );

function within(cells: readonly ScoredCell[]): ScoresWithin {
  const found = scoresWithin(cells);
  if (isUndefined(found)) throw new Error(found.reason);
  return found;
}

function largest(found: readonly FlippedScore[], flips: number): number[] {
  const steps = flippedLargest(found, seededRandom(5), flips);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

describe('scoresWithin', () => {
  it('is the example of its comment', () => {
    const cell = { size: 4, moment: '', block: '' };
    const found = within([
      { ...cell, score: 1, stratum: 'a' },
      { ...cell, score: 3, stratum: 'a' },
    ]);
    expect(found).toMatchObject({ scores: [-2, 2], left: [0.5, 0.5], blocks: 1 });
    // residuals ∓0.75, together 3; the block alone brings 3/√0.5
    expect(flippedScore(found, [0, 3]).z).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('takes out strata and moments: of changes 1, 2 and 6 what is left is half their distance from 3', () => {
    const found = within(three([[0, 1], [10, 12], [-3, 3]])); // prettier-ignore
    const expected = [2, -2, 1, -1, -3, 3];
    found.scores.forEach((score, at) => expect(score).toBeCloseTo(expected[at]!, 12));
    // half for the level of the stratum, a sixth for that of the moment
    for (const left of found.left) expect(left).toBeCloseTo(1 / 3, 12);
  });

  it('knows when the score says nothing of its own, or nothing is there', () => {
    expect(isUndefined(scoresWithin([]))).toBe(true);
    expect(isUndefined(scoresWithin(three([[4, 4], [4, 4], [4, 4]])))).toBe(true); // prettier-ignore
    // levels of strata and a step common to all of them
    expect(isUndefined(scoresWithin(three([[0, 1], [5, 6], [2, 3]])))).toBe(true); // prettier-ignore
  });
});

describe('flippedScore', () => {
  const found = within(three([[0, 1], [10, 12], [-3, 3]])); // prettier-ignore

  it('adds up what blocks bring', () => {
    // changes 0, 0 and 3 of four comments each: residuals −1/4, −1/4, 1/2; blocks bring 1, 1/2 and 3, times √3
    const { z, parts } = flippedScore(found, [0, 0, 0, 0, 0, 3]);
    expect(z).toBeCloseTo(4.5 / Math.sqrt(30.75), 12);
    [1, 0.5, 3].forEach((part, at) => expect(parts[at]).toBeCloseTo(part / Math.sqrt(10.25), 12));
  });

  it('is not moved by a level of a stratum or by what all strata share', () => {
    const plain = flippedScore(found, [1, 1, 0, 2, 0, 3]).z;
    expect(flippedScore(found, [1, 2, 2, 5, 0, 4]).z).toBeCloseTo(plain, 12);
    expect(flippedScore(found, [2, 2, 2, 2, 1, 1])).toEqual({ z: 0, parts: new Float64Array(3) });
  });
});

describe('flippedLargest', () => {
  const even = { z: 2, parts: Float64Array.of(0.5, 0.5, 0.5, 0.5) };

  it('of four equal blocks reaches their sum once in sixteen', () => {
    expect(largest([even], 15_999)[0]).toBeCloseTo(1 / 16, 2);
    const steps = flippedLargest([{ z: 3, parts: Float64Array.of(0.5, 0.5, 0.5, 0.5) }], seededRandom(1), 99);
    expect([...steps]).toHaveLength(99);
  });

  it('counts the same share looked at twice once, and two that differ as two', () => {
    const other = { z: 2, parts: Float64Array.of(0.5, -0.5, 0.5, -0.5) };
    const [one, same] = largest([even, even], 15_999);
    expect(one).toBe(same);
    expect(one).toBeCloseTo(1 / 16, 2);
    expect(largest([even, other], 15_999)[0]).toBeCloseTo(2 / 16, 2);
  });

  it('never says 0, and 1 of what is below everything', () => {
    expect(largest([{ z: 9, parts: even.parts }], 99)).toEqual([0.01]);
    expect(largest([{ z: -9, parts: even.parts }], 99)).toEqual([1]);
    expect(largest([], 99)).toEqual([]);
  });
});
