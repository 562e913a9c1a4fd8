// Comments of each service by the date shown beside them, and its shown rating of that date: nothing but views of pages.
import { derive, together } from '#domain/disclosed.ts';
import type { Disclosed, ShownComment } from '#domain/disclosed.ts';
import type { ServiceId } from '#domain/ids.ts';
import { contains, quarterPeriod } from '#domain/period.ts';
import type { MonthNumber, Period } from '#domain/period.ts';
import type { AnswerPicture } from '#features/answers/index.ts';
import { isRead } from '../themes/theme-counts.ts';

/** One month of a service; a whole quarter where some of its comments are dated no more exactly. */
export interface ServiceMonth {
  readonly serviceId: ServiceId;
  readonly period: Period;
  /** mean of the shown overall rating, 1 … 5 */
  readonly mean: number;
  /** in Polish, never empty; their order is random */
  readonly comments: readonly ShownComment[];
}

type Shown = Pick<AnswerPicture, 'rating' | 'comments'>;

/** Months looked back over, in whole quarters. */
const monthsBack = 36;
/** Most comments read of one month; their order is random, so the first are a random part. */
const mostOfMonth = 60;

/** Three years of whole quarters that end with the period, or with the last quarter that is over. */
export function threeYears(period: Period, closed: Period): Period {
  const { last } = quarterPeriod(Math.min(period.last, closed.last));
  return { first: last - monthsBack + 1, last };
}

/**
 * Every month of the services that has a shown comment in Polish and a shown result. Comments are dated as pages date
 * them; what a page would not show takes no part. A generator, so that others come in between services.
 */
export function* serviceMonths(
  picture: Shown,
  overallId: string,
  serviceIds: readonly ServiceId[],
  within: Period,
): Generator<void, Disclosed<readonly ServiceMonth[]>> {
  const months: Disclosed<ServiceMonth>[] = [];
  for (const serviceId of serviceIds) {
    const scope = { kind: 'service', id: serviceId } as const;
    const figure = picture.comments({ scope, period: within });
    yield;
    if (figure.kind !== 'shown') continue;
    for (const comments of byDate(figure.comments.filter(isRead))) {
      const { period } = comments[0]!;
      const rating = picture.rating(overallId, { scope, period });
      const mean = rating.kind === 'shown' ? meanOf(rating.counts) : null;
      if (mean !== null)
        months.push(derive(figure, () => ({ serviceId, period, mean, comments: comments.slice(0, mostOfMonth) })));
      yield;
    }
  }
  return together(months);
}

/** Comments of each month, in their order; of a quarter as a whole where one of them is dated by it; of longer times none. */
function byDate(comments: readonly ShownComment[]): ShownComment[][] {
  const inOneQuarter = comments.filter(({ period }) => contains(quarterPeriod(period.last), period));
  const quarters = Map.groupBy(inOneQuarter, ({ period }) => quarterPeriod(period.last).first);
  const inOrder = [...quarters].toSorted(([one], [two]) => one - two);
  return inOrder.flatMap(([first, ofQuarter]) => {
    const whole = quarterPeriod(first);
    if (ofQuarter.some(({ period }) => period.first !== period.last))
      return [ofQuarter.map((comment) => ({ ...comment, period: whole }))];
    const ofMonths = Map.groupBy(ofQuarter, ({ period }) => period.first);
    return [...ofMonths].toSorted(([one], [two]) => one - two).map(([, ofMonth]) => ofMonth);
  });
}

/** Number of a whole year, half-year or quarter within the three years, from 0. */
export const stepOf = (month: MonthNumber, within: Period, months: number): number =>
  Math.floor((month - within.first) / months);

function meanOf(counts: readonly number[]): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return n === 0 ? null : counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / n;
}
