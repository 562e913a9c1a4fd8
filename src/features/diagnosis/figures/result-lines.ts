// One question of any type as lines of numbers: what its chart draws, its table lists and its file holds.
import { derive } from '#domain/disclosed.ts';
import type { AnswerPart, Disclosed, NumberFigure, RatingFigure } from '#domain/disclosed.ts';
import type { Localised, StaffLanguage } from '#domain/language.ts';
import type { Question } from '#features/questionnaires/index.ts';
import { goodPlaces, weightedParts, withoutWeights } from './shown-rating.ts';
import type { NotShown, ShownMean, ShownNumber, ShownShare } from '#ui/shown-number.ts';
import { differenceOf, meanEstimate, shareEstimate, weightedMean, weightedShare } from './estimates.ts';
import type { Base, Difference } from './estimates.ts';

/** What a line tells: a summary of the question, or one of its options. */
export type LineKind =
  | 'good'
  | 'mean'
  | 'median'
  | 'quartile-low'
  | 'quartile-high'
  | 'number-mean'
  | 'option'
  | 'score';

export interface ResultLine {
  /** unique in the question: the kind, or the code of the option */
  readonly key: string;
  readonly kind: LineKind;
  /** words of the option; null for a summary, which the page names */
  readonly label: Localised<StaffLanguage> | null;
  readonly number: ShownShare | ShownMean;
  /** people who chose it; of best–worst, who named it first */
  readonly count: number | null;
  /** of best–worst: who named it last */
  readonly countLast: number | null;
  readonly before: ShownShare | ShownMean | null;
  readonly difference: Difference | null;
}

export type QuestionFigure =
  | { readonly kind: 'counts'; readonly figure: Disclosed<RatingFigure> }
  | { readonly kind: 'number'; readonly figure: Disclosed<NumberFigure> };

/** Lines of a question, or why there are none. */
export type QuestionLines = Disclosed<
  { readonly kind: 'lines'; readonly n: number; readonly lines: readonly ResultLine[] } | NotShown
>;

type Line = Pick<ResultLine, 'key' | 'kind' | 'label' | 'number'> & Partial<Pick<ResultLine, 'count' | 'countLast'>>;
type Counted = Extract<RatingFigure, { kind: 'shown' }>;

/**
 * @param before the same question in an earlier period; null where nothing is compared
 * @param population people who were asked, where everybody was
 */
export function questionLines(
  question: Question,
  now: QuestionFigure,
  before: QuestionFigure | null,
  population: number | null,
): QuestionLines {
  // weighted answers are compared with those weighted alike only
  const alike = before === null || weightsOf(now) === weightsOf(before);
  const then = alike ? before : plain(before);
  const earlier = new Map((then ? linesOf(question, then, null) : []).map((line) => [line.key, line.number]));
  const mine = new Map((alike ? [] : linesOf(question, plain(now), population)).map((line) => [line.key, line.number]));
  return derive(now.figure as Disclosed<RatingFigure | NumberFigure>, (figure) =>
    figure.kind === 'shown'
      ? {
          kind: 'lines' as const,
          n: figure.n,
          lines: linesOf(question, now, population).map((line): ResultLine => {
            const there = earlier.get(line.key) ?? null;
            const comparable = there !== null && comparedKinds.includes(line.kind);
            return {
              count: null,
              countLast: null,
              ...line,
              before: there,
              difference: comparable ? differenceOf(mine.get(line.key) ?? line.number, there) : null,
            };
          }),
        }
      : figure,
  );
}

/** How a question's answers are weighted: not at all, by services, or by services and places. */
function weightsOf({ kind, figure }: QuestionFigure): 'none' | 'services' | 'places' {
  const parts = kind === 'counts' && figure.kind === 'shown' ? weightedParts(figure) : null;
  if (!parts) return 'none';
  return parts.some(({ margins }) => margins !== undefined) ? 'places' : 'services';
}

function plain(asked: QuestionFigure): QuestionFigure {
  return asked.kind === 'counts' ? { kind: 'counts', figure: withoutWeights(asked.figure) } : asked;
}

