// What the chart of attitude is drawn from: questions by year and what staff started by quarter, on one axis of whole years.
import { derive, together } from '#domain/disclosed.ts';
import type { Disclosed } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { yearOf } from '#domain/period.ts';
import type { MonthNumber } from '#domain/period.ts';
import type { NotShown, ShownMean, ShownShare } from '#ui/shown-number.ts';
import type { Attitude, StartedInQuarter } from './attitude.ts';

/** One question; `years` are those of the axis, null where nobody was asked. */
export interface QuestionPanel {
  readonly key: string;
  readonly label: string;
  readonly years: readonly (ShownShare | ShownMean | NotShown | null)[];
}

export interface CountPanel {
  readonly key: string;
  readonly label: string;
  /** `at`: the quarter's place on the axis, from 0; `isOpen`: it is not over yet */
  readonly bars: readonly { readonly at: number; readonly value: number; readonly isOpen: boolean }[];
}

/** Quarters counted from the first January on: what is drawn stands above each other. */
export function axisYears(attitude: Attitude | null, started: readonly StartedInQuarter[]): readonly number[] {
  const firsts = [attitude?.years[0]?.year, started[0] && yearOf(started[0].period.first)].filter(
    (one) => one !== undefined,
  );
  const lasts = [attitude?.years.at(-1)?.year, started.at(-1) && yearOf(started.at(-1)!.period.last)].filter(
    (one) => one !== undefined,
  );
  const [first, last] = [Math.min(...firsts), Math.max(...lasts)];
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

export function questionPanels(
  { years: asked, rows }: Attitude,
  years: readonly number[],
  language: StaffLanguage,
): Disclosed<readonly QuestionPanel[]> {
  return together(
    rows.map(({ question, numbers }) =>
      derive(together(numbers), (shown): QuestionPanel => ({
        key: question.id,
        label: question.short[language],
        years: years.map((year) => {
          const number = shown[asked.findIndex((one) => one.year === year)];
          return number === undefined || isNobody(number) ? null : number;
        }),
      })),
    ),
  );
}

const isNobody = (number: ShownShare | ShownMean | NotShown) => 'collected' in number && number.collected === 0;

export function countPanels(
  started: readonly StartedInQuarter[],
  years: readonly number[],
  thisMonth: MonthNumber,
  labels: Readonly<Record<'ideas' | 'questions' | 'actions', string>>,
): readonly CountPanel[] {
  return (['ideas', 'questions', 'actions'] as const).map((key) => ({
    key,
    label: labels[key],
    bars: started.map((quarter) => ({
      at: (quarter.period.first - (years[0] ?? 0) * 12) / 3,
      value: quarter[key],
      isOpen: quarter.period.last >= thisMonth,
    })),
  }));
}

/** Ends of the scale that all questions share: whole points, at least two apart, around every interval. */
export function sharedScale(panels: readonly QuestionPanel[]): readonly [number, number] {
  const shown = panels.flatMap(({ years }) => years.filter((number) => number !== null)).filter(isMean);
  if (shown.length === 0) return [1, 5];
  const low = Math.max(1, Math.floor(Math.min(...shown.map((number) => number.low))));
  const high = Math.min(5, Math.ceil(Math.max(...shown.map((number) => number.high))));
  return high - low >= 2 ? [low, high] : [Math.max(1, high - 2), Math.min(5, Math.max(low + 2, high))];
}

export const isMean = (number: ShownShare | ShownMean | NotShown): number is ShownMean => number.kind === 'mean';
