// Words of the months in which clients were less satisfied: how often an office without such a word is told one, also
// where topics, drift, trends and quarters make words and ratings move for reasons of their own, and how often one is found.
import { describe, expect, it } from 'vitest';
import { flippedLargest, flippedScore, scoresWithin, type ScoredCell } from '#statistics/flipped-scores.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { seededRandom, type SeededRandom } from '#statistics/seeded-random.ts';
import { binomialDraw, room, rounds } from './repeated.ts';

interface Office {
  readonly services: number;
  /** comments of a service in a month */
  readonly comments: number;
  /** standard deviation of what a service's words and ratings drift by, each on its own, from month to month alike */
  readonly drift: number;
  /** of what the whole office drifts by */
  readonly common: number;
  /** of trends over three years */
  readonly trend: number;
  /** of what makes the comments of one month alike */
  readonly alike: number;
  /** how much more often unhappy clients write the planted word, in chances; 0: as often as others */
  readonly planted: number;
}

const quiet = { drift: 0.2, common: 0.1, trend: 0, alike: 0, planted: 0 };
const restless = { drift: 0.8, common: 0.6, trend: 0.5, alike: 0.5, planted: 0 };
const words = 60;
const months = 36;
const likeBefore = 0.95;
/** A tenth of the words are a service's own topics. */
const topics = 0.1;

const chance = (logit: number) => 1 / (1 + Math.exp(-logit));
const drifting = (random: SeededRandom, deviation: number) => {
  let now = deviation * random.normal();
  return Array.from({ length: months }, () => {
    const here = now;
    now = likeBefore * now + Math.sqrt(1 - likeBefore ** 2) * deviation * random.normal();
    return here;
  });
};

function drawn(office: Office, random: SeededRandom) {
  const { drift, common, trend, alike, planted } = office;
  const cells: (ScoredCell & { readonly service: number })[] = [];
  const counts = Array.from({ length: words + 1 }, (): number[] => []);
  const officeMood = drifting(random, common);
  const moodTrend = trend * random.normal();
  const vocabulary = Array.from({ length: words }, (_, word) => ({
    usual: Math.log(0.5 / (word + 3)),
    common: drifting(random, common),
    trend: trend * random.normal(),
  }));
  for (let service = 0; service < office.services; service++) {
    const size = office.comments * Math.exp(0.6 * random.normal());
    const level = -1.7 + 0.4 * random.normal();
    const mood = drifting(random, 0.5);
    const ownTrend = trend * random.normal();
    const own = vocabulary.map(() => ({
      topic: random.next() < topics ? 1.5 + random.normal() : 0.3 * random.normal(),
      drift: drifting(random, drift),
      trend: trend * random.normal(),
    }));
    for (let month = 0; month < months; month++) {
      const time = (3 * (month - (months - 1) / 2)) / months;
      const unhappy = chance(level + mood[month]! + officeMood[month]! + (moodTrend + ownTrend) * time);
      const comments = Math.max(1, Math.round(size * Math.exp(0.2 * random.normal())));
      const wroteUnhappy = binomialDraw(random, comments, unhappy);
      // six answers for each comment, those of the writers among them
      const answered = 6 * comments;
      const score = (wroteUnhappy + binomialDraw(random, answered - comments, unhappy)) / answered;
      cells.push({
        size: comments,
        score,
        service,
        stratum: `${service} ${Math.floor(month / 12)}`,
        moment: `${Math.floor(month / 3)}`,
        block: `${service} ${Math.floor(month / 6)}`,
      });
      vocabulary.forEach((word, at) => {
        const { topic, drift: moves, trend: slope } = own[at]!;
        const logit = word.usual + topic + moves[month]! + word.common[month]! + (word.trend + slope) * time;
        counts[at]!.push(binomialDraw(random, comments, chance(logit + alike * random.normal())));
      });
      const plantedIn = binomialDraw(random, wroteUnhappy, 0.03 + planted);
      counts[words]!.push(plantedIn + binomialDraw(random, comments - wroteUnhappy, 0.03));
    }
  }
  return { cells, counts };
}

/** Places of the words told at 5 %. */
function told(cells: readonly ScoredCell[], counts: readonly (readonly number[])[], random: SeededRandom): number[] {
  const scores = scoresWithin(cells);
  if (isUndefined(scores)) return [];
  const found = counts.map((successes) => flippedScore(scores, successes));
  const steps = flippedLargest(found, random, 399);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.flatMap((p, at) => (p <= 0.05 ? [at] : []));
}

function shareOfOffices(
  times: number,
  office: Office,
  happens: (word: readonly number[]) => boolean,
  asRead: (cell: ScoredCell & { readonly service: number }, at: number) => ScoredCell = (cell) => cell,
): number {
  const random = seededRandom(990 + office.services);
  let count = 0;
  for (let round = 0; round < times; round++) {
    const { cells, counts } = drawn(office, random);
    if (happens(told(cells.map(asRead), counts, random))) count++;
  }
  return count / times;
}

const any = (found: readonly number[]) => found.length > 0;
const times = rounds(100);

describe('words of less satisfied months', () => {
  it.each([
    ['ten quiet services', { ...quiet, services: 10, comments: 4 }],
    ['ten services in which everything drifts', { ...restless, services: 10, comments: 8 }],
    ['four services in which everything drifts', { ...restless, services: 4, comments: 10 }],
  ])('are told in at most one office of twenty without any: %s', (_name, office) => {
    expect(shareOfOffices(times, office, any)).toBeLessThanOrEqual(0.05 + room(0.05, times));
  });

  it('would be told in most such offices if services, years, quarters and months alike were left out', () => {
    const office = { ...restless, services: 10, comments: 8 };
    const alike = (cell: ScoredCell, at: number) => ({ ...cell, stratum: '', moment: '', block: `${at}` });
    expect(shareOfOffices(20, office, any, alike)).toBeGreaterThan(0.5);
  });

  it('are found in four of five large offices where the unhappy write a word ten times as often', () => {
    const office = { ...restless, services: 30, comments: 8, planted: 0.27 };
    expect(shareOfOffices(rounds(20), office, (found) => found.includes(words))).toBeGreaterThan(0.8);
  });
});
