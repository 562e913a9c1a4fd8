// The sources as a page shows them: tier, share, present rating, what it spoils, and importance beside performance.
import { derive, type Disclosed } from '#domain/disclosed.ts';
import type { Asymmetry, DriverAnswer, DriverShare, ShownDrivers } from '#features/answers/index.ts';
import type { QuestionResult } from '#features/diagnosis/index.ts';
import { importancePerformance } from '#statistics/importance-performance.ts';
import { isUndefined } from '#statistics/outcome.ts';
import type { ShownMean } from '#ui/shown-number.ts';

/** What an item's importance and performance call for, as far as their intervals allow. */
export type Call = 'begin-here' | 'keep' | 'less-tied' | 'undecided';

export interface SourceItem {
  readonly result: QuestionResult;
  /** 0 = the strongest tier */
  readonly tier: number;
  /** part of what all sources explain together, 0–1 */
  readonly share: DriverShare;
  readonly asymmetry: Asymmetry | null;
  /** null where its rating is not shown */
  readonly performance: ShownMean | null;
  readonly call: Call;
}

export type Shown = Disclosed<ShownDrivers>;

export function isShown(answer: Disclosed<DriverAnswer>): answer is Disclosed<ShownDrivers> {
  return answer.kind === 'shown';
}

/** Items by tier, within a tier in the order of the questionnaire: no order is claimed there. */
export function sourceItems(answer: Shown, drivers: readonly QuestionResult[]): Disclosed<readonly SourceItem[]> {
  return derive(answer, (shown) => {
    const performances = drivers.map(({ mean }) => (mean.kind === 'mean' ? mean : null));
    const cross = importancePerformance(
      shown.shares.map(({ value }) => value),
      performances.map((mean) => mean?.value ?? null),
    );
    const middle = isUndefined(cross) ? null : cross.crossPerformance;
    return shown.tiers.flatMap((tier, place) =>
      tier.map((driver): SourceItem => {
        const share = shown.shares[driver]!;
        const performance = performances[driver]!;
        return {
          result: drivers[driver]!,
          tier: place,
          share,
          asymmetry: shown.asymmetry?.each[driver] ?? null,
          performance,
          call: callOf(share, performance, 1 / drivers.length, middle),
        };
      }),
    );
  });
}

/**
 * Importance is judged against an equal part for everybody, performance against the mean of all sources; an interval
 * that reaches over its line decides nothing (Martilla & James with uncertainty; methods, section 3).
 */
export function callOf(share: DriverShare, performance: ShownMean | null, equal: number, middle: number | null): Call {
  if (share.high < equal) return 'less-tied';
  if (share.low <= equal || performance === null || middle === null) return 'undecided';
  if (performance.high < middle) return 'begin-here';
  return performance.low > middle ? 'keep' : 'undecided';
}

export type Explained = 'small' | 'good' | 'most';

/** R² in words (methods, 3.3): below a quarter, up to a half, above. */
export function explainedWord(explained: number): Explained {
  if (explained <= 0.25) return 'small';
  return explained <= 0.5 ? 'good' : 'most';
}

/** Pairs that were compared to draw the borders of the tiers. */
export function comparisonsOf(drivers: number): number {
  return (drivers * (drivers - 1)) / 2;
}
