// What "how it was computed" says of the answers behind a page.

/** A term and what is said of it. */
export type MethodLine = readonly [string, string];

export interface AnswersBehind {
  /** terms with their texts: answers, channels, response rate, weights; the same words on every page */
  readonly lines: readonly MethodLine[];
  /** channels and response rate as one sentence; '' without answers */
  readonly origin: string;
}
