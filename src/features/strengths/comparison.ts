// One rating question held against a target, the rest of the office, or the past: the difference, its interval, its p.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed, RatingFigure } from '#domain/disclosed.ts';
import type { Localised, StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import type { Filter, Scope } from '#features/answers/index.ts';
import { asIfEqual, weightedAlike } from '#features/diagnosis/index.ts';
import type { Question, SurveyContext } from '#features/questionnaires/index.ts';
import type { Target } from '#features/standards/index.ts';
import { intervalPValue } from '#statistics/interval-p-value.ts';
import { isUndefined } from '#statistics/outcome.ts';
import type { Limits, Outcome } from '#statistics/outcome.ts';
import { wilsonInterval } from '#statistics/proportion-interval.ts';
import { ratingDifference } from '#statistics/rating-difference.ts';
import { ratingInterval } from '#statistics/rating-interval.ts';

export type Against = 'target' | 'rest' | 'past';

/** What is compared: of one way of contact, in one period. */
export interface Subject {
  readonly scope: Scope;
  readonly context: SurveyContext;
  readonly question: Question;
  readonly period: Period;
  readonly filter: Filter;
  /** only the months of the page's period that have answers a year before too: they are named */
  readonly cut?: boolean;
}

/** A promise whose indicator asks clients. */
export interface SurveyTarget {
  readonly standardId: string;
  readonly promise: Localised<StaffLanguage>;
  readonly target: Target;
  /** points of the scale that count as met; null: the mean is held against the target */
  readonly points: readonly number[] | null;
}

export interface Comparison {
  readonly subject: Subject;
  readonly against: Against;
  readonly standard: SurveyTarget | null;
  /** of the past: which months */
  readonly otherPeriod: Period | null;
  /** means 1–5, or shares 0–1 */
  readonly measure: 'mean' | 'share';
  readonly n: number;
  /** answers on the other side; null of a target */
  readonly nOther: number | null;
  /** one side has fewer than 30 answers */
  readonly indicative: boolean;
  /** of the thinner side: weighted answers as the equally weighted ones that are as sure */
  readonly fewestEqual: number;
  readonly value: number;
  readonly other: number;
  /** value minus other, with its 95 % interval; positive is better */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** two-sided, unadjusted; 1 wherever the 95 % interval holds 0, which no correction can turn into a claim */
  readonly p: number;
}

type Shown = Extract<RatingFigure, { kind: 'shown' }>;

/** Answers each side of a comparison needs (methods, section 2). */
export const fewestPerSide = 10;
/** Below it a result is indicative (methods, section 2). */
export const firmFrom = 30;

const sumOf = (counts: readonly number[], weigh: (point: number) => number) =>
  counts.reduce((sum, count, place) => sum + count * weigh(place + 1), 0);
const meanOf = ({ counts, n }: Pick<Shown, 'counts' | 'n'>) => sumOf(counts, (point) => point) / n;

/** Enough answers to be compared. */
export function isComparable(figure: RatingFigure): figure is Shown {
  return figure.kind === 'shown' && figure.n >= fewestPerSide;
}

/** Two groups of different people: means, with the interval of their difference. Null where one has too few answers. */
export function againstOther(
  subject: Subject,
  against: 'rest' | 'past',
  otherPeriod: Period | null,
  here: Disclosed<RatingFigure>,
  there: Disclosed<RatingFigure>,
): Disclosed<Comparison> | null {
  const [ours, others] = weightedAlike(here, there);
  if (!isComparable(ours) || !isComparable(others)) return null;
  // weighted answers as the equally weighted ones that would be as sure
  const [one, other] = [asIfEqual(ours), asIfEqual(others)];
  const at = (conf: number) => ratingDifference(one.counts, other.counts, { conf });
  const known = at(0.95);
  if (isUndefined(known)) return null;
  return derive(here as Disclosed<RatingFigure>, (): Comparison => ({
    subject,
    against,
    standard: null,
    otherPeriod,
    measure: 'mean',
    n: ours.n,
    nOther: others.n,
    indicative: Math.min(ours.n, others.n) < firmFrom,
    fewestEqual: Math.min(one.n, other.n),
    value: meanOf(one),
    other: meanOf(other),
    difference: known.diff,
    low: known.lower,
    high: known.upper,
    p: pOf(known, at, 0),
  }));
}

/** A share or mean against a promised value; of "at most" the sign is turned, so that positive is better. */
export function againstTarget(
  subject: Subject,
  standard: SurveyTarget,
  here: Disclosed<RatingFigure>,
): Disclosed<Comparison> | null {
  if (!isComparable(here)) return null;
  const { target, points } = standard;
  const met = points === null ? 0 : sumOf(here.counts, (point) => (points.includes(point) ? 1 : 0));
  const value = points === null ? meanOf(here) : met / here.n;
  const at = (conf: number): Outcome<Limits> =>
    points === null ? ratingInterval(here.counts, { conf }) : wilsonInterval(met, here.n, conf);
  const known = at(0.95);
  if (isUndefined(known)) return null;
  const isLowerBetter = target.comparator === 'at-most';
  const ends = [known.lower - target.value, known.upper - target.value];
  const [low, high] = isLowerBetter ? [-ends[1]!, -ends[0]!] : [ends[0]!, ends[1]!];
  return derive(here as Disclosed<RatingFigure>, (): Comparison => ({
    subject,
    against: 'target',
    standard,
    otherPeriod: null,
    measure: points === null ? 'mean' : 'share',
    n: here.n,
    nOther: null,
    indicative: here.n < firmFrom,
    fewestEqual: here.n,
    value,
    other: target.value,
    difference: isLowerBetter ? target.value - value : value - target.value,
    low,
    high,
    p: pOf(known, at, target.value),
  }));
}

function pOf(known: Limits, at: (conf: number) => Outcome<Limits>, value: number): number {
  return known.lower <= value && known.upper >= value ? 1 : intervalPValue(at, value);
}
