// Whether what a page said may still be said, and whether it is time to compute it anew.

/** A headline and the office it is of. */
export interface KeptState {
  /** of the office, when it was computed */
  readonly revision: number;
  readonly ground: string;
  readonly computedAt: Date;
  /** of the office, now */
  readonly present: number;
  readonly onlyAddedSince: number;
  /** what it says, or why it says nothing: 'too-few-…', 'no-…' while there is too little to say */
  readonly content: { readonly kind: string };
}

/** What was only added to is told as of its hour for so long, and then computed anew. */
const freshForMs = 60 * 60_000;

/**
 * Nothing was taken away or changed since: at most newer answers are there.
 * @param ground what it must rest on to hold today
 */
export function holds({ revision, onlyAddedSince, ground }: KeptState, wanted: string): boolean {
  return ground === wanted && revision >= onlyAddedSince;
}

/** It was computed of the very answers that are shown now. */
export function isLatest({ revision, present }: KeptState): boolean {
  return revision >= present;
}

export function isDue(kept: KeptState | undefined, wanted: string, now: Date): boolean {
  if (!kept || !holds(kept, wanted)) return true;
  if (isLatest(kept)) return false;
  // where there was too little, looking again costs little, and somebody waits for the first sentence
  return /^(too-few|no)-/.test(kept.content.kind) || now.getTime() - kept.computedAt.getTime() >= freshForMs;
}
