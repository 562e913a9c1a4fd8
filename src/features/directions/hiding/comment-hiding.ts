// Hiding one comment with one click, and bringing it back: for which reasons, for how long, and what the log keeps.
import type { Localised, StaffLanguage } from '#domain/language.ts';

/** Criticism is no reason. The first one is meant when somebody clicks without choosing. */
export const hidingReasons = ['personal-data', 'insult', 'not-about-the-office'] as const;
export type HidingReason = (typeof hidingReasons)[number];

export const hidingReasonNames: Readonly<Record<HidingReason, Localised<StaffLanguage>>> = {
  'personal-data': { pl: 'Dane osobowe', en: 'Personal data' },
  insult: { pl: 'Obraźliwe słowa lub groźba', en: 'Insult or threat' },
  'not-about-the-office': { pl: 'Reklama lub tekst nie o urzędzie', en: 'Advertisement, or not about the office' },
};

/** A hidden comment may be brought back for this many days; then its text may be removed for good. */
export const daysToBringBack = 30;

export type CommentState =
  | { readonly kind: 'shown' }
  /** `since`: day as YYYY-MM-DD; who did it is in the log, not here */
  | { readonly kind: 'hidden'; readonly reason: HidingReason; readonly since: string };

/** What is written into the log of events: never the text. */
export interface HidingEntry {
  readonly what: 'comment-hidden' | 'comment-brought-back';
  readonly reason: HidingReason;
}

export type HidingStep =
  | { readonly kind: 'done'; readonly state: CommentState; readonly entry: HidingEntry }
  /** it was so already: the second click of two people changes nothing */
  | { readonly kind: 'already'; readonly state: CommentState }
  | { readonly kind: 'too-late'; readonly state: CommentState };

export function isHidingReason(text: unknown): text is HidingReason {
  return hidingReasons.some((reason) => reason === text);
}

/** Hides a comment: it leaves lists, search and counts of themes at once; the number of hidden ones stays visible. */
export function hideComment(state: CommentState, today: string, reason: HidingReason = 'personal-data'): HidingStep {
  if (state.kind === 'hidden') return { kind: 'already', state };
  return { kind: 'done', state: { kind: 'hidden', reason, since: today }, entry: { what: 'comment-hidden', reason } };
}

/** Brings a hidden comment back within thirty days, the last one included. */
export function bringBackComment(state: CommentState, today: string): HidingStep {
  if (state.kind === 'shown') return { kind: 'already', state };
  if (mayBeRemoved(state, today)) return { kind: 'too-late', state };
  return { kind: 'done', state: { kind: 'shown' }, entry: { what: 'comment-brought-back', reason: state.reason } };
}

/** Whether the time to bring it back is over, so that its text may be removed for good. */
export function mayBeRemoved(state: CommentState, today: string): boolean {
  if (state.kind === 'shown') return false;
  return (Date.parse(today) - Date.parse(state.since)) / 86_400_000 > daysToBringBack;
}
