// What the office's first page says: at most three sentences, tiles that have something to say, one next step.
import type { Disclosed } from '#domain/disclosed.ts';
import type { Finding } from '#domain/finding.ts';
import type {
  ChangeClaim,
  DiagnosisView,
  FindingGround,
  ListedResults,
  OfficeResults,
  QuestionResult,
  RatedQuestion,
} from '#features/diagnosis/index.ts';
import {
  changeFinding,
  isTooFew,
  levelFinding,
  lowestFinding,
  lowestRated,
  rankedClaims,
  steadyFinding,
  tooFewFinding,
  withoutRepeats,
} from '#features/diagnosis/index.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';

/** Below this an office is small: what it should change first stands on the page itself (methods, drivers). */
const smallBelow = 100;
const mostSentences = 3;
const mostChanges = 2;

export interface Dashboard {
  readonly view: DiagnosisView;
  readonly results: ListedResults;
  readonly findings: readonly (Finding | Disclosed<Finding>)[];
  /** whether any indicator has enough points for a verdict */
  readonly judged: boolean;
  readonly claims: readonly ChangeClaim[];
  /** questions by rating, the lowest first */
  readonly rated: readonly RatedQuestion[];
  readonly lowest: readonly RatedQuestion[];
  readonly tooFew: number;
  readonly isSmall: boolean;
  readonly next: OfficeStep;
}

/** The one next step. */
export type OfficeStep =
  | { readonly kind: 'worse' | 'better'; readonly href: string }
  | { readonly kind: 'lowest'; readonly questions: readonly RatedQuestion[] }
  | { readonly kind: 'comments' | 'collect-office' | 'stable' }
  | { readonly kind: 'collect'; readonly services: number };

export function dashboardOf(
  found: OfficeResults,
  view: DiagnosisView,
  results: ListedResults,
  asOf: number,
): Dashboard {
  const { pictures, structure } = found;
  const contextSaid = view.contexts.length > 1;
  const ground: FindingGround = { context: view.context, asOf, period: view.period.period, contextSaid };
  const claims = rankedClaims(withoutRepeats(found.claims()));
  const rated = byRating(view.questions.slice(1));
  const lowest = lowestRated(rated);
  const tooFew = results.services.filter((row) => row.active && isTooFew(row));
  const names = new Map<string, string>(
    [...structure.services, ...structure.units].map(({ id, name }): [string, string] => [id, name]),
  );
  const changes = claims.slice(0, mostChanges).map((claim) => {
    const { scope, context } = claim.indicator;
    const revision = pictures[context]?.revision ?? asOf;
    const name = scope.kind === 'office' ? null : (names.get(scope.id) ?? null);
    return changeFinding({ ...ground, context, asOf: revision }, claim, name);
  });
  const shown = view.overall.kind === 'shown';
  const others = shown
    ? [lowestFinding(ground, rated), tooFewOf(ground, tooFew), steadyFinding(ground, view.questions.map(steady))]
    : [];
  const said = [...changes, ...others.filter((finding) => finding !== null)];
  const findings = said.length > 0 ? said : [levelFinding(ground, view.scope, null, view.level)];
  return {
    view,
    results,
    findings: findings.slice(0, mostSentences),
    judged: view.questions.some(({ chart }) => chart.verdict !== 'too-little-data'),
    claims,
    rated,
    lowest,
    tooFew: tooFew.length,
    isSmall: view.overall.kind === 'shown' && view.overall.n < smallBelow,
    next: nextStep(view, claims, changes, lowest, tooFew.length),
  };
}

function steady({ question, mean, chart }: QuestionResult) {
  return { question, number: mean, steady: chart.verdict === 'no-clear-change' };
}

function byRating(questions: readonly QuestionResult[]): RatedQuestion[] {
  return questions
    .flatMap(({ question, mean }) => (mean.kind === 'mean' ? [{ question, number: mean, value: mean.value }] : []))
    .toSorted((a, b) => a.value - b.value)
    .map(({ question, number }) => ({ question, number }));
}

function tooFewOf(ground: FindingGround, rows: ListedResults['services']): Finding | Disclosed<Finding> | null {
  const [first] = rows;
  if (!first) return null;
  if (rows.length === 1) return levelFinding(ground, first.scope, first.name, first.number);
  return tooFewFinding(ground, rows.length, withQuery(diagnosisPaths.services(), { pokaz: 'za-malo' }));
}

function nextStep(
  view: DiagnosisView,
  claims: readonly ChangeClaim[],
  changes: readonly Disclosed<Finding>[],
  lowest: readonly RatedQuestion[],
  tooFew: number,
): OfficeStep {
  if (view.overall.kind !== 'shown') return { kind: 'collect-office' };
  const worse = claims.findIndex(({ signal }) => signal.direction === 'worse');
  if (worse >= 0 && changes[worse]) return { kind: 'worse', href: changes[worse].href };
  if (changes[0]) return { kind: 'better', href: changes[0].href };
  if (lowest.length > 0) return { kind: 'lowest', questions: lowest };
  if (view.comments.kind === 'shown' && view.comments.comments.length > 0) return { kind: 'comments' };
  return tooFew > 0 ? { kind: 'collect', services: tooFew } : { kind: 'stable' };
}
