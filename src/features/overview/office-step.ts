// The one next step of the office: what the weightiest sentence asks for, else what the ratings themselves say.
import type { DiagnosisView, RatedQuestion } from '#features/diagnosis/index.ts';
import type { Candidate, SaidFinding } from './ranked-findings.ts';

const shownFrom = 10;

/** The one next step. */
export type OfficeStep =
  | { readonly kind: 'worse' | 'better'; readonly finding: SaidFinding }
  | { readonly kind: 'weakness' | 'not-kept' | 'late'; readonly finding: SaidFinding }
  | { readonly kind: 'lowest'; readonly questions: readonly RatedQuestion[] }
  | { readonly kind: 'comments' | 'stable'; readonly n: number }
  | { readonly kind: 'collect-office'; readonly missing: number }
  | { readonly kind: 'collect'; readonly services: number };

/** The weightiest sentence decides, if it asks for something; else what the ratings themselves say. */
export function nextStep(
  view: DiagnosisView,
  told: readonly Candidate[],
  lowest: readonly RatedQuestion[],
  tooFew: number,
): OfficeStep {
  const { overall, comments } = view;
  if (overall.kind !== 'shown') return { kind: 'collect-office', missing: Math.max(1, shownFrom - overall.collected) };
  for (const { finding } of told) {
    if (finding.kind === 'change') return { kind: finding.verdict === 'worse' ? 'worse' : 'better', finding };
    if (finding.kind === 'weakness') return { kind: 'weakness', finding };
    if (finding.kind === 'standard-not-kept') return { kind: 'not-kept', finding };
    if (finding.kind === 'late-without-notice') return { kind: 'late', finding };
    if (finding.kind !== 'strength') break;
  }
  if (lowest.length > 0) return { kind: 'lowest', questions: lowest };
  if (comments.kind === 'shown' && comments.comments.length > 0)
    return { kind: 'comments', n: comments.comments.length };
  return tooFew > 0 ? { kind: 'collect', services: tooFew } : { kind: 'stable', n: overall.n };
}
