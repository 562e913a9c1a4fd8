// Words that come up more in those months of a service in which its clients were less satisfied. It knows services and
// months, never the rating of whoever wrote a comment (decisions 0093, 0099).
import { derive } from '#domain/disclosed.ts';
import type { Disclosed } from '#domain/disclosed.ts';
import type { Period } from '#domain/period.ts';
import { flippedLargest, flippedScore, scoresWithin } from '#statistics/flipped-scores.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { stepOf } from './service-months.ts';
import type { ServiceMonth } from './service-months.ts';
import { commentsWithWord, tellingWords } from './words-apart.ts';

/** Below either of these hardly any word could be told for certain. */
export const commentsNeeded = 300;
export const monthsNeeded = 24;

const MOST_WORDS = 6;
/** Chance that any word at all is told where none belongs to worse months. */
const FALSE_CLAIM = 0.05;
const FLIPS = 1999;
const SEED = 99;

export interface WorseWord {
  /** base form, with "nie" where it is negated */
  readonly word: string;
  /** comments with the word, of the months worse than usual and of the better ones */
  readonly worse: number;
  readonly better: number;
  /** chance of so firm a word by luck, corrected for all words compared */
  readonly adjustedP: number;
}

export type WorseMonths =
  | {
      readonly kind: 'shown';
      /** the firmest first, at most six; empty = no word stands out */
      readonly words: readonly WorseWord[];
      /** comments read in the months worse than usual, and in the better ones */
      readonly worseComments: number;
      readonly betterComments: number;
      readonly compared: number;
      readonly comments: number;
      readonly months: number;
      readonly services: number;
      /** every month that was compared, and which side it is on */
      readonly sides: readonly ComparedMonth[];
    }
  | {
      readonly kind: 'too-few';
      readonly comments: number;
      readonly neededComments: number;
      readonly months: number;
      readonly neededMonths: number;
    };

/** Which months of a service are worse than usual: below the median of its months of the same year, or above it. */
type Side = 'worse' | 'better' | null;

export interface ComparedMonth extends Pick<ServiceMonth, 'serviceId' | 'period' | 'mean'> {
  readonly comments: number;
  readonly side: Side;
}

/**
 * Finds the words. A generator whose value is the result: reading comments and flipping signs take time, and others
 * come in between.
 *
 * @param within the years the months lie in, as `threeYears` gives them
 */
export function* worseMonths(
  months: Disclosed<readonly ServiceMonth[]>,
  within: Period,
): Generator<void, Disclosed<WorseMonths>> {
  const comments = months.reduce((sum, month) => sum + month.comments.length, 0);
  if (comments < commentsNeeded || months.length < monthsNeeded) {
    const needed = { neededComments: commentsNeeded, neededMonths: monthsNeeded };
    return derive<readonly ServiceMonth[], WorseMonths>(months, () => ({
      kind: 'too-few',
      comments,
      months: months.length,
      ...needed,
    }));
  }
  const sides = sidesOf(months, within);
  const commentsOn = (side: Side) =>
    months.reduce((sum, month, at) => (sides[at] === side ? sum + month.comments.length : sum), 0);
  const counts = yield* countsByWord(months);
  const words = yield* firmest(months, within, counts, sides);
  return derive<readonly ServiceMonth[], WorseMonths>(months, () => ({
    kind: 'shown',
    words: words.filter(({ worse, better }) => worse * commentsOn('better') > better * commentsOn('worse')),
    worseComments: commentsOn('worse'),
    betterComments: commentsOn('better'),
    compared: counts.size,
    comments,
    months: months.length,
    services: new Set(months.map(({ serviceId }) => serviceId)).size,
    sides: months.map(({ serviceId, period, mean, comments: { length } }, at): ComparedMonth => ({
      serviceId,
      period,
      mean,
      comments: length,
      side: sides[at]!,
    })),
  }));
}

/** Comments with each word by month, of words in at least five comments; a word said twice in a comment counts once. */
function* countsByWord(months: readonly ServiceMonth[]): Generator<void, Map<string, number[]>> {
  const found = new Map<string, Map<number, number>>();
  for (const [at, { comments }] of months.entries())
    for (const { text } of comments) {
      for (const word of tellingWords(text)) {
        const byMonth = found.get(word) ?? new Map<number, number>();
        found.set(word, byMonth.set(at, (byMonth.get(at) ?? 0) + 1));
      }
      yield;
    }
  const counts = new Map<string, number[]>();
  for (const word of [...found.keys()].toSorted()) {
    const byMonth = found.get(word)!;
    if ([...byMonth.values()].reduce((sum, count) => sum + count, 0) < commentsWithWord) continue;
    const ofEach = months.map(() => 0);
    for (const [at, count] of byMonth) ofEach[at] = count;
    counts.set(word, ofEach);
    yield;
  }
  return counts;
}

function* firmest(
  months: readonly ServiceMonth[],
  within: Period,
  counts: ReadonlyMap<string, readonly number[]>,
  sides: readonly Side[],
): Generator<void, WorseWord[]> {
  const scores = scoresWithin(
    months.map(({ serviceId, period: { first }, mean, comments }) => ({
      size: comments.length,
      score: -mean,
      stratum: `${serviceId} ${stepOf(first, within, 12)}`,
      moment: String(stepOf(first, within, 3)),
      block: `${serviceId} ${stepOf(first, within, 6)}`,
    })),
  );
  if (isUndefined(scores)) return [];
  const found = [];
  for (const [word, byMonth] of counts) {
    found.push({ word, byMonth, ...flippedScore(scores, byMonth) });
    yield;
  }
  const adjusted = yield* flippedLargest(found, seededRandom(SEED), FLIPS);
  return found
    .map((each, at) => ({ ...each, adjustedP: adjusted[at]! }))
    .filter(({ adjustedP }) => adjustedP <= FALSE_CLAIM)
    .toSorted((one, two) => two.z - one.z || (one.word < two.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word, byMonth, adjustedP }) => {
      const on = (side: Side) => byMonth.reduce((sum, count, at) => (sides[at] === side ? sum + count : sum), 0);
      return { word, worse: on('worse'), better: on('better'), adjustedP };
    });
}

function sidesOf(months: readonly ServiceMonth[], within: Period): Side[] {
  const stratumOf = ({ serviceId, period }: ServiceMonth) => `${serviceId} ${stepOf(period.first, within, 12)}`;
  const medians = new Map<string, number>();
  for (const [stratum, alike] of Map.groupBy(months, stratumOf)) medians.set(stratum, median(alike));
  return months.map((month) => {
    const middle = medians.get(stratumOf(month))!;
    if (month.mean === middle) return null;
    return month.mean < middle ? 'worse' : 'better';
  });
}

function median(months: readonly ServiceMonth[]): number {
  const means = months.map(({ mean }) => mean).toSorted((a, b) => a - b);
  return (means[Math.floor((means.length - 1) / 2)]! + means[Math.floor(means.length / 2)]!) / 2;
}
