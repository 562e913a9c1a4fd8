// The sources as a page shows them: tier, share, present rating, what it spoils, and importance beside performance.
import { derive, type Disclosed } from '#domain/disclosed.ts';
import type { Asymmetry, DriverAnswer, DriverShare, ShownDrivers } from '#features/answers/index.ts';
import type { QuestionResult } from '#features/diagnosis/index.ts';
import { importanceGap, neededOfEqualPart, neededPerformance } from '#statistics/importance-performance.ts';
import type { ShownMean } from '#ui/shown-number.ts';

/**
 * What an item's importance and performance call for, as far as their intervals allow: `begin-here` of the strongest tier
 * and surely rated lower than its importance needs, `later` the same of a weaker tier, `keep` surely not lower.
 */
export type Call = 'begin-here' | 'later' | 'keep' | 'undecided';

export interface SourceItem {
  readonly result: QuestionResult;
  /** 0 = the strongest tier */
  readonly tier: number;
  /** part of what all sources explain together, 0–1 */
  readonly share: DriverShare;
  readonly asymmetry: Asymmetry | null;
  /** null where its rating is not shown */
  readonly performance: ShownMean | null;
  /** the rating its importance needs: the diagonal of the picture */
  readonly needed: number;
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
    const judged = performances.filter((mean) => mean !== null).length;
    const equalPart = 1 / drivers.length;
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
          needed: neededPerformance(share.value, equalPart),
          call: callOf({ share, performance, tier: place }, equalPart, judged),
        };
      }),
    );
  });
}

/** @param judged matters that are judged at once: the more, the surer each must be */
export function callOf(
  { share, performance, tier }: Pick<SourceItem, 'share' | 'performance' | 'tier'>,
  equalPart: number,
  judged: number,
): Call {
  if (performance === null) return 'undecided';
  const { verdict } = importanceGap(share, performance, equalPart, judged);
  if (verdict === 'short') return tier === 0 ? 'begin-here' : 'later';
  return verdict === 'enough' ? 'keep' : 'undecided';
}

/** Rated "good" for certain, on the scale itself: such a matter may stand as a strength and still fall short of its importance. */
export function isRatedGood({ performance }: SourceItem): boolean {
  return performance !== null && performance.low >= neededOfEqualPart;
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
