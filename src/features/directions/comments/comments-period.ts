// With which period a page of comments opens: the narrowest that has enough of them to be counted.
import type { CommentsFigure } from '#domain/disclosed.ts';
import { lastFourQuarters } from '#domain/period.ts';
import type { MonthNumber, Period } from '#domain/period.ts';
import { allTime, closedQuarter, periodChoice } from '#features/diagnosis/index.ts';
import type { PeriodChoice } from '#features/diagnosis/index.ts';
import { commentsForThemes, isRead } from '../themes/theme-counts.ts';

/** So many Polish comments make shares that are worth comparing. */
const enough = 100;

/**
 * The last closed quarter, the last four, or all there is: the first with a hundred Polish comments, else the first with
 * the twenty that themes need, else everything.
 */
export function commentsPeriod(thisMonth: MonthNumber, commentsIn: (period: Period) => CommentsFigure): PeriodChoice {
  const quarter = closedQuarter(thisMonth);
  const candidates = [quarter, lastFourQuarters(quarter.last), allTime];
  const read = candidates.map((period) => {
    const figure = commentsIn(period);
    return figure.kind === 'shown' ? figure.comments.filter(isRead).length : 0;
  });
  const place = [enough, commentsForThemes].map((least) => read.findIndex((n) => n >= least)).find((at) => at >= 0);
  return periodChoice(candidates[place ?? candidates.length - 1]!);
}
