// How employees rate client service year by year: five questions, a census; and what staff started, quarter by quarter.
import type { MonthNumber, Period } from '#domain/period.ts';
import { monthOfDay, quarterPeriod, yearOf, yearPeriod } from '#domain/period.ts';
import type { AnswerPicture } from '#features/answers/index.ts';
import { questionLines } from '#features/diagnosis/index.ts';
import type { Difference } from '#features/diagnosis/index.ts';
import type { Action } from '#features/improvement/index.ts';
import type { Question } from '#features/questionnaires/index.ts';
import { normalQuantile } from '#statistics/distributions.ts';
import type { ShownNumber } from '#ui/shown-number.ts';
import { derive } from '#domain/disclosed.ts';
import type { Idea } from '../ideas/idea.ts';

/** Five years beside each other are enough to see a change of attitude. */
const mostYears = 5;

export interface AttitudeYear {
  readonly year: number;
  readonly period: Period;
  /** people asked that year, where the office said how many; then the interval knows that it was a census */
  readonly asked: number | null;
}

export interface AttitudeRow {
  readonly question: Question;
  /** one for each year, oldest first */
  readonly numbers: readonly ShownNumber[];
  /** the latest year against the one before it */
  readonly difference: Difference | null;
  /** certain after the correction for all questions */
  readonly change: 'higher' | 'lower' | 'not-apart' | 'not-compared';
}

export interface Attitude {
  readonly years: readonly AttitudeYear[];
  readonly rows: readonly AttitudeRow[];
  readonly compared: number;
}

const office = { kind: 'office' } as const;

/** null: nobody has answered yet */
export function attitudeOf(
  picture: Pick<AnswerPicture, 'months' | 'version' | 'rating'>,
  populationIn: (period: Period) => number | null,
): Attitude | null {
  const { months, version } = picture;
  if (months === null) return null;
  const [first, last] = [yearOf(months.first), yearOf(months.last)];
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place)
    .slice(-mostYears)
    .map((year): AttitudeYear => {
      const period = yearPeriod(year * 12);
      return { year, period, asked: populationIn(period) };
    });
  const questions = version.questions.filter(({ kind }) => kind === 'rating');
  const measured = questions.map((question) => {
    const figures = years.map(({ period }) => picture.rating(question.id, { scope: office, period }));
    const lines = figures.map((figure, place) => {
      const before = figures[place - 1];
      return questionLines(
        question,
        { kind: 'counts', figure },
        before ? { kind: 'counts', figure: before } : null,
        years[place]!.asked,
      );
    });
    const numbers = lines.map((one) => derive(one, (shown) => meanOf(shown))) as ShownNumber[];
    const latest = lines.at(-1);
    const difference =
      latest?.kind === 'lines' ? (latest.lines.find(({ kind }) => kind === 'mean')?.difference ?? null) : null;
    return { question, numbers, difference };
  });
  const compared = measured.filter(({ difference }) => difference !== null).length;
  return { years, compared, rows: measured.map((row) => ({ ...row, change: changeOf(row.difference, compared) })) };
}

type Lines = ReturnType<typeof questionLines>;

function meanOf(shown: Lines) {
  if (shown.kind !== 'lines') return shown;
  return shown.lines.find(({ kind }) => kind === 'mean')!.number;
}

/**
 * Bonferroni over the questions: the distance from the value to the end of its 95 % interval is stretched to the level
 * at which one false claim in twenty pages remains.
 */
export function changeOf(difference: Difference | null, looks: number): AttitudeRow['change'] {
  if (difference === null) return 'not-compared';
  const stretch = normalQuantile(1 - 0.025 / Math.max(1, looks)) / normalQuantile(0.975);
  const { value, low, high } = difference;
  if (value - (value - low) * stretch > 0) return 'higher';
  return value + (high - value) * stretch < 0 ? 'lower' : 'not-apart';
}

/** What staff started in a quarter: register figures, without people. */
export interface StartedInQuarter {
  readonly period: Period;
  readonly ideas: number;
  readonly questions: number;
  readonly actions: number;
}

const fewestQuarters = 8;

/**
 * The last eight quarters, the present one among them, oldest first; more where the years of the five questions begin
 * earlier, so that both stand on one axis.
 */
export function startedByStaff(
  ideas: readonly Pick<Idea, 'kind' | 'recordedIn'>[],
  actions: readonly Pick<Action, 'origin' | 'createdOn'>[],
  thisMonth: MonthNumber,
  firstYear: number | null = null,
): StartedInQuarter[] {
  const last = quarterPeriod(thisMonth);
  const sinceYear = firstYear === null ? 0 : (last.last + 1 - firstYear * 12) / 3;
  const quarters = Math.max(fewestQuarters, sinceYear);
  return Array.from({ length: quarters }, (_, place) => {
    const back = 3 * (quarters - 1 - place);
    const period = { first: last.first - back, last: last.last - back };
    const lies = (month: MonthNumber) => month >= period.first && month <= period.last;
    const kept = ideas.filter(({ recordedIn }) => lies(recordedIn));
    return {
      period,
      ideas: kept.filter(({ kind }) => kind === 'idea').length,
      questions: kept.filter(({ kind }) => kind === 'question').length,
      actions: actions.filter(({ origin, createdOn }) => origin.kind === 'idea' && lies(monthOfDay(createdOn))).length,
    };
  });
}

/** How many answered in a year, shown or not: counts are no secret. */
export function answeredIn({ rows }: Attitude, place: number): number {
  const number = rows[0]?.numbers[place];
  if (!number) return 0;
  return number.kind === 'mean' || number.kind === 'share' ? number.n : 'collected' in number ? number.collected : 0;
}

/** Years whose mean may be shown: below two nothing can have changed. */
export function shownYears({ years, rows }: Attitude): number {
  return years.filter((_, place) => rows.some(({ numbers }) => numbers[place]?.kind === 'mean')).length;
}
