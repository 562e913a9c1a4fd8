// One rating question as a page shows it: the share of good ratings and the mean, each with its interval.
import { derive } from '#domain/disclosed.ts';
import type { ChoiceFigure, Disclosed, RatingFigure } from '#domain/disclosed.ts';
import { goodPoints } from '#domain/rating-scale.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { wilsonInterval } from '#statistics/proportion-interval.ts';
import { ratingInterval } from '#statistics/rating-interval.ts';
import type { NotShown, ShownMean, ShownNumber, ShownShare } from '#ui/shown-number.ts';

export type ShownRating = Extract<RatingFigure, { kind: 'shown' }>;

/** Answers "good" or "very good" among the counts of the points 1 … 5. */
export function goodAnswers(counts: readonly number[]): number {
  return goodPoints.reduce((sum, point) => sum + (counts[point - 1] ?? 0), 0);
}

/** Share of "good" and "very good" with the Wilson interval, or the reason why there is none. */
export function goodShare(figure: Disclosed<RatingFigure>): ShownNumber {
  return derive(figure, (shown): ShownShare | NotShown =>
    shown.kind === 'shown' ? shareOf(goodAnswers(shown.counts), shown) : shown,
  );
}

/** Share of one option (position from 0) with the Wilson interval. */
export function optionShare(figure: Disclosed<ChoiceFigure>, position: number): ShownNumber {
  return derive(figure, (shown): ShownShare | NotShown =>
    shown.kind === 'shown' ? shareOf(shown.counts[position] ?? 0, shown) : shown,
  );
}

/** Mean on the scale 1 … K with the rating interval, or the reason why there is none. */
export function meanRating(figure: Disclosed<RatingFigure>): ShownNumber {
  return derive(figure, (shown): ShownMean | NotShown => (shown.kind === 'shown' ? meanOf(shown) : shown));
}

export function meanOf({ counts, firmness }: Pick<ShownRating, 'counts' | 'firmness'>): ShownMean {
  const mean = ratingInterval(counts);
  if (isUndefined(mean)) throw new RangeError(mean.reason);
  return { kind: 'mean', n: Math.round(mean.n), firmness, value: mean.mean, low: mean.lower, high: mean.upper };
}

function shareOf(successes: number, { n, firmness }: ShownRating): ShownShare {
  const limits = wilsonInterval(successes, n);
  if (isUndefined(limits)) throw new RangeError(limits.reason);
  return { kind: 'share', n, firmness, value: successes / n, low: limits.lower, high: limits.upper };
}

/** Above this share of "does not apply" a question does not fit the service. */
const doesNotFitFrom = 0.2;

export interface NotApplicable {
  readonly count: number;
  /** of all who either rated or said that it does not apply: 0–1 */
  readonly share: number;
  readonly doesNotFit: boolean;
}

/** How many said that the question does not apply; null where nothing may be shown. */
export function notApplicableOf(figure: Disclosed<RatingFigure>): Disclosed<NotApplicable> | null {
  if (figure.kind !== 'shown') return null;
  return derive(figure, () => {
    const share = figure.notApplicable / (figure.n + figure.notApplicable);
    return { count: figure.notApplicable, share, doesNotFit: share > doesNotFitFrom };
  });
}
