// How many whole answers are still to be collected before sources are shown, and from which month on they will be.
import { quarterPeriod, type MonthNumber } from '#domain/period.ts';
import type { WaitingQuarter } from '#features/answers/index.ts';

export interface AnswersSoFar {
  /** whole answers that are used, and how many it takes */
  readonly n: number;
  readonly needed: number;
  /** all whole answers there are, those of `waiting` among them */
  readonly collected: number;
  /** of quarters that are not settled: they are used later (decision 0085) */
  readonly waiting: readonly WaitingQuarter[];
  /** whole answers that come in a month, used ones or not */
  readonly perMonth: number;
  readonly thisMonth: MonthNumber;
}

export interface AnswersToCome {
  /** collected already in quarters that are not settled, as they stand */
  readonly waiting: number;
  /** of settled quarters, but in groups of fewer than ten: never used here */
  readonly apart: number;
  /** still to be collected; 0: what waits should do */
  readonly toCollect: number;
  /** month from which they are used; null: unknown, or more than three years off */
  readonly usedFrom: MonthNumber | null;
}

const farthest = 36;

/**
 * Of what waits and what will come the same part is expected to be used as of settled quarters. A quarter counts as a
 * whole, a month after its end: answers of April to June from August on. The rest of the running month is not counted on.
 */
export function answersToCome(so: AnswersSoFar): AnswersToCome {
  const { n, needed, collected, thisMonth } = so;
  const waiting = so.waiting.reduce((sum, quarter) => sum + quarter.n, 0);
  const settled = collected - waiting;
  const usable = settled > 0 ? n / settled : 1;
  const missing = needed - n;
  return {
    waiting,
    apart: settled - n,
    toCollect: Math.max(0, missing - Math.floor(usable * waiting + slack)),
    usedFrom: monthUsed(so, missing, usable, thisMonth),
  };
}

/** Sums of parts may miss a whole number by rounding. */
const slack = 1e-9;

function monthUsed(so: AnswersSoFar, missing: number, usable: number, thisMonth: MonthNumber): MonthNumber | null {
  let expected = 0;
  // the first quarter that is not settled
  for (let quarter = quarterPeriod(thisMonth - 1); ; quarter = quarterPeriod(quarter.last + 1)) {
    const usedFrom = quarter.last + 2;
    if (usedFrom > thisMonth + farthest) return null;
    const monthsLeft = Math.max(0, quarter.last - Math.max(quarter.first - 1, thisMonth));
    const there = so.waiting.find(({ first }) => first === quarter.first)?.n ?? 0;
    expected += usable * (there + so.perMonth * monthsLeft);
    if (Math.floor(expected + slack) >= missing) return usedFrom;
  }
}
