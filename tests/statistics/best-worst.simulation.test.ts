// "What to change first" by best–worst: how often the interval that is shown holds the true score, and how often one
// proposal is called the most wanted though it is not.
import { describe, expect, it } from 'vitest';
import { seededRandom, type SeededRandom } from '#statistics/seeded-random.ts';
import { meanEstimate } from '../../src/features/diagnosis/figures/estimates.ts';
import { leading } from '../../src/features/diagnosis/figures/line-words.ts';
import type { ResultLine } from '../../src/features/diagnosis/figures/result-lines.ts';
import { room, rounds } from './repeated.ts';

/** How much each proposal draws people as the first, and as the last, thing to change. */
interface Wants {
  readonly first: readonly number[];
  readonly last: readonly number[];
}
const wants: readonly (readonly [string, Wants])[] = [
  ['alike', { first: [1, 1, 1, 1, 1, 1], last: [1, 1, 1, 1, 1, 1] }],
  ['one leads', { first: [6, 2, 1, 1, 1, 1], last: [1, 2, 3, 3, 3, 3] }],
  ['one divides people, one is named by few', { first: [5, 4, 3, 2, 1, 0.2], last: [5, 1, 1, 2, 3, 0.2] }],
];
/** People, and how often the interval of the proposal it holds worst still holds: of few people a little less than it says. */
const sizes = [
  [10, 0.92],
  [30, 0.94],
  [100, 0.94],
] as const;
const times = rounds(1500);

const shares = (weights: readonly number[]) => {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
};

/** What is last is never what was first. */
function drawn({ first, last }: Wants, random: SeededRandom): readonly [number, number] {
  const best = random.category(shares(first));
  return [best, random.category(shares(last.map((weight, proposal) => (proposal === best ? 0 : weight))))];
}

/** P(first) − P(last) of each proposal, in people of a hundred. */
function trueScores({ first, last }: Wants): number[] {
  const best = shares(first);
  const worst = best.map((chance, named) =>
    shares(last.map((weight, proposal) => (proposal === named ? 0 : weight))).map((share) => share * chance),
  );
  return best.map((share, at) => 100 * (share - worst.reduce((sum, one) => sum + one[at]!, 0)));
}

/** The lines of one office, made from its counts as the page makes them. */
function linesOf(n: number, asked: Wants, random: SeededRandom): ResultLine[] {
  const votes = Array.from({ length: n }, () => drawn(asked, random));
  return asked.first.map((_weight, at) => {
    const count = votes.filter(([best]) => best === at).length;
    const countLast = votes.filter(([, worst]) => worst === at).length;
    const base = { n, firmness: n >= 30 ? 'firm' : 'indicative', population: null } as const;
    const number = meanEstimate([countLast, n - count - countLast, count], base, { scores: [-1, 0, 1], unit: 100 });
    return { key: String(at), kind: 'score', label: null, number, count, countLast, before: null, difference: null };
  });
}

describe.each(wants)('best–worst scores, six proposals: %s', (_name, asked) => {
  const scores = trueScores(asked);
  const best = Math.max(...scores);

  it.each(sizes)('of %i people hold the true score of every proposal in their 95 per cent intervals', (n, promised) => {
    const random = seededRandom(70 + n);
    const held = scores.map(() => 0);
    let wrong = 0;
    for (let round = 0; round < times; round += 1) {
      const lines = linesOf(n, asked, random);
      lines.forEach(({ number: { low, high } }, at) => {
        if (low <= scores[at]! && scores[at]! <= high) held[at]! += 1;
      });
      const [first, second] = leading(lines);
      if (first && !second && scores[Number(first.key)]! < best - 1e-9) wrong += 1;
    }
    const coverage = held.map((count) => count / times);
    expect(Math.min(...coverage)).toBeGreaterThan(Math.max(0.9, promised - room(promised, times)));
    expect(wrong / times).toBeLessThan(0.01);
  });
});
