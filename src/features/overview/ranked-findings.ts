// Which three sentences matter most: findings of every kind on one scale of size, certainty and number of clients.
import type { Disclosed } from '#domain/disclosed.ts';
import type { Finding } from '#domain/finding.ts';

export type SaidFinding = Finding | Disclosed<Finding>;

/** A finding with what it is weighed by. */
export interface Candidate {
  readonly finding: SaidFinding;
  /** of the scale it is measured on: 0–1 */
  readonly size: number;
  /** 0–1; 1 where everything was counted */
  readonly certainty: number;
  /** clients, cases or answers it concerns */
  readonly clients: number;
  /** something is wrong: told before something good of the same size */
  readonly isBad: boolean;
}

export const mostSentences = 3;
/** Sentences of a kind: two changes may be told, of everything else the weightiest one. */
const mostOfKind = (kind: Finding['kind']) => (kind === 'change' ? 2 : 1);

/** Size × certainty × clients on a logarithmic scale; a change of waiting that thousands meet comes before a rare one. */
export function weightOf({ size, certainty, clients, isBad }: Candidate): number {
  return (isBad ? 2 : 1) * size * certainty * Math.log10(10 + clients);
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
