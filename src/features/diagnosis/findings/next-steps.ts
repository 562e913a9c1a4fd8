// "Co dalej": what follows from a diagnosis, the most pressing first, at most three.
import type { DiagnosisView, QuestionResult } from '../diagnosis-view.ts';
import { lowestRated } from './findings.ts';
import { changedSince, isSteady, questionsIn } from './told-changes.ts';
import type { ShownComparison, ToldQuestion } from './told-changes.ts';

export type NextStepKind =
  /** `ended`: what their charts tell of the period was over later */
  | { readonly kind: 'worse' | 'better'; readonly questions: readonly ToldQuestion[]; readonly ended: boolean }
  /** `alone`: lower than every other question for certain */
  | { readonly kind: 'lowest'; readonly question: QuestionResult; readonly alone: boolean }
  /** answers missing to the first result, or to a firm one */
  | { readonly kind: 'too-few' | 'firmer'; readonly missing: number }
  /** of the answers so many are visible */
  | { readonly kind: 'partial'; readonly n: number; readonly collected: number }
  /** charts say nothing clear, a comparison of the page does */
  | { readonly kind: 'compared'; readonly comparison: ShownComparison; readonly n: number }
  /** charts without a change; answers in the period */
  | { readonly kind: 'stable'; readonly charts: number; readonly n: number }
  /** charts are not quiet and claim nothing; they do not judge these months; none has enough points for a verdict */
  | { readonly kind: 'no-clear' | 'baseline' | 'unjudged'; readonly n: number };

const mostSteps = 3;
const firmFrom = 30;
const shownFrom = 10;

/** What changed in particular says more than that the whole changed with it. */
const wholeLast = (a: ToldQuestion, b: ToldQuestion) =>
  Number(a.result.question.role === 'overall') - Number(b.result.question.role === 'overall');

/** Questions and comparisons may be those of a part of the view: of a touchpoint. */
export interface StepsView extends Pick<DiagnosisView, 'overall' | 'partial' | 'questions' | 'period'> {
  readonly comparisons: readonly ShownComparison[];
}

export function nextSteps(view: StepsView): NextStepKind[] {
  const { overall } = view;
  if (overall.kind !== 'shown') return [{ kind: 'too-few', missing: Math.max(1, shownFrom - overall.collected) }];
  if (view.partial) return [{ kind: 'partial', n: overall.n, collected: overall.collected }];
  const told = questionsIn(view);
  const changed = (verdict: 'worse' | 'better'): NextStepKind[] => {
    const all = told.filter((one) => one.verdict === verdict).toSorted(wholeLast);
    // what lasts is told; only where nothing lasts, what is over
    const lasting = all.filter(({ ended }) => !ended);
    const questions = lasting.length > 0 ? lasting : all;
    return questions.length === 0 ? [] : [{ kind: verdict, questions, ended: lasting.length === 0 }];
  };
  const rated = view.questions.filter(({ question }) => question.role !== 'overall');
  const lowestOnes = lowestRated(rated.map(({ question, mean }) => ({ question, number: mean })));
  const [lowest] = lowestOnes;
  const asked = lowest && told.find(({ result }) => result.question.id === lowest.question.id);
  // "begin here" beside "keep what helped" of one and the same question would be two pieces of advice
  const isTold = asked && asked.signal !== null;
  const steps: NextStepKind[] = [
    ...changed('worse'),
    ...(asked && !isTold ? [{ kind: 'lowest' as const, question: asked.result, alone: lowestOnes.length === 1 }] : []),
    ...changed('better'),
    ...(overall.n < firmFrom ? [{ kind: 'firmer' as const, missing: firmFrom - overall.n }] : []),
  ];
  return steps.length > 0 ? steps.slice(0, mostSteps) : [whereNothingStandsOut(view, told, overall.n)];
}

function whereNothingStandsOut(view: StepsView, told: readonly ToldQuestion[], n: number): NextStepKind {
  const changes = changedSince(view.comparisons);
  const comparison = changes.find(({ difference }) => (difference?.value ?? 0) < 0) ?? changes[0];
  if (comparison) return { kind: 'compared', comparison, n };
  const charts = told.filter(({ verdict }) => verdict === 'no-clear-change').length;
  if (charts > 0) return isSteady(view) ? { kind: 'stable', charts, n } : { kind: 'no-clear', n };
  const isBaseline = view.questions.some(({ chart }) => chart.verdict !== 'too-little-data');
  return { kind: isBaseline ? 'baseline' : 'unjudged', n };
}
