// Everything the page of strengths and weaknesses shows: what stands, the few worth a sentence, what is too thin.
import type { Disclosed } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Scope } from '#features/answers/index.ts';
import type { Comparison } from './comparison.ts';
import { tooThin } from './gathered.ts';
import type { Gathering, TooThin } from './gathered.ts';
import { fewThatStand, isTold, judged, looksAt, rankedFindings, weightOf } from './standing.ts';
import type { JudgedComparison, Looks } from './standing.ts';
import { subjectWords } from './strength-findings.ts';
import type { StrengthGround } from './strength-findings.ts';
import { judgedPromises } from './survey-targets.ts';
import type { JudgedPromise } from './survey-targets.ts';
import type { RegisterRow } from '#features/standards/index.ts';

export interface StrengthsView {
  readonly page: Scope;
  readonly looks: Looks;
  /** all comparisons, the weightiest first */
  readonly comparisons: readonly JudgedComparison[];
  readonly strengths: readonly JudgedComparison[];
  readonly weaknesses: readonly JudgedComparison[];
  readonly promises: readonly JudgedPromise[];
  readonly thin: readonly TooThin[];
}

export function strengthsView(
  gathering: Gathering,
  page: Scope,
  comparisons: readonly Disclosed<Comparison>[],
  rows: readonly RegisterRow[],
): StrengthsView {
  const all = judged(comparisons).toSorted(byWeight);
  const unitOf = (serviceId: string) => gathering.structure.services.find(({ id }) => id === serviceId)?.unitId ?? null;
  const ranked = rankedFindings(all, unitOf);
  return {
    page,
    looks: looksAt(comparisons),
    comparisons: all,
    ...fewThatStand(ranked),
    promises: judgedPromises(rowsOf(rows, page)),
    thin: tooThin(gathering, page),
  };
}

/** What stands first, then by weight; the unadjusted p settles what is left. */
function byWeight(a: JudgedComparison, b: JudgedComparison): number {
  const told = Number(isTold(b)) - Number(isTold(a));
  return told || weightOf(b) - weightOf(a) || a.comparison.p - b.comparison.p || b.comparison.n - a.comparison.n;
}

/** Standards of a service: those that name it, and those of every service; of a unit nothing is known. */
function rowsOf(rows: readonly RegisterRow[], page: Scope): RegisterRow[] {
  return rows.filter(({ shown, measured }) => {
    if (page.kind === 'office') return true;
    const source = measured?.indicator.content.source;
    const scope = source && 'scope' in source ? source.scope : null;
    if (scope && scope.kind === page.kind && 'id' in scope) return scope.id === page.id;
    return page.kind === 'service' && shown.serviceIds.includes(page.id);
  });
}

export interface TableQuery {
  readonly all: boolean;
  readonly search: string;
  /** from 1 */
  readonly page: number;
}

export const rowsOnPage = 40;

/** The rows of the table: those that stand, or all; found by words of the place and the question. */
export function listedComparisons(
  view: StrengthsView,
  { all, search }: TableQuery,
  ground: StrengthGround,
  language: StaffLanguage,
): JudgedComparison[] {
  const words = folded(search).split(' ');
  return view.comparisons.filter((one) => {
    if (!all && !isTold(one)) return false;
    const text = folded(subjectWords(one.comparison.subject, ground, language));
    return words.every((word) => text.includes(word));
  });
}

const folded = (text: string) =>
  text.toLocaleLowerCase('pl').normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l').trim();
