// The SERVQUAL gap: perception minus expectation of the same clients, with paired t and Wilcoxon tests.
// Method page: docs/methods/servqual-gap.md
import { normalUpperTail, studentTwoSidedP } from './distributions.ts';
import {
  type Limits,
  type Measure,
  type Outcome,
  result,
  tooFewAnswers,
  type Undefined,
  undefinedBecause,
} from './outcome.ts';
import { studentLimits } from './survey-mean.ts';

export interface ServqualGap {
  /** Mean of perception − expectation; negative = clients expected more than they found. */
  readonly gap: number;
  /** Standard deviation of the differences, divisor n−1. */
  readonly sd: Measure;
  readonly t: Measure;
  readonly p: Measure;
  /** Student interval of the gap. */
  readonly interval: Limits | Undefined;
  /** Rank sum of the positive differences, zero differences dropped. */
  readonly wilcoxonV: number;
  /** Two-sided, normal approximation with correction for ties and continuity. */
  readonly wilcoxonP: Measure;
  /** Clients who answered both. */
  readonly n: number;
}

/**
 * Gap between what clients found and what they expected, on the same scale, question by question.
 *
 * - **Convention**: perception − expectation; Wilcoxon drops zero differences and uses the normal approximation with
 *   tie and continuity correction at any n.
 * - **Assumes** pairs of the same people; the t interval assumes the mean difference is nearly normal.
 * - **Too few answers**: no pair → `too-few-answers`; one pair → the gap alone; all differences equal → interval of
 *   width zero, no t and p; no difference at all → no Wilcoxon p.
 * - **Source**: Parasuraman, Zeithaml & Berry (1988), J. Retailing 64, 12–40; Wilcoxon (1945), Biometrics 1, 80–83.
 *
 * @example
 * servqualGap([3, 4, 5, 4], [5, 5, 5, 5]); // gap −1, t −2.4495, p 0.0917, V 0, Wilcoxon p 0.1736
 */
export function servqualGap(
  perception: readonly (number | null)[],
  expectation: readonly (number | null)[],
  confidence = 0.95,
): Outcome<ServqualGap> {
  const differences: number[] = [];
  for (const [at, found] of perception.entries()) {
    const expected = expectation[at] ?? null;
    if (found !== null && expected !== null) differences.push(found - expected);
  }
  const n = differences.length;
  if (n === 0) return tooFewAnswers(0, 1);
  const gap = differences.reduce((sum, difference) => sum + difference, 0) / n;
  const wilcoxon = signedRank(differences);
  if (n === 1) {
    const few = tooFewAnswers(1, 2);
    return result({ gap, sd: few, t: few, p: few, interval: few, n, ...wilcoxon });
  }
  const equal = differences.every((difference) => difference === differences[0]);
  if (equal) {
    const none = undefinedBecause('all differences are equal', n);
    return result({ gap, sd: 0, t: none, p: none, interval: { lower: gap, upper: gap }, n, ...wilcoxon });
  }
  const sd = Math.sqrt(differences.reduce((sum, difference) => sum + (difference - gap) ** 2, 0) / (n - 1));
  const se = sd / Math.sqrt(n);
  const t = gap / se;
  const interval = studentLimits(gap, se, n - 1, confidence, n);
  return result({ gap, sd, t, p: studentTwoSidedP(t, n - 1), interval, n, ...wilcoxon });
}

/** Wilcoxon's signed ranks of the differences that are not zero. */
function signedRank(differences: readonly number[]): { wilcoxonV: number; wilcoxonP: Measure } {
  const moved = differences.filter((difference) => difference !== 0);
  moved.sort((a, b) => Math.abs(a) - Math.abs(b));
  const n = moved.length;
  if (n === 0) return { wilcoxonV: 0, wilcoxonP: undefinedBecause('no difference at all', differences.length) };
  let positive = 0;
  let tieTerm = 0;
  for (let from = 0; from < n;) {
    let to = from + 1;
    while (to < n && Math.abs(moved[to]!) === Math.abs(moved[from]!)) to++;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at++) if (moved[at]! > 0) positive += rank;
    tieTerm += (to - from) ** 3 - (to - from);
    from = to;
  }
  const distance = positive - (n * (n + 1)) / 4;
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tieTerm / 48;
  const z = (Math.abs(distance) - (distance === 0 ? 0 : 0.5)) / Math.sqrt(variance);
  return { wilcoxonV: positive, wilcoxonP: Math.min(1, 2 * normalUpperTail(z)) };
}
