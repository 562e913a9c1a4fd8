// What a page, sheet, file or API may show of clients' answers: only what has passed the one disclosure step.

declare const passedDisclosure: unique symbol;

/** A value that has passed disclosure. Figures, sheets and files accept nothing else. */
export type Disclosed<Value> = Value & { readonly [passedDisclosure]: true };

/**
 * Marks a value as disclosed. Only the disclosure of the answers room may call it (a test watches);
 * everybody else derives from values that are disclosed already, by `derive`.
 */
export function markDisclosed<Value>(value: Value): Disclosed<Value> {
  return value as Disclosed<Value>;
}

/** A value computed from disclosed values alone shows nothing they do not show. */
export function derive<Source, Result>(
  source: Disclosed<Source>,
  compute: (source: Disclosed<Source>) => Result,
): Disclosed<Result> {
  return compute(source) as Disclosed<Result>;
}

/** Disclosed values beside each other: every one is a sum of whole pieces, so together they tell nothing more. */
export function together<Value>(values: readonly Disclosed<Value>[]): Disclosed<readonly Value[]> {
  return values as unknown as Disclosed<readonly Value[]>;
}

/** How sure a shown value is: from 30 answers on firm, from 10 to 29 rounded with its range and a tag. */
export type Firmness = 'firm' | 'indicative';

/** Answers to one rating question in one view. Counts are of the points 1 … K. */
export type RatingFigure =
  | {
      readonly kind: 'shown';
      readonly firmness: Firmness;
      /** people with an answer; the sum of `counts` where everybody gives one of them */
      readonly n: number;
      readonly counts: readonly number[];
      readonly notApplicable: number;
      /** answers with a value that were collected in the view; above `n` where parts stay hidden */
      readonly collected: number;
      /**
       * Of an office, a unit or a service whose study weights its answers: the same answers by service, each a sum of
       * whole pieces. Where there are several, shares and means come from them.
       */
      readonly parts?: readonly AnswerPart[];
    }
  /** fewer than five: only the count; `needed` answers would suffice, here and below */
  | { readonly kind: 'count-only'; readonly collected: number; readonly needed: number }
  /** five to nine */
  | { readonly kind: 'too-few-answers'; readonly collected: number; readonly needed: number }
  /** enough answers, but spread so thinly over time that they are shown only together with those of other services */
  | { readonly kind: 'shown-with-others'; readonly collected: number }
  /** one person works there: knowledge, courtesy and comments are shown at the next level up */
  | { readonly kind: 'one-person'; readonly collected: number };

/**
 * Answers about one service of a view, or about all the rest of it (`key` ''), and how many people each stands for. Where
 * people are counted by place too, a service is several parts.
 */
export interface AnswerPart {
  readonly key: string;
  readonly n: number;
  readonly counts: readonly number[];
  readonly weight: number;
  /** service ('': the rest) and place ('': mixed), where weights are raked to both */
  readonly margins?: readonly [service: string, place: string];
}

/**
 * Answers to one choice question in one view: the same shapes, counts by option in the order of the question. Where
 * several may be ticked: how many of the `n` people ticked each. Best–worst: the counts of best, then those of worst.
 */
export type ChoiceFigure = RatingFigure;

/** Numbers given to one question in one view: what stands in the middle, never the smallest or the largest. */
export type NumberFigure =
  | {
      readonly kind: 'shown';
      readonly firmness: Firmness;
      readonly n: number;
      readonly collected: number;
      readonly median: NumberWithLimits;
      /** lower and upper quartile, from 30 answers on */
      readonly quartiles: readonly [number, number] | null;
      /** from 30 answers on, and not where one of them outweighs all others */
      readonly mean: NumberWithLimits | null;
    }
  | Exclude<RatingFigure, { kind: 'shown' }>;

export interface NumberWithLimits {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One point of a series: a whole month, or as many months together as it took to have ten answers. */
export interface SeriesPoint {
  readonly period: { readonly first: number; readonly last: number };
  readonly n: number;
  readonly counts: readonly number[];
}

/** A comment as staff may read it: masked, in its batch, dated no more exactly than the answers around it may be shown. */
export interface ShownComment {
  /** random, and of the comment alone: it names what is to be hidden, and nothing can be joined by it */
  readonly id: string;
  readonly text: string;
  readonly language: 'pl' | 'en' | 'uk';
  readonly period: { readonly first: number; readonly last: number };
}

export type CommentsFigure =
  | { readonly kind: 'shown'; readonly comments: readonly ShownComment[]; readonly collected: number }
  | { readonly kind: 'too-few-answers'; readonly collected: number; readonly needed: number }
  | { readonly kind: 'one-person'; readonly collected: number };
