// "Co dalej": what follows from a diagnosis, the most pressing first, at most three.
import type { DiagnosisView, QuestionResult } from '../diagnosis-view.ts';
import { lowestRated } from './findings.ts';

export type NextStepKind =
  | { readonly kind: 'worse' | 'better'; readonly questions: readonly QuestionResult[] }
  /** `alone`: lower than every other question for certain */
  | { readonly kind: 'lowest'; readonly question: QuestionResult; readonly alone: boolean }
  /** answers missing to the first result, or to a firm one */
  | { readonly kind: 'too-few' | 'firmer'; readonly missing: number }
  /** of the answers so many are visible */
  | { readonly kind: 'partial'; readonly n: number; readonly collected: number }
  /** charts without a change; answers in the period */
  | { readonly kind: 'stable'; readonly charts: number; readonly n: number }
  /** no chart has enough points for a verdict */
  | { readonly kind: 'unjudged'; readonly n: number };

const mostSteps = 3;
const firmFrom = 30;
const shownFrom = 10;

/** What changed in particular says more than that the whole changed with it. */
const wholeLast = (a: QuestionResult, b: QuestionResult) =>
  Number(a.question.role === 'overall') - Number(b.question.role === 'overall');

/** Questions may be a part of the view's: those of a touchpoint. */
export function nextSteps(view: Pick<DiagnosisView, 'overall' | 'partial' | 'questions'>): NextStepKind[] {
  const { overall } = view;
  if (overall.kind !== 'shown') return [{ kind: 'too-few', missing: Math.max(1, shownFrom - overall.collected) }];
  if (view.partial) return [{ kind: 'partial', n: overall.n, collected: overall.collected }];
  const changed = (verdict: 'worse' | 'better'): NextStepKind[] => {
    const questions = view.questions.filter(({ chart }) => chart.verdict === verdict).toSorted(wholeLast);
    return questions.length === 0 ? [] : [{ kind: verdict, questions }];
  };
  const rated = view.questions.filter(({ question }) => question.role !== 'overall');
  const lowestOnes = lowestRated(rated.map(({ question, mean }) => ({ question, number: mean })));
  const [lowest] = lowestOnes;
  const asked = lowest && view.questions.find(({ question }) => question.id === lowest.question.id);
  const isTold = asked?.chart.verdict === 'worse';
  const steps: NextStepKind[] = [
    ...changed('worse'),
    ...(asked && !isTold ? [{ kind: 'lowest' as const, question: asked, alone: lowestOnes.length === 1 }] : []),
    ...changed('better'),
    ...(overall.n < firmFrom ? [{ kind: 'firmer' as const, missing: firmFrom - overall.n }] : []),
  ];
  if (steps.length > 0) return steps.slice(0, mostSteps);
  const charts = view.questions.filter(({ chart }) => chart.verdict === 'no-clear-change').length;
  return [charts > 0 ? { kind: 'stable', charts, n: overall.n } : { kind: 'unjudged', n: overall.n }];
}
