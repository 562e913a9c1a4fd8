// What the office's first page says: at most three sentences, tiles that have something to say, one next step.
import type { Disclosed } from '#domain/disclosed.ts';
import type { CaseShare } from '#features/cases/index.ts';
import type {
  ChangeClaim,
  DiagnosisView,
  FindingGround,
  ListedResults,
  OfficeResults,
  QuestionResult,
  RatedQuestion,
  ToldQuestion,
} from '#features/diagnosis/index.ts';
import {
  changedSince,
  changeFinding,
  isSteady,
  isTooFew,
  levelFinding,
  lowestFinding,
  lowestRated,
  questionsIn,
  rankedClaims,
  steadyFinding,
  tooFewFinding,
  withoutRepeats,
} from '#features/diagnosis/index.ts';
import type { PraisedTeam } from '#features/staff-development/index.ts';
import type { RegisterRow } from '#features/standards/index.ts';
import { claimed, rankedFindings, strengthFinding } from '#features/strengths/index.ts';
import type { Comparison, JudgedComparison, StrengthGround } from '#features/strengths/index.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { mostImportant, mostSize, spreads } from './ranked-findings.ts';
import type { Candidate, SaidFinding } from './ranked-findings.ts';
import { nextStep } from './office-step.ts';
import type { OfficeStep } from './office-step.ts';
import { areaOf } from './team-area.ts';
import type { TeamArea } from './team-area.ts';
import type { ToldElsewhere } from './told-words.ts';
import { keptStandards, lateWithoutNotice, notKept } from './register-findings.ts';
import type { KeptStandards } from './register-findings.ts';

/** Below this an office is small: what it should change first stands on the page itself (methods, drivers). */
const smallBelow = 100;
/** With it the lowest question is claimed of offices whose questions are alike in a few of a thousand overviews. */
const lowestCaution = 1.25;

export interface Dashboard {
  readonly view: DiagnosisView;
  readonly results: ListedResults;
  readonly findings: readonly SaidFinding[];
  /** what is said of changes where none is told */
  readonly quiet: 'nothingChanged' | 'nothingSure' | 'baseline' | 'notJudged';
  readonly claims: readonly ChangeClaim[];
  /** strengths and weaknesses that may be claimed of the whole office, the weightiest first */
  readonly standing: readonly JudgedComparison[];
  readonly strengthGround: StrengthGround;
  readonly standards: KeptStandards;
  /** questions by rating, the lowest first */
  readonly rated: readonly RatedQuestion[];
  /** where to begin, if nothing weightier asks for it */
  readonly lowest: readonly RatedQuestion[];
  /** those that may be called the lowest */
  readonly surelyLowest: readonly RatedQuestion[];
  readonly tooFew: number;
  readonly isSmall: boolean;
  readonly next: OfficeStep;
  /** actions that ended with a proven improvement */
  readonly proven: number;
  /** teams that clients praised in the last year, those praised last first */
  readonly praised: readonly PraisedTeam[];
  /** the weightiest weakness in what a team's work is rated by */
  readonly area: TeamArea | null;
  /** what the pages of sources and directions say first */
  readonly elsewhere: ToldElsewhere;
}

/** What other rooms bring to the page. */
export interface FromOtherRooms {
  readonly comparisons: readonly Disclosed<Comparison>[];
  readonly standards: readonly RegisterRow[];
  /** cases late without notice in the page's period */
  readonly late: CaseShare | null;
  /** actions that ended with an improvement proven by evidence A or B */
  readonly proven: number;
  readonly praised: readonly PraisedTeam[];
  readonly elsewhere: ToldElsewhere;
}

export function dashboardOf(
  found: OfficeResults,
  view: DiagnosisView,
  results: ListedResults,
  asOf: number,
  others: FromOtherRooms,
): Dashboard {
  const { structure } = found;
  const contextSaid = view.contexts.length > 1;
  const ground: FindingGround = { context: view.context, asOf, period: view.period.period, contextSaid };
  const names = new Map<string, string>(
    [...structure.services, ...structure.units].map(({ id, name }): [string, string] => [id, name]),
  );
  const strengthGround: StrengthGround = { names, asOf, contextSaid };
  const claims = rankedClaims(withoutRepeats(results.claims));
  const unitOf = (serviceId: string) => structure.services.find(({ id }) => id === serviceId)?.unitId ?? null;
  const standing = rankedFindings(claimed(others.comparisons), unitOf);
  const rated = byRating(view.questions.slice(1));
  const lowest = lowestRated(rated);
  const surelyLowest = lowestRated(rated, lowestCaution);
  const tooFew = results.services.filter((row) => row.active && isTooFew(row));
  const isShown = view.overall.kind === 'shown';
  const candidates = [
    ...changes(found, ground, claims, names),
    ...standing.map((one) => comparisonCandidate(one, strengthGround)),
    ...notKept(others.standards),
    ...present(others.late && lateWithoutNotice(others.late, view.shownPeriod)),
    ...(isShown ? [...lowestCandidate(ground, rated, surelyLowest), ...tooFewCandidate(ground, tooFew, results)] : []),
    ...(isShown ? steadyCandidate(ground, view) : []),
  ];
  const told = mostImportant(candidates);
  return {
    view,
    results,
    findings:
      told.length > 0 ? told.map(({ finding }) => finding) : [levelFinding(ground, view.scope, null, view.level)],
    quiet: quietIn(view),
    claims,
    standing,
    strengthGround,
    standards: keptStandards(others.standards),
    proven: others.proven,
    praised: others.praised,
    area: areaOf(standing, found, view, strengthGround),
    elsewhere: others.elsewhere,
    rated,
    lowest,
    surelyLowest,
    tooFew: tooFew.length,
    isSmall: view.overall.kind === 'shown' && view.overall.n < smallBelow,
    next: nextStep(view, told, lowest, tooFew.length),
  };
}

