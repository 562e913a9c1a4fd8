// What a point of the checklist is, and the four ways it can be judged.
import type { Localised, StaffLanguage } from '#domain/language.ts';
import type { Touchpoint } from '#domain/touchpoint.ts';

/** In the order in which one walks. */
export const areas = ['way-in', 'finding', 'waiting', 'desk'] as const;
export type Area = (typeof areas)[number];

/** The duties of the act of 19 July 2019 on accessibility that a point touches. */
export type AccessibilityDuty = 'architectural' | 'communication';

type Words = Localised<StaffLanguage>;

export interface ChecklistPoint {
  /** 1 … 20, for good: former walk-throughs name points by it */
  readonly number: number;
  readonly area: Area;
  readonly touchpoint: Touchpoint;
  /** two or three words for tables */
  readonly short: Words;
  readonly question: Words;
  /** what to do or look at */
  readonly look: Words;
  /** when it is fulfilled, and when partly */
  readonly met: Words;
  readonly partly: Words;
  /** when it does not apply; null: hardly ever */
  readonly notApplicable: Words | null;
  readonly duty: AccessibilityDuty | null;
}

export const scores = ['met', 'partly', 'unmet', 'not-applicable'] as const;
export type Score = (typeof scores)[number];

export function isScore(text: unknown): text is Score {
  return scores.some((score) => score === text);
}
