// The sources of a whole office that its page showed last, for a page that only tells of them: nothing is counted for it.
import type { Disclosed } from '#domain/disclosed.ts';
import type { AnswerPicture } from '#features/answers/index.ts';
import type { PeriodChoice } from '#features/diagnosis/index.ts';
import type { SourceItem } from './source-items.ts';

export interface LatestSources {
  readonly items: Disclosed<readonly SourceItem[]>;
  readonly tiers: number;
  /** complete answers they were counted from */
  readonly n: number;
  readonly period: PeriodChoice;
}

/** By the answers they were counted from: when these change, nothing is left to tell. */
const latest = new WeakMap<object, LatestSources>();

export function rememberSources({ rating }: Pick<AnswerPicture, 'rating'>, sources: LatestSources): void {
  latest.set(rating, sources);
}

/** null: nobody opened the page of sources since the answers changed, or they were refused. */
export function latestSources({ rating }: Pick<AnswerPicture, 'rating'>): LatestSources | null {
  return latest.get(rating) ?? null;
}
