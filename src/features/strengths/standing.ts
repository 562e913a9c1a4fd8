// Which comparisons stand after the correction for their number, and which few of them are worth a sentence.
import type { Disclosed } from '#domain/disclosed.ts';
import { pAdjust } from '#statistics/p-adjust.ts';
import { firmFrom } from './comparison.ts';
import type { Comparison } from './comparison.ts';

export interface JudgedComparison {
  readonly comparison: Disclosed<Comparison>;
  readonly adjustedP: number;
  /** `small`: surely a difference, but one too small to speak of */
  readonly verdict: 'strength' | 'weakness' | 'small' | 'may-be-chance';
}

/** How many comparisons were made, by the family they are corrected in. */
export interface Looks {
  readonly targets: number;
  readonly exploratory: number;
}

const level = 0.05;
/** Up to so many declared comparisons are corrected by Holm, more by Benjamini–Hochberg (methods, decision 8). */
const fewDeclared = 10;
/** A difference smaller than that is not a strength, however many answers make it certain: a practice rule. */
const smallest = { mean: 0.1, share: 0.02 } as const;

/**
 * Targets are declared beforehand and a family of their own; what is held against the rest and the past is searched
 * through, one family corrected by Benjamini–Hochberg.
 */
export function judged(comparisons: readonly Disclosed<Comparison>[]): JudgedComparison[] {
  const declared = comparisons.filter(({ against }) => against === 'target');
  const searched = comparisons.filter(({ against }) => against !== 'target');
  const adjusted = new Map([
    ...adjustedIn(declared, declared.length <= fewDeclared ? 'holm' : 'bh'),
    ...adjustedIn(searched, 'bh'),
  ]);
  return comparisons.map((comparison) => judgedAt(comparison, adjusted.get(comparison) ?? 1, level));
}

/**
 * For the overview: targets and rest as one family, Holm at half of 1 %. What changed over time is claimed there by
 * control charts alone, which have most of the 5 % of overviews that may be wrong. Fewer than 30 answers claim nothing:
 * so far out, p of a few answers is several times too small (decision 0105).
 */
export function claimed(comparisons: readonly Disclosed<Comparison>[]): JudgedComparison[] {
  const family = comparisons.filter(({ against, fewestEqual }) => against !== 'past' && fewestEqual >= firmFrom);
  const adjusted = new Map(adjustedIn(family, 'holm'));
  return family.map((comparison) => judgedAt(comparison, adjusted.get(comparison) ?? 1, overviewLevel)).filter(isTold);
}
const overviewLevel = 0.005;

function adjustedIn(family: readonly Disclosed<Comparison>[], method: 'holm' | 'bh') {
  const p = pAdjust(
    family.map((one) => one.p),
    method,
  );
  return family.map((one, place) => [one, p[place]!] as const);
}

function judgedAt(comparison: Disclosed<Comparison>, adjustedP: number, below: number): JudgedComparison {
  const { difference, measure } = comparison;
  if (adjustedP >= below) return { comparison, adjustedP, verdict: 'may-be-chance' };
  if (Math.abs(difference) < smallest[measure]) return { comparison, adjustedP, verdict: 'small' };
  return { comparison, adjustedP, verdict: difference > 0 ? 'strength' : 'weakness' };
}

export function isTold({ verdict }: Pick<JudgedComparison, 'verdict'>): boolean {
  return verdict === 'strength' || verdict === 'weakness';
}

export function looksAt(comparisons: readonly { readonly against: Comparison['against'] }[]): Looks {
  const targets = comparisons.filter(({ against }) => against === 'target').length;
  return { targets, exploratory: comparisons.length - targets };
}

/** Size as a part of the scale × certainty × number of clients on a logarithmic scale. */
export function weightOf({ comparison, adjustedP }: Pick<JudgedComparison, 'comparison' | 'adjustedP'>): number {
  const size = Math.abs(comparison.difference) / (comparison.measure === 'mean' ? 4 : 1);
  return size * (1 - adjustedP) * Math.log10(10 + comparison.n);
}

/** What stands, the weightiest first, each matter once: a unit's finding that its service repeats, a question twice. */
export function rankedFindings(
  all: readonly JudgedComparison[],
  unitOf: (serviceId: string) => string | null,
): JudgedComparison[] {
  const ranked = all.filter(isTold).toSorted((a, b) => weightOf(b) - weightOf(a));
  const kept: JudgedComparison[] = [];
  for (const one of ranked) if (!kept.some((other) => isSameMatter(one, other, unitOf))) kept.push(one);
  return kept;
}

function isSameMatter(a: JudgedComparison, b: JudgedComparison, unitOf: (serviceId: string) => string | null): boolean {
  const [one, other] = [a.comparison.subject, b.comparison.subject];
  if (one.question.id !== other.question.id || one.context !== other.context || a.verdict !== b.verdict) return false;
  const key = ({ scope }: typeof one) => (scope.kind === 'office' ? 'office' : `${scope.kind} ${scope.id}`);
  if (key(one) === key(other)) return true;
  // what the whole office shows against the past is what its services show
  if (one.scope.kind === 'office' || other.scope.kind === 'office')
    return a.comparison.against === b.comparison.against;
  const holds = (unit: typeof one.scope, part: typeof one.scope) =>
    unit.kind === 'unit' && part.kind === 'service' && unitOf(part.id) === unit.id;
  return holds(one.scope, other.scope) || holds(other.scope, one.scope);
}

/** What a proposal begins with: a few answers are worth a look, not a change of how people work. */
export function firstFirm(found: readonly JudgedComparison[]): JudgedComparison | undefined {
  return found.find(({ comparison }) => !comparison.indicative);
}

const mostOfSide = 3;
const mostInAll = 5;

/** At most five, of either side at most three: the few that are worth reading. */
export function fewThatStand(ranked: readonly JudgedComparison[]) {
  const chosen: JudgedComparison[] = [];
  for (const one of ranked) {
    const ofSide = chosen.filter(({ verdict }) => verdict === one.verdict).length;
    if (chosen.length < mostInAll && ofSide < mostOfSide) chosen.push(one);
  }
  return {
    strengths: chosen.filter(({ verdict }) => verdict === 'strength'),
    weaknesses: chosen.filter(({ verdict }) => verdict === 'weakness'),
  };
}
