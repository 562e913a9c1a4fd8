// One rating question as a page shows it: the share of good ratings and the mean, each with its interval.
import { derive } from '#domain/disclosed.ts';
import type { ChoiceFigure, Disclosed, RatingFigure } from '#domain/disclosed.ts';
import { goodPoints } from '#domain/rating-scale.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { postStratifiedMean, postStratifiedShare, weightedShares } from '#statistics/post-stratified.ts';
import type { PostStratified } from '#statistics/post-stratified.ts';
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
    shown.kind === 'shown' ? shareIn(shown, goodPlaces) : shown,
  );
}

/** Share of one option (position from 0) with the Wilson interval. */
export function optionShare(figure: Disclosed<ChoiceFigure>, position: number): ShownNumber {
  return derive(figure, (shown): ShownShare | NotShown =>
    shown.kind === 'shown' ? shareIn(shown, [position]) : shown,
  );
}

/** Mean on the scale 1 … K with the rating interval, or the reason why there is none. */
export function meanRating(figure: Disclosed<RatingFigure>): ShownNumber {
  return derive(figure, (shown): ShownMean | NotShown => (shown.kind === 'shown' ? meanOf(shown) : shown));
}

export function meanOf(shown: Pick<ShownRating, 'counts' | 'firmness' | 'parts'>): ShownMean {
  const { counts, firmness } = shown;
  const parts = weightedParts(shown);
  if (parts) {
    const { n, value, lower: low, upper: high } = known(postStratifiedMean(parts));
    return { kind: 'mean', n, firmness, value, low, high };
  }
  const mean = ratingInterval(counts);
  if (isUndefined(mean)) throw new RangeError(mean.reason);
  return { kind: 'mean', n: Math.round(mean.n), firmness, value: mean.mean, low: mean.lower, high: mean.upper };
}

/** Places of the good points among the counts. */
export const goodPlaces = goodPoints.map((point) => point - 1);

/** The parts of a figure whose answers are weighted; null where every answer counts the same. */
export function weightedParts({ parts = [] }: Pick<ShownRating, 'parts'>): NonNullable<ShownRating['parts']> | null {
  return parts.length > 1 ? parts : null;
}

/** Good answers among all, weighted where they are: as many of as many equally weighted answers. */
export function goodOfAll(shown: ShownRating): { readonly successes: number; readonly n: number } {
  const parts = weightedParts(shown);
  if (!parts) return { successes: goodAnswers(shown.counts), n: shown.n };
  const { value, nEff } = known(postStratifiedShare(parts, goodPlaces));
  return { successes: value * nEff, n: nEff };
}

/** Weighted answers as the number of equally weighted ones whose mean is as sure; others as they are. */
export function asIfEqual(shown: ShownRating): Pick<ShownRating, 'n' | 'counts'> {
  const parts = weightedParts(shown);
  if (!parts) return shown;
  const { nEff } = known(postStratifiedMean(parts));
  return { n: nEff, counts: weightedShares(parts).map((share) => share * nEff) };
}

/** The same answers, each counting the same. */
export function withoutWeights(figure: Disclosed<RatingFigure>): Disclosed<RatingFigure> {
  return derive(figure, (shown): RatingFigure => {
    if (shown.kind !== 'shown') return shown;
    const { parts: _parts, ...plain } = shown;
    return plain;
  });
}

/** The same answers weighted by services alone: the parts of each service together, with the weight they have on average. */
export function byServices(figure: Disclosed<RatingFigure>): Disclosed<RatingFigure> {
  return derive(figure, (shown): RatingFigure => {
    if (shown.kind !== 'shown' || !shown.parts) return shown;
    const parts = [...Map.groupBy(shown.parts, ({ key }) => key)].map(([key, cells]) => {
      const n = cells.reduce((sum, cell) => sum + cell.n, 0);
      const counts = shown.counts.map((_, k) => cells.reduce((sum, cell) => sum + (cell.counts[k] ?? 0), 0));
      return { key, n, counts, weight: cells.reduce((sum, cell) => sum + cell.n * cell.weight, 0) / n };
    });
    return { ...shown, parts };
  });
}

function known(got: ReturnType<typeof postStratifiedMean>): PostStratified {
  if (isUndefined(got)) throw new RangeError(got.reason);
  return got;
}

function shareIn(shown: ShownRating, places: readonly number[]): ShownShare {
  const { n, firmness, counts } = shown;
  const parts = weightedParts(shown);
  if (parts) {
    const { value, lower: low, upper: high } = known(postStratifiedShare(parts, places));
    return { kind: 'share', n, firmness, value, low, high };
  }
  const successes = places.reduce((sum, place) => sum + (counts[place] ?? 0), 0);
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
