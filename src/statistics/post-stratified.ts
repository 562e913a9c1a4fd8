// Weighted share and mean from the counts of parts: every part counts for as many people as it stands for.
// Method page: docs/methods/post-stratified.md
import { additiveResiduals } from './additive-fit.ts';
import { isUndefined, result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Limits, Outcome } from './outcome.ts';
import { wilsonInterval } from './proportion-interval.ts';
import { ratingInterval } from './rating-interval.ts';

/** Answers of one part (a service, a place), and how many people each of them stands for. */
export interface CountedPart {
  readonly n: number;
  /** of the categories; their sum is `n` unless several may be ticked */
  readonly counts: readonly number[];
  /** only its ratio to the other weights matters */
  readonly weight: number;
  /** of a cell of raked weights: its category in each margin. The people of a cell are then not known, only those of margins */
  readonly margins?: readonly string[];
}

export interface PostStratified extends Limits {
  /** weighted share (0–1) or mean of the scores */
  readonly value: number;
  /** answers with a positive weight */
  readonly n: number;
  /** as many equally weighted answers would be as precise; never more than `n` */
  readonly nEff: number;
  /** n / nEff, at least 1 */
  readonly deff: number;
}

/** Imaginary answers each part is given, spread as those of all parts together: ten equal answers are not certainty. */
const imaginary = 1;

/**
 * Share of the answers in some categories, every part weighted.
 *
 * The variance is the linearised one of a sample stratified by the parts, Σ W²·s²/n, where W is the part's share of all
 * weight and s² its spread, drawn a little towards that of all parts. It is turned into the number of equally weighted
 * answers that would have it (at most n); the limits are Wilson's at that number. Of raked cells (`margins`) the variance is
 * that of residuals from what the margins explain: s² and the square of the cell's distance from them (Deville & Särndal).
 *
 * Assumes that those who answered are a random part of their part's people; it repairs nothing else. No answers with a
 * positive weight → `too-few-answers`; a negative or missing weight → `undefined`.
 *
 * Source: Holt & Smith (1979), JRSS A 142:33–46; Korn & Graubard (1998), Survey Methodology 24 (effective size).
 *
 * @param taken indices of the categories that count
 * @example
 * postStratifiedShare([{ n: 40, counts: [10, 30], weight: 1 }, { n: 20, counts: [10, 10], weight: 4 }], [1]);
 * // value 0.5833, n 60, nEff 39.97, 0.4299 to 0.7222
 */
export function postStratifiedShare(parts: readonly CountedPart[], taken: readonly number[]): Outcome<PostStratified> {
  const rows = parts.map((part) => {
    const hits = taken.reduce((sum, category) => sum + (part.counts[category] ?? 0), 0);
    return { ...part, counts: [part.n - hits, hits] };
  });
  const all = weighed(rows, [0, 1]);
  if (isUndefined(all)) return all;
  const { value, n, nEff } = all;
  const limits = wilsonInterval(value * nEff, nEff);
  return isUndefined(limits) ? limits : result({ ...all, value, n, lower: limits.lower, upper: limits.upper });
}

/**
 * Mean of the scores of the categories (1 … K unless given), every part weighted: as the share, the limits those of
 * `ratingInterval` at the effective number of answers.
 *
 * @example
 * postStratifiedMean([{ n: 40, counts: [10, 30], weight: 1 }, { n: 20, counts: [10, 10], weight: 4 }]);
 * // value 1.5833, n 60, nEff 39.97, 1.4291 to 1.7260
 */
export function postStratifiedMean(
  parts: readonly CountedPart[],
  scores: readonly number[] = (parts[0]?.counts ?? []).map((_, place) => place + 1),
): Outcome<PostStratified> {
  const all = weighed(parts, scores);
  if (isUndefined(all)) return all;
  const shares = weightedShares(parts);
  const limits = ratingInterval(
    shares.map((share) => share * all.nEff),
    { scores },
  );
  return isUndefined(limits) ? limits : result({ ...all, lower: limits.lower, upper: limits.upper });
}

/**
 * Weighted share of each category: how the answers would spread if every part had answered equally often.
 *
 * @example
 * weightedShares([{ n: 2, counts: [2, 0], weight: 1 }, { n: 2, counts: [0, 2], weight: 3 }]); // 0.25, 0.75
 */
export function weightedShares(parts: readonly CountedPart[]): number[] {
  const total = parts.reduce((sum, { n, weight }) => sum + n * weight, 0);
  const categories = Math.max(0, ...parts.map(({ counts }) => counts.length));
  return Array.from({ length: categories }, (_, category) =>
    total > 0 ? parts.reduce((sum, { counts, weight }) => sum + (counts[category] ?? 0) * weight, 0) / total : 0,
  );
}

/** The weighted mean of the scores, and how many equally weighted answers would be as precise. */
function weighed(
  parts: readonly CountedPart[],
  scores: readonly number[],
): Outcome<Omit<PostStratified, keyof Limits>> {
  if (parts.some(({ n, weight }) => !(n >= 0 && n < Infinity && weight >= 0 && weight < Infinity)))
    return undefinedBecause('a number of answers or a weight is negative or missing', parts.length);
  const used = parts.filter(({ n, weight }) => n > 0 && weight > 0);
  const n = used.reduce((sum, part) => sum + part.n, 0);
  if (n === 0) return tooFewAnswers(0, 1, 'no answers with a weight');
  // divided by the largest, so that squares neither overflow nor vanish
  const largest = Math.max(...used.map(({ weight }) => weight));
  const mass = used.map((part) => part.n * (part.weight / largest));
  const total = mass.reduce((sum, each) => sum + each, 0);
  const spread = weightedShares(used.map((part) => ({ ...part, weight: part.weight / largest })));
  const value = meanOf(spread, scores);
  const variance = varianceOf(spread, scores);
  const pulled = used.map(({ n: answers, counts }) =>
    counts.map((count, k) => (count + imaginary * (spread[k] ?? 0)) / (answers + imaginary)),
  );
  const apart = fromMargins(used, mass, pulled, scores);
  const own = used.reduce(
    (sum, part, place) =>
      sum + (mass[place]! / total) ** 2 * ((varianceOf(pulled[place]!, scores) + apart[place]! ** 2) / part.n),
    0,
  );
  const squares = used.reduce((sum, part, place) => sum + mass[place]! ** 2 / part.n, 0);
  const kish = total ** 2 / squares;
  const nEff = Math.min(n, own > 0 && variance > 0 ? variance / own : kish);
  return result({ value, n, nEff, deff: n / nEff });
}

/** How far each raked cell lies from what its margins explain; 0 where weights have one margin only. */
function fromMargins(
  parts: readonly CountedPart[],
  mass: readonly number[],
  shares: readonly (readonly number[])[],
  scores: readonly number[],
): number[] {
  if (parts.some(({ margins }) => margins === undefined)) return parts.map(() => 0);
  return additiveResiduals(
    parts.map(({ margins = [] }, place) => ({ value: meanOf(shares[place]!, scores), mass: mass[place]!, margins })),
  );
}

const meanOf = (shares: readonly number[], scores: readonly number[]) =>
  shares.reduce((sum, share, k) => sum + share * scores[k]!, 0);

function varianceOf(shares: readonly number[], scores: readonly number[]): number {
  const mean = meanOf(shares, scores);
  return shares.reduce((sum, share, k) => sum + share * (scores[k]! - mean) ** 2, 0);
}
