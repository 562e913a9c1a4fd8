// Words that tell two groups of comments apart: log-odds with an informative Dirichlet prior.
// Method page: docs/methods/log-odds-dirichlet.md
import { type Measure, type Outcome, result, undefinedBecause } from './outcome.ts';

export interface LogOddsDirichlet {
  /** Difference (a − b) of the log-odds of each word. */
  readonly delta: readonly Measure[];
  /** delta divided by its standard error; |z| large = the word belongs to one of the groups. */
  readonly z: readonly Measure[];
}

/**
 * "Fightin' words": log-odds ratio of each word between two groups, steadied by a prior.
 *
 * - **Convention**: delta = ln((a+α)/(nₐ+α₀−a−α)) − the same for b; variance 1/(a+α) + 1/(b+α). `prior` = α per word.
 * - **Assumes** words drawn independently, which comments are not: read z as an order, with BH on top.
 * - **Too few answers**: a word with neither counts nor prior, or the only word there is, has no odds → undefined for
 *   that word. Practice rule: 100 comments.
 * - **Source**: Monroe, Colaresi & Quinn (2008), Political Analysis 16, 372–403.
 *
 * @example
 * logOddsDirichlet([8, 2], [2, 8], [1, 1]); // delta 2.1972 and −2.1972, z 3.2958 and −3.2958
 */
export function logOddsDirichlet(
  a: readonly number[],
  b: readonly number[],
  prior: readonly number[],
): Outcome<LogOddsDirichlet> {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const [totalA, totalB, totalPrior] = [sum(a), sum(b), sum(prior)];
  const words = a.map((count, word) => {
    const inA = count + prior[word]!;
    const inB = b[word]! + prior[word]!;
    // Summed over the other words, so that the only word there is comes out as exactly none left.
    const others = (counts: readonly number[]): number =>
      counts.reduce((left, value, at) => (at === word ? left : left + value + prior[at]!), 0);
    const [restA, restB] = [others(a), others(b)];
    if (!(inA > 0 && inB > 0 && restA > 0 && restB > 0)) {
      const none = undefinedBecause('the word has no odds in one of the groups', totalA + totalB + totalPrior);
      return { delta: none, z: none };
    }
    const delta = Math.log(inA / restA) - Math.log(inB / restB);
    return { delta, z: delta / Math.sqrt(1 / inA + 1 / inB) };
  });
  return result({ delta: words.map((word) => word.delta), z: words.map((word) => word.z) });
}