/** Lines whose difference has an interval; of medians and quartiles both sides stand beside each other. */
const comparedKinds: readonly LineKind[] = ['good', 'mean', 'option', 'score', 'number-mean'];

/** Kinds whose options are numbers in themselves, and what each counts for. */
function scoresOf({ kind, options }: Question): readonly number[] | null {
  if (kind === 'rating') return options.map((_, place) => place + 1);
  return kind === 'zero-to-ten' ? options.map((_, place) => place) : null;
}

function linesOf(question: Question, asked: QuestionFigure, population: number | null): Line[] {
  if (asked.kind === 'number') return asked.figure.kind === 'shown' ? numberLines(asked.figure) : [];
  const { figure } = asked;
  if (figure.kind !== 'shown') return [];
  const base: Base = { n: figure.n, firmness: figure.firmness, population };
  const parts = weightedParts(figure);
  if (question.kind === 'best-worst') return scoreLines(question, figure, base, parts);
  const scores = scoresOf(question);
  const good = question.kind === 'rating' && question.options.length === 5;
  const shareAt = (places: readonly number[]) =>
    parts ? weightedShare(parts, places, base) : shareEstimate(sumOf(figure.counts, places), base);
  return [
    ...(good ? [summary('good', shareAt(goodPlaces))] : []),
    ...(scores
      ? [summary('mean', parts ? weightedMean(parts, base, { scores }) : meanEstimate(figure.counts, base, { scores }))]
      : []),
    ...question.options.map((option, place): Line => {
      const count = figure.counts[place] ?? 0;
      return {
        key: String(option.code),
        kind: 'option',
        label: option.label,
        number: shareAt([place]),
        count,
      };
    }),
  ];
}

function summary(kind: LineKind, number: ShownShare | ShownMean): Line {
  return { key: kind, kind, label: null, number };
}

const sumOf = (counts: readonly number[], places: readonly number[]) =>
  places.reduce((sum, place) => sum + (counts[place] ?? 0), 0);

/**
 * Everybody sees all proposals, so the score (first − last)/n is a mean of −1, 0 and 1 over people, and has its interval.
 * Written of 100 people.
 */
function scoreLines(
  { options }: Question,
  { counts, n }: Counted,
  base: Base,
  parts: readonly AnswerPart[] | null,
): Line[] {
  const how = { scores: [-1, 0, 1], unit: 100, digits: 0 };
  return options.map((option, place): Line => {
    const first = counts[place] ?? 0;
    const last = counts[options.length + place] ?? 0;
    const scored = (of: Pick<AnswerPart, 'n' | 'counts'>) => {
      const [best, worst] = [of.counts[place] ?? 0, of.counts[options.length + place] ?? 0];
      return [worst, of.n - best - worst, best];
    };
    const number = parts
      ? weightedMean(
          parts.map((part) => ({ ...part, counts: scored(part) })),
          base,
          how,
        )
      : meanEstimate(scored({ n, counts }), base, how);
    return { key: String(option.code), kind: 'score', label: option.label, number, count: first, countLast: last };
  });
}

function numberLines(figure: Extract<NumberFigure, { kind: 'shown' }>): Line[] {
  const { n, firmness, median, quartiles, mean } = figure;
  // the middle of two whole numbers may be a half
  const digits = (value: number) => (Number.isInteger(value) ? 0 : 1);
  const plain = (value: number): ShownMean => ({
    kind: 'mean',
    n,
    firmness,
    value,
    low: value,
    high: value,
    digits: digits(value),
  });
  return [
    summary('median', { ...plain(median.value), low: median.low, high: median.high }),
    ...(quartiles ? [summary('quartile-low', plain(quartiles[0])), summary('quartile-high', plain(quartiles[1]))] : []),
    ...(mean ? [summary('number-mean', { kind: 'mean', n, firmness, ...mean, digits: 1 })] : []),
  ];
}

/** A line's number as it may stand alone. */
export function numberOf(lines: QuestionLines, line: Pick<ResultLine, 'number'>): ShownNumber {
  return derive(lines, () => line.number);
}
