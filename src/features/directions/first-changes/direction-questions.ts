// Answers to "what to change first": one such question with its lines, and the order in which its proposals stand.
import type { Disclosed } from '#domain/disclosed.ts';
import type { QuestionLines, ResultLine } from '#features/diagnosis/index.ts';
import type { PublishedVersion, Question } from '#features/questionnaires/index.ts';

export interface AskedDirections {
  readonly version: PublishedVersion;
  readonly question: Question;
  readonly lines: QuestionLines;
}

/** Proposals by what clients say of them: those most wanted first. */
export function wantedFirst(lines: Disclosed<Extract<QuestionLines, { kind: 'lines' }>>): ResultLine[] {
  return lines.lines
    .filter(({ kind }) => kind === 'option' || kind === 'score')
    .toSorted((a, b) => b.number.value - a.number.value);
}
