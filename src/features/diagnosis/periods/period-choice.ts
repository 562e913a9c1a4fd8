// Which periods a diagnosis offers, and which one it opens with: the best period that has something to say.
import type { RatingFigure } from '#domain/disclosed.ts';
import {
  contains,
  lastFourQuarters,
  monthPeriod,
  periodFromKey,
  periodKey,
  quarterPeriod,
  samePeriod,
  yearPeriod,
} from '#domain/period.ts';
import type { MonthNumber, Period } from '#domain/period.ts';

/** Every month there is: only this view holds answers that are shown together over several years. */
export const allTime: Period = { first: 0, last: 12 * 10_000 };
const allTimeKey = 'wszystko';

export type PeriodKind = 'month' | 'quarter' | 'year' | 'four-quarters' | 'all' | 'other';

/** Why the page shows this period. */
export type PeriodReason =
  /** somebody chose it */
  | 'chosen'
  /** the last closed quarter has 30 answers or more */
  | 'latest-quarter'
  /** the last closed quarter has none */
  | 'quarter-without-answers'
  /** the last closed quarter has too few */
  | 'quarter-too-thin'
  /** no period has enough */
  | 'nothing-to-show';

export interface PeriodChoice {
  readonly key: string;
  readonly kind: PeriodKind;
  readonly period: Period;
}

export interface ChosenPeriod extends PeriodChoice {
  readonly reason: PeriodReason;
}

export function periodChoice(period: Period): PeriodChoice {
  if (samePeriod(period, allTime)) return { key: allTimeKey, kind: 'all', period };
  return { key: periodKey(period), kind: kindOf(period), period };
}

function kindOf(period: Period): PeriodKind {
  if (period.first === period.last) return 'month';
  if (samePeriod(period, quarterPeriod(period.first))) return 'quarter';
  if (samePeriod(period, yearPeriod(period.first))) return 'year';
  return samePeriod(period, lastFourQuarters(period.last)) ? 'four-quarters' : 'other';
}

/** The period a query string names, or null. */
export function periodAsked(key: string): PeriodChoice | null {
  if (key === allTimeKey) return periodChoice(allTime);
  const period = periodFromKey(key);
  return period && periodChoice(period);
}

/** The last quarter that is over. */
export function closedQuarter(thisMonth: MonthNumber): Period {
  return quarterPeriod(quarterPeriod(thisMonth).first - 1);
}

/** All periods a person may pick, the widest first, then newest first. */
export function periodsOffered(months: Period | null, thisMonth: MonthNumber): PeriodChoice[] {
  if (!months) return [];
  const steps = (periodAround: (month: MonthNumber) => Period): Period[] => {
    const found: Period[] = [];
    for (let last = months.last; last >= months.first; last = periodAround(last).first - 1)
      found.push(periodAround(last));
    return found;
  };
  const offered = [
    lastFourQuarters(thisMonth),
    lastFourQuarters(closedQuarter(thisMonth).last),
    allTime,
    ...steps(yearPeriod),
    ...steps(quarterPeriod),
    ...steps(monthPeriod),
  ].map(periodChoice);
  return offered.filter(({ key }, place) => offered.findIndex((other) => other.key === key) === place);
}

const firmFrom = 30;

/** The periods a page looks at to find the one it opens with: the last closed quarter first. */
export function periodsTried(thisMonth: MonthNumber): Period[] {
  const quarter = closedQuarter(thisMonth);
  return [
    quarter,
    lastFourQuarters(quarter.last),
    lastFourQuarters(thisMonth),
    yearPeriod(quarter.last),
    yearPeriod(quarter.last - 12),
    allTime,
  ];
}

/**
 * Opens with the last closed quarter where it has enough answers; else with the narrowest of last four quarters, last
 * year and all time that has a firm result; else with the period that has most answers.
 * @param enough answers the quarter needs: 30 for a service; more for a whole office, which a year describes better
 */
export function bestPeriod(
  thisMonth: MonthNumber,
  overallIn: (period: Period) => RatingFigure,
  enough = firmFrom,
): ChosenPeriod {
  const [quarter = allTime, ...wider] = periodsTried(thisMonth);
  const inQuarter = overallIn(quarter);
  if (answersShown(inQuarter) >= enough) return { ...periodChoice(quarter), reason: 'latest-quarter' };
  const reason = inQuarter.collected === 0 ? 'quarter-without-answers' : 'quarter-too-thin';
  const found = [...wider, quarter].map((period) => ({ period, n: answersShown(overallIn(period)) }));
  const firm = found.find(({ n }) => n >= firmFrom);
  if (firm) return { ...periodChoice(firm.period), reason };
  const most = found.reduce((best, one) => (one.n > best.n ? one : best));
  if (most.n > 0) return { ...periodChoice(most.period), reason };
  return {
    ...periodChoice(fullest(wider, thisMonth, (period) => overallIn(period).collected)),
    reason: 'nothing-to-show',
  };
}

/** Where nothing can be shown: the first period with most answers collected; without any, the four quarters that run. */
function fullest(periods: readonly Period[], thisMonth: MonthNumber, collectedIn: (period: Period) => number): Period {
  const counts = periods.map(collectedIn);
  const most = Math.max(...counts);
  return most === 0 ? lastFourQuarters(thisMonth) : periods[counts.indexOf(most)]!;
}

/**
 * One period for a whole list: the last closed quarter where at least half of the services that could be shown have a
 * result then; else the narrowest wider period of which that is true.
 */
export function bestPeriodForList(
  thisMonth: MonthNumber,
  resultsIn: (period: Period) => readonly RatingFigure[],
): ChosenPeriod {
  const quarter = closedQuarter(thisMonth);
  const candidates = [quarter, lastFourQuarters(quarter.last), lastFourQuarters(thisMonth), allTime];
  const shown = candidates.map((period) => resultsIn(period).filter((figure) => answersShown(figure) > 0).length);
  const most = Math.max(...shown);
  const collectedIn = (period: Period) => resultsIn(period).reduce((sum, figure) => sum + figure.collected, 0);
  if (most === 0)
    return { ...periodChoice(fullest(candidates.slice(1), thisMonth, collectedIn)), reason: 'nothing-to-show' };
  const place = shown.findIndex((count) => count * 2 >= most);
  if (place === 0) return { ...periodChoice(quarter), reason: 'latest-quarter' };
  return {
    ...periodChoice(candidates[place]!),
    reason: collectedIn(quarter) === 0 ? 'quarter-without-answers' : 'quarter-too-thin',
  };
}

function answersShown(figure: RatingFigure): number {
  return figure.kind === 'shown' ? figure.n : 0;
}

/** The period as long as this one just before it; null for all time. */
export function periodBefore(period: Period): Period | null {
  if (samePeriod(period, allTime)) return null;
  const length = period.last - period.first + 1;
  return { first: period.first - length, last: period.first - 1 };
}

/** The same months a year earlier; null where they overlap with the period or are the period before anyhow. */
export function yearBefore(period: Period): Period | null {
  const earlier = { first: period.first - 12, last: period.last - 12 };
  const before = periodBefore(period);
  if (before === null || earlier.last >= period.first || samePeriod(before, earlier)) return null;
  return earlier;
}

/** A period cut to the months in which there are answers: what a page says it shows. */
export function withinMonths(period: Period, months: Period | null): Period {
  if (!months || contains(months, period)) return period;
  const cut = { first: Math.max(period.first, months.first), last: Math.min(period.last, months.last) };
  return cut.first <= cut.last ? cut : period;
}