/** "Steady" only where the office's own page could say so too. */
function quietIn(view: DiagnosisView): Dashboard['quiet'] {
  if (isSteady(view)) return 'nothingChanged';
  if (questionsIn(view).some(({ verdict }) => verdict !== 'too-little-data')) return 'nothingSure';
  return view.questions.some(({ chart }) => chart.verdict !== 'too-little-data') ? 'baseline' : 'notJudged';
}

function present<Item>(item: Item | null): Item[] {
  return item === null ? [] : [item];
}

function changes(
  { pictures }: OfficeResults,
  ground: FindingGround,
  claims: readonly ChangeClaim[],
  names: ReadonlyMap<string, string>,
): Candidate[] {
  return claims.map((claim) => {
    const { scope, context } = claim.indicator;
    const { signal } = claim;
    const name = scope.kind === 'office' ? null : (names.get(scope.id) ?? null);
    const finding = changeFinding(
      { ...ground, context, asOf: pictures[context]?.revision ?? ground.asOf },
      claim,
      name,
    );
    const size = Math.abs(signal.mean - signal.usual) / spreads.mean;
    const gotWorse = signal.direction === 'worse';
    return { finding, size, certainty: 1 - claim.adjustedP, clients: signal.n, gotWorse };
  });
}

function comparisonCandidate(one: JudgedComparison, ground: StrengthGround): Candidate {
  const { difference, measure, n } = one.comparison;
  return {
    finding: strengthFinding(one, ground),
    size: Math.min(mostSize, Math.abs(difference) / spreads[measure]),
    certainty: 1 - one.adjustedP,
    clients: n,
    gotWorse: false,
  };
}

/** The distance of the lowest question or questions from the mean of the others. */
function lowestCandidate(
  ground: FindingGround,
  rated: readonly RatedQuestion[],
  lowest: readonly RatedQuestion[],
): Candidate[] {
  const finding = lowestFinding(ground, rated, lowestCaution);
  if (!finding) return [];
  const mean = (some: readonly RatedQuestion[]) =>
    some.reduce((sum, { number }) => sum + (number.kind === 'mean' ? number.value : 0), 0) / some.length;
  const rest = rated.filter((one) => !lowest.includes(one));
  const size = (mean(rest) - mean(lowest)) / spreads.mean;
  return [{ finding, size, certainty: 0.95, clients: finding.n, gotWorse: false }];
}

/** Services without a result, as a part of all: a little less than any finding of some size. */
function tooFewCandidate(
  ground: FindingGround,
  tooFew: ListedResults['services'],
  { services }: ListedResults,
): Candidate[] {
  const finding = tooFewOf(ground, tooFew);
  if (!finding) return [];
  const clients = tooFew.reduce((sum, { n }) => sum + n, 0);
  return [{ finding, size: tooFew.length / services.length, certainty: 1, clients, gotWorse: false }];
}

/** Good news that is no news: told where there is room. */
function steadyCandidate(ground: FindingGround, view: DiagnosisView): Candidate[] {
  if (changedSince(view.comparisons).length > 0) return [];
  const finding = steadyFinding(ground, questionsIn(view).map(steady));
  return finding ? [{ finding, size: 0.001, certainty: 1, clients: finding.n, gotWorse: false }] : [];
}

function steady({ result: { question, mean }, quiet }: ToldQuestion) {
  return { question, number: mean, steady: quiet };
}

function byRating(questions: readonly QuestionResult[]): RatedQuestion[] {
  return questions
    .flatMap(({ question, mean }) => (mean.kind === 'mean' ? [{ question, number: mean, value: mean.value }] : []))
    .toSorted((a, b) => a.value - b.value)
    .map(({ question, number }) => ({ question, number }));
}

function tooFewOf(ground: FindingGround, rows: ListedResults['services']): SaidFinding | null {
  const [first] = rows;
  if (!first) return null;
  if (rows.length === 1) return levelFinding(ground, first.scope, first.name, first.number);
  return tooFewFinding(ground, rows.length, withQuery(diagnosisPaths.services(), { pokaz: 'za-malo' }));
}
