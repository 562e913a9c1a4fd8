// What came of a promise in a whole year, for people outside the office: one figure where months may be added up.
import { yearOf } from '#domain/period.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { meanOfAnswers, meets, shareOfAnswers, shareOfCounted } from '#features/standards/index.ts';
import type { IndicatorContent, IndicatorPoint, MeasuredIndicator, Target } from '#features/standards/index.ts';

export interface YearResult {
  /** of the whole year; null where months cannot be added up (medians, amounts) */
  readonly figure: IndicatorPoint | null;
  /** of the figures of the year this many met the target */
  readonly met: number;
  readonly of: number;
  /** nothing may be shown outside the office: one employee stands behind it, or fewer than ten cases or answers */
  readonly isWithheld: boolean;
}

type Measure = IndicatorContent['measure'];

const leastShown = 10;
const none: YearResult = { figure: null, met: 0, of: 0, isWithheld: false };

/** `year` is a closed one. Figures that reach over its ends are left out. */
export function yearResult(
  { indicator, points }: Pick<MeasuredIndicator, 'indicator' | 'points'>,
  target: Target | null,
  year: number,
  structure: Pick<OfficeStructure, 'services' | 'units'>,
): YearResult {
  const { source, measure } = indicator.content;
  const ofYear = points.filter(({ period }) => yearOf(period.first) === year && yearOf(period.last) === year);
  if (ofYear.length === 0) return none;
  const n = ofYear.reduce((sum, point) => sum + point.n, 0);
  const isCounted = ofYear.every(({ origin }) => origin === 'cases' || origin === 'survey');
  const scope = 'scope' in source ? source.scope : { kind: 'office' as const };
  const all = scope.kind === 'unit' ? structure.units : scope.kind === 'service' ? structure.services : [];
  const behind = scope.kind === 'office' ? '5+' : all.find(({ id }) => id === scope.id)?.staffNumber;
  // of a place we know nothing about, less is shown
  if ((isCounted && n < leastShown) || behind === undefined || behind === '1') return { ...none, isWithheld: true };
  return {
    figure:
      measure === 'count'
        ? sumOf(ofYear)
        : figureOf(ofYear, measure, source.kind === 'survey-share' ? source.points : null),
    met: target === null ? 0 : ofYear.filter(({ value }) => meets(value, target)).length,
    of: ofYear.length,
    isWithheld: false,
  };
}

/** A count of a year is the sum of its months. */
function sumOf(points: readonly IndicatorPoint[]): IndicatorPoint {
  const period = { first: points[0]!.period.first, last: points.at(-1)!.period.last };
  const value = points.reduce((sum, point) => sum + point.value, 0);
  return { ...points[0]!, period, value, numerator: null, denominator: null };
}

function figureOf(
  points: readonly IndicatorPoint[],
  measure: Measure,
  answerPoints: readonly number[] | null,
): IndicatorPoint | null {
  const period = { first: points[0]!.period.first, last: points.at(-1)!.period.last };
  const n = points.reduce((sum, point) => sum + point.n, 0);
  if (points.every(({ counts }) => counts !== null)) {
    const counts = points[0]!.counts!.map((_, at) => points.reduce((sum, point) => sum + (point.counts?.[at] ?? 0), 0));
    const year = [{ period, n, counts }];
    return (answerPoints ? shareOfAnswers(year, answerPoints) : meanOfAnswers(year))[0] ?? null;
  }
  if (measure !== 'share') return null;
  const [numerator, denominator] = (['numerator', 'denominator'] as const).map((part) =>
    points.reduce<number | null>((sum, point) => (sum === null || point[part] === null ? null : sum + point[part]), 0),
  );
  if (numerator == null || denominator == null) return null;
  const [made] = shareOfCounted([{ month: period.first, numerator, denominator }], points[0]!.origin);
  return made ? { ...made, period } : null;
}

/** Closed years with a figure, the latest first. */
export function closedYears(all: readonly MeasuredIndicator[], today: string): number[] {
  const present = Number(today.slice(0, 4));
  const years = new Set(all.flatMap(({ points }) => points.map(({ period }) => yearOf(period.first))));
  return [...years].filter((year) => year < present).toSorted((a, b) => b - a);
}
