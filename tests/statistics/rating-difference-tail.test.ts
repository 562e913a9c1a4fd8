// p of a difference of two mean ratings far out in the tail, where the overview's correction looks: from 30 answers on
// it is not smaller than it should be.
import { expect, it } from 'vitest';
import { isUndefined } from '#statistics/outcome.ts';
import { ratingDifference } from '#statistics/rating-difference.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { drawCounts, full, ratingShapes, repetitions, slack } from './simulated-answers.ts';

const shapes = { 'as offices have it': [0.02, 0.04, 0.1, 0.26, 0.58], 'mostly 5': ratingShapes['mostly 5']! };
/** A Holm correction at 0.5 % over about a hundred comparisons claims what lies below 0.00005. */
const [times, alpha] = [repetitions(20_000, 1_000_000), repetitions(0.001, 0.00005)];

/** How often n answers differ from 2,600 of the same kind, as a multiple of alpha. */
function excess(shape: readonly number[], n: number): number {
  const random = seededRandom(n);
  const rest = shape.map((chance) => Math.round(2600 * chance));
  const drawn = new Map<string, number>();
  for (let i = 0; i < times; i += 1) {
    const counts = drawCounts(random, shape, n).join(' ');
    drawn.set(counts, (drawn.get(counts) ?? 0) + 1);
  }
  let differing = 0;
  for (const [counts, often] of drawn) {
    const difference = ratingDifference(counts.split(' ').map(Number), rest, { conf: 1 - alpha });
    if (isUndefined(difference)) throw new Error(difference.reason);
    if (difference.lower > 0 || difference.upper < 0) differing += often;
  }
  return differing / times / alpha;
}

it.each(Object.entries(shapes))('%s: p is not too small from 30 answers on', (_name, shape) => {
  for (const n of [30, 50]) expect(excess(shape, n)).toBeLessThanOrEqual(1.25 + slack(alpha, times) / alpha);
  // why fewer claim nothing; the few draws of the short form do not reach so far out
  if (full) expect(excess(shape, 10)).toBeGreaterThan(1.5);
});
