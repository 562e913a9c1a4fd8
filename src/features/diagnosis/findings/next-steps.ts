// "Co dalej": what follows from a diagnosis, the most pressing first, at most three.
import type { DiagnosisView, QuestionResult } from '../diagnosis-view.ts';
import { lowestRated } from './findings.ts';

export type NextStepKind =
  | { readonly kind: 'worse' | 'better'; readonly questions: readonly QuestionResult[] }
  /** `alone`: lower than every other question for certain */
  | { readonly kind: 'lowest'; readonly question: QuestionResult; readonly alone: boolean }
  /** answers missing to the first result, or to a firm one */
  | { readonly kind: 'too-few' | 'firmer'; readonly missing: number }
  | { readonly kind: 'stable' | 'partial' };

const mostSteps = 3;
const firmFrom = 30;
const shownFrom = 10;

export function nextSteps(view: DiagnosisView): NextStepKind[] {
  const { overall } = view;
  if (overall.kind !== 'shown') return [{ kind: 'too-few', missing: Math.max(1, shownFrom - overall.collected) }];
  if (view.partial) return [{ kind: 'partial' }];
  const changed = (verdict: 'worse' | 'better'): NextStepKind[] => {
    const questions = view.questions.filter(({ chart }) => chart.verdict === verdict);
    return questions.length === 0 ? [] : [{ kind: verdict, questions }];
  };
  const lowestOnes = lowestRated(view.questions.slice(1).map(({ question, mean }) => ({ question, number: mean })));
  const [lowest] = lowestOnes;
  const asked = lowest && view.questions.find(({ question }) => question.id === lowest.question.id);
  const isTold = asked?.chart.verdict === 'worse';
  const steps: NextStepKind[] = [
    ...changed('worse'),
    ...(asked && !isTold ? [{ kind: 'lowest' as const, question: asked, alone: lowestOnes.length === 1 }] : []),
    ...changed('better'),
    ...(overall.n < firmFrom ? [{ kind: 'firmer' as const, missing: firmFrom - overall.n }] : []),
  ];
  return steps.length > 0 ? steps.slice(0, mostSteps) : [{ kind: 'stable' }];
}
