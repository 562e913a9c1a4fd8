// Which three sentences matter most: findings of every kind on one scale of size, certainty and number of clients.
import type { Disclosed } from '#domain/disclosed.ts';
import type { Finding } from '#domain/finding.ts';

export type SaidFinding = Finding | Disclosed<Finding>;

/** A finding with what it is weighed by. */
export interface Candidate {
  readonly finding: SaidFinding;
  /** in ordinary spreads of a single answer or case (`spreads`), so that means and shares can be weighed together */
  readonly size: number;
  /** 0–1; 1 where everything was counted */
  readonly certainty: number;
  /** clients, cases or answers it concerns */
  readonly clients: number;
  /** a change for the worse is news and urgent: told before a good one, and before a lasting state, of the same size */
  readonly gotWorse: boolean;
}

/** About how far single ratings of 1–5, and single yes-or-no answers, lie from their mean in offices. */
export const spreads = { mean: 1, share: 0.45 } as const;
/** What lies further off is no more worth telling. */
export const mostSize = 1;

export const mostSentences = 3;
/** Sentences of a kind: two changes may be told, of everything else the weightiest one. */
const mostOfKind = (kind: Finding['kind']) => (kind === 'change' ? 2 : 1);

/** Size × certainty × clients on a logarithmic scale; a change of waiting that thousands meet comes before a rare one. */
export function weightOf({ size, certainty, clients, gotWorse }: Candidate): number {
  return (gotWorse ? 2 : 1) * size * certainty * Math.log10(10 + clients);
}

/** The weightiest first; what one sentence has said of a place and a question no other says again. */
export function mostImportant(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const one of candidates.toSorted((a, b) => weightOf(b) - weightOf(a))) {
    const { kind } = one.finding;
    if (chosen.length === mostSentences) break;
    if (chosen.filter(({ finding }) => finding.kind === kind).length >= mostOfKind(kind)) continue;
    if (chosen.some(({ finding }) => matterOf(finding) === matterOf(one.finding))) continue;
    chosen.push(one);
  }
  return chosen;
}

/** 'service:a1 visit/waiting': the place and the question, whatever it was held against. */
function matterOf({ key }: SaidFinding): string {
  return `${key.scope} ${key.series.split('/').slice(0, 2).join('/')}`;
}
