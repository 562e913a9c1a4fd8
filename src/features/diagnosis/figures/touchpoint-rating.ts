// A touchpoint's rating: its rating questions pooled, with an interval as wide as if everybody had answered once.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed, Firmness, RatingFigure } from '#domain/disclosed.ts';
import { touchpoints } from '#domain/touchpoint.ts';
import type { Touchpoint } from '#domain/touchpoint.ts';
import type { Question } from '#features/questionnaires/index.ts';
import type { NotShown, ShownMean, ShownNumber } from '#ui/shown-number.ts';
import { asIfEqual, meanOf } from './shown-rating.ts';

export interface AskedRating {
  readonly question: Question;
  readonly figure: Disclosed<RatingFigure>;
}

export interface TouchpointRating {
  readonly touchpoint: Touchpoint;
  readonly items: readonly AskedRating[];
  readonly number: ShownNumber;
}

/** The touchpoints in their order, each with its questions; those nothing was asked about are left out. */
export function touchpointRatings(asked: readonly AskedRating[]): TouchpointRating[] {
  return touchpoints.flatMap((touchpoint): TouchpointRating[] => {
    const items = asked.filter(({ question }) => question.touchpoint === touchpoint);
    const first = items[0];
    if (!first) return [];
    const number = derive(first.figure, () => pooledMean(items.map(({ figure }) => figure)));
    return [{ touchpoint, items, number }];
  });
}

/**
 * Mean of several questions put to the same people. Answers of one person resemble each other, so the pooled counts
 * are scaled down to the largest number of answers to a single question: the interval is rather too wide than too narrow.
 */
export function pooledMean(figures: readonly Disclosed<RatingFigure>[]): ShownMean | NotShown {
  const pooled = pooledCounts(figures);
  if (pooled === null) return mostTelling(figures.filter((figure) => figure.kind !== 'shown'));
  return { ...meanOf(pooled), n: pooled.people };
}

/** The counts the interval is made of, scaled down; null where none of the questions is shown. */
export function pooledCounts(
  figures: readonly Disclosed<RatingFigure>[],
): { readonly counts: readonly number[]; readonly people: number; readonly firmness: Firmness } | null {
  const shown = figures.filter((figure) => figure.kind === 'shown');
  if (shown.length === 0) return null;
  const people = Math.max(...shown.map(({ n }) => n));
  const asked = shown.map(asIfEqual);
  const [as, answers] = [Math.max(...asked.map(({ n }) => n)), asked.reduce((sum, { n }) => sum + n, 0)];
  const points = shown[0]!.counts.length;
  const counts = Array.from(
    { length: points },
    (_, point) => (asked.reduce((sum, figure) => sum + (figure.counts[point] ?? 0), 0) * as) / answers,
  );
  const firmness: Firmness = shown.some((figure) => figure.firmness === 'firm') ? 'firm' : 'indicative';
  return { counts, people, firmness };
}

/** Why none of the questions is shown: the rule about one person first, else the one with the most answers. */
function mostTelling(figures: readonly NotShown[]): NotShown {
  const alone = figures.find(({ kind }) => kind === 'one-person');
  return alone ?? figures.reduce((most, figure) => (figure.collected > most.collected ? figure : most));
}
