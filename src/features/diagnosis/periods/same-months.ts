// Two periods whole years apart, cut to the calendar months in which both have answers: a year beside three months of
// another is no comparison of years.
import { quarterPeriod, samePeriod } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';

export interface SameMonths {
  readonly here: Period;
  readonly there: Period;
  /** not the whole periods: both are named */
  readonly cut: boolean;
}

/**
 * Null where no calendar month has answers in both. Periods that are not whole years apart stay as they are.
 * @param months all months in which the office has answers
 * @param collectedIn answers of what is compared: quarters at the ends in which one side has none are cut as well. Not
 *   months: few answers may miss one by chance, and are shown by quarters.
 */
export function sameMonths(
  period: Period,
  earlier: Period,
  months: Period | null,
  collectedIn: (period: Period) => number,
): SameMonths | null {
  const shift = period.first - earlier.first;
  if (shift % 12 !== 0 || months === null) return { here: period, there: earlier, cut: false };
  const back = ({ first, last }: Period): Period => ({ first: first - shift, last: last - shift });
  let here: Period = {
    first: Math.max(period.first, months.first + shift),
    last: Math.min(period.last, months.last),
  };
  if (here.first > here.last) return null;
  const both = (one: Period) => [collectedIn(one), collectedIn(back(one))] as const;
  const answers = both(here);
  if (answers.every((n) => n > 0)) {
    for (const next of [withoutFirstQuarter, withoutLastQuarter]) {
      let [now, then] = both(here);
      for (let cut = next(here); cut !== null && now > 0 && then > 0; cut = next(here)) {
        const [nowLeft, thenLeft] = both(cut);
        // answers known only by a longer time than a quarter keep all of it
        if (nowLeft !== now && thenLeft !== then) break;
        [here, now, then] = [cut, nowLeft, thenLeft];
      }
    }
    if (both(here).includes(0)) return null;
  }
  return { here, there: back(here), cut: !samePeriod(here, period) };
}

function withoutFirstQuarter({ first, last }: Period): Period | null {
  const next = quarterPeriod(first).last + 1;
  return next > last ? null : { first: next, last };
}

function withoutLastQuarter({ first, last }: Period): Period | null {
  const next = quarterPeriod(last).first - 1;
  return next < first ? null : { first, last: next };
}
