// One touchpoint of the whole office: its rating and questions, beside former periods, and service by service.
import type { Disclosed, RatingFigure } from '#domain/disclosed.ts';
import type { Period } from '#domain/period.ts';
import type { Touchpoint } from '#domain/touchpoint.ts';
import type { AnswerPicture, Scope } from '#features/answers/index.ts';
import type { OfficeStructure, Service } from '#features/office/index.ts';
import { ratingDifference } from '#statistics/rating-difference.ts';
import type { ShownNumber } from '#ui/shown-number.ts';
import type { DiagnosisView, QuestionResult } from '../diagnosis-view.ts';
import { differenceOf } from '../figures/estimates.ts';
import type { Difference } from '../figures/estimates.ts';
import { periodBefore, yearBefore } from '../periods/period-choice.ts';
import { sameMonths } from '../periods/same-months.ts';
import type { SameMonths } from '../periods/same-months.ts';
import { weightedAlike } from '../figures/share-comparison.ts';
import { judgedTogether, pOfDifference } from '../figures/page-comparisons.ts';
import { pooledCounts, touchpointRatings } from '../figures/touchpoint-rating.ts';

export interface TouchpointComparison {
  readonly comparedWith: 'period-before' | 'year-before';
  /** the months of both sides, where they are a part of their periods */
  readonly months: SameMonths | null;
  readonly here: ShownNumber;
  readonly there: ShownNumber;
  readonly difference: (Difference & { readonly p: number }) | null;
}

export interface TouchpointView {
  readonly touchpoint: Touchpoint;
  /** of the office, in the same period: what is asked about the touchpoint is a part of it */
  readonly office: DiagnosisView;
  readonly number: ShownNumber;
  readonly questions: readonly QuestionResult[];
  readonly comparisons: readonly TouchpointComparison[];
  readonly services: readonly { readonly service: Service; readonly number: ShownNumber }[];
}

/** Null where nothing is asked about the touchpoint in this way of contact. */
export function touchpointView(
  touchpoint: Touchpoint,
  office: DiagnosisView,
  picture: AnswerPicture,
  { services }: Pick<OfficeStructure, 'services'>,
): TouchpointView | null {
  const questions = office.questions.filter(({ question }) => question.touchpoint === touchpoint);
  const pooled = (figures: readonly Disclosed<RatingFigure>[]): ShownNumber | undefined =>
    touchpointRatings(questions.map(({ question }, at) => ({ question, figure: figures[at]! })))[0]?.number;
  const number = pooled(questions.map(({ figure }) => figure));
  if (number === undefined) return null;
  const { period } = office.period;
  const inScope = (scope: Scope, period: Period) =>
    questions.map(({ question }) => picture.rating(question.id, { scope, period }));
  const compared = (comparedWith: TouchpointComparison['comparedWith'], other: Period | null) => {
    const scope: Scope = { kind: 'office' };
    const collectedIn = (within: Period) => picture.collected({ scope, period: within }).released;
    const same = other && sameMonths(period, other, picture.months, collectedIn);
    if (!same) return [];
    const [ours, others] = [inScope(scope, same.here), inScope(scope, same.there)];
    const pairs = others.map((there, at) => weightedAlike(ours[at]!, there));
    const months = same.cut ? same : null;
    const [here, there] = [pooled(pairs.map(([one]) => one))!, pooled(pairs.map(([, one]) => one))!];
    const [now, then] = [pooledCounts(pairs.map(([one]) => one)), pooledCounts(pairs.map(([, one]) => one))];
    if (!now || !then || here.kind !== 'mean' || there.kind !== 'mean')
      return [{ comparedWith, months, here, there, difference: null }];
    const p = pOfDifference((conf) => ratingDifference(now.counts, then.counts, { conf }));
    return [{ comparedWith, months, here, there, difference: { ...differenceOf(here, there), p } }];
  };
  return {
    touchpoint,
    office,
    number,
    questions,
    comparisons: judgedTogether([
      ...compared('period-before', periodBefore(period)),
      ...compared('year-before', yearBefore(period)),
    ]),
    services: services
      .filter(({ active }) => active)
      .map((service) => ({ service, number: pooled(inScope({ kind: 'service', id: service.id }, period))! })),
  };
}
