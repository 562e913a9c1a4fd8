// The clock of one case: when its term ends by law, when with notices, and how many days the office itself took.
import { bareEnd, shiftedEnd } from '#domain/statutory-term.ts';
import type { DayNumber } from '#domain/calendar-day.ts';
import type { CaseFacts, Notice, Stop } from './case.ts';
import type { CaseTerm } from './case-term.ts';

export interface ClockReading {
  /** the last day by law, stops added and days off passed over; null: no term, or it stands still today */
  readonly termEnd: DayNumber | null;
  /** the same after notices given in time (KPA art. 36); a case unsettled after it is late without notice */
  readonly runningEnd: DayNumber | null;
  /** days the case was stopped; a stop still running counts nothing yet */
  readonly stoppedDays: number;
  /** of a closed case: from receipt to closing, the day of receipt and stops not counted */
  readonly netDays: number | null;
}

type Event = { readonly at: DayNumber; readonly stop: Stop } | { readonly at: DayNumber; readonly notice: Notice };

const lengthOf = ({ from, to }: Stop) => (to === null ? 0 : to - from + 1);

/**
 * Reads the clock of a case under its term (null: it has none).
 *
 * KPA art. 35 § 5: days of a stop are not counted, so the end moves by as many, but only by stops that began before the
 * term had passed. Art. 36: a notice moves the end only when it was given before the term had passed. A shift from a
 * day off is taken last, and does not add up with the next.
 */
export function readClock(facts: CaseFacts, term: CaseTerm | null): ClockReading {
  const { receivedOn, closedOn, stops } = facts;
  const stoppedDays = stops.reduce((sum, stop) => sum + lengthOf(stop), 0);
  const netDays = closedOn === null ? null : Math.max(0, closedOn - receivedOn - stoppedDays);
  if (!term) return { termEnd: null, runningEnd: null, stoppedDays, netDays };
  const counted = facts.isComplex && term.complexTerm ? term.complexTerm : term.term;
  const bare = bareEnd(receivedOn, counted);
  return {
    termEnd: endAfter(bare, stops, []),
    runningEnd: endAfter(bare, stops, facts.notices),
    stoppedDays,
    netDays,
  };
}

/** null: a stop that has not ended keeps the term from ending. */
function endAfter(bare: DayNumber, stops: readonly Stop[], notices: readonly Notice[]): DayNumber | null {
  const events: Event[] = [
    ...stops.map((stop) => ({ at: stop.from, stop })),
    ...notices.map((notice) => ({ at: notice.on, notice })),
  ];
  events.sort((a, b) => a.at - b.at || ('stop' in a ? -1 : 1));
  let end = bare;
  for (const event of events) {
    if (event.at > shiftedEnd(end)) continue;
    if ('notice' in event) end = Math.max(end, event.notice.until);
    else if (event.stop.to === null) return null;
    else end += lengthOf(event.stop);
  }
  return shiftedEnd(end);
}

/** How a case stands on a day (`today`); the words of pages follow these names. */
export type CaseStanding = 'no-term' | 'within-term' | 'late-with-notice' | 'late-without-notice';

export function standingOf(
  { closedOn }: Pick<CaseFacts, 'closedOn'>,
  { termEnd, runningEnd }: ClockReading,
  today: DayNumber,
): CaseStanding {
  const until = closedOn ?? today;
  if (termEnd === null || runningEnd === null) return 'no-term';
  if (until <= termEnd) return 'within-term';
  return until <= runningEnd ? 'late-with-notice' : 'late-without-notice';
}
