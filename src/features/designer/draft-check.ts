// What stands in the way of publishing a draft, and what is only pointed out.
import type { SurveyLanguage } from '#domain/language.ts';
import { blocksPublishing, conditionFaults, wordingFindings } from '#features/questionnaires/index.ts';
import type { ConditionFault, WordingKind } from '#features/questionnaires/index.ts';
import { asContent, isWritten } from './draft.ts';
import type { DraftContent } from './draft.ts';

export interface DraftFinding {
  readonly kind: WordingKind | ConditionFault['fault'] | 'unreviewed' | 'no-touchpoint' | 'several-texts' | 'no-name';
  readonly questionId: string | null;
  readonly language: SurveyLanguage | null;
  readonly blocks: boolean;
}

/** Everything found, what blocks first; each fault of a question told once. */
export function checkDraft(draft: DraftContent): DraftFinding[] {
  const content = asContent(draft);
  const findings: DraftFinding[] = wordingFindings(content).map((finding) => ({
    kind: finding.kind,
    questionId: finding.questionId,
    language: finding.language,
    blocks: blocksPublishing(finding),
  }));
  for (const { questionId, fault } of conditionFaults(content.questions))
    findings.push({ kind: fault, questionId, language: null, blocks: true });
  for (const question of draft.questions) {
    for (const language of draft.languages)
      if (isWritten(question, language) && !question.reviewed.includes(language))
        findings.push({ kind: 'unreviewed', questionId: question.id, language, blocks: true });
    if (question.short.pl.trim() === '' || question.short.en.trim() === '')
      findings.push({ kind: 'no-name', questionId: question.id, language: null, blocks: true });
    if (question.kind === 'rating' && question.role !== 'overall' && question.touchpoint === null)
      findings.push({ kind: 'no-touchpoint', questionId: question.id, language: null, blocks: false });
  }
  for (const extra of draft.questions.filter(({ kind }) => kind === 'text').slice(1))
    findings.push({ kind: 'several-texts', questionId: extra.id, language: null, blocks: true });
  const told = new Map(
    findings.map((finding) => [`${finding.kind} ${finding.questionId} ${finding.language}`, finding]),
  );
  return [...told.values()].sort((a, b) => Number(b.blocks) - Number(a.blocks));
}

export function mayPublish(draft: DraftContent): boolean {
  return !checkDraft(draft).some(({ blocks }) => blocks);
}
