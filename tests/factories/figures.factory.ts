// Disclosed figures for tests of rules: as the disclosure would give them, with as many answers as a test wants.
import { markDisclosed } from '#domain/disclosed.ts';
import type { Disclosed, RatingFigure, SeriesPoint } from '#domain/disclosed.ts';
import { seededRandom } from '#statistics/seeded-random.ts';

/** Counts of the points 1 … 5, shown or not by the thresholds of the product. */
export function figureOf(counts: readonly number[], notApplicable = 0): Disclosed<RatingFigure> {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < 5) return markDisclosed<RatingFigure>({ kind: 'count-only', collected: n, needed: 10 - n });
  if (n < 10) return markDisclosed<RatingFigure>({ kind: 'too-few-answers', collected: n, needed: 10 - n });
  const firmness = n >= 30 ? 'firm' : 'indicative';
  return markDisclosed<RatingFigure>({ kind: 'shown', firmness, n, counts, notApplicable, collected: n });
}

/** `good` answers "very good" of n, the rest "poor". */
export function shareFigure(good: number, n: number): Disclosed<RatingFigure> {
  return figureOf([0, n - good, 0, 0, good]);
}

/** Points one month long from `first` on, with the given counts. */
export function seriesOfCounts(counts: readonly (readonly number[])[], first = 2025 * 12) {
  return markDisclosed<readonly SeriesPoint[]>(
    counts.map((ofMonth, place) => ({
      period: { first: first + place, last: first + place },
      n: ofMonth.reduce((sum, count) => sum + count, 0),
      counts: ofMonth,
    })),
  );
}

/** Counts of n ratings drawn from the given probabilities of the points. */
export function drawnCounts(n: number, probabilities: readonly number[], random = seededRandom(1)): number[] {
  const counts = probabilities.map(() => 0);
  for (let answer = 0; answer < n; answer += 1) counts[random.category(probabilities)]! += 1;
  return counts;
}
