// The evidence block of a card, and the mark of its grade wherever a card is named.
import type { StaffLanguage } from '#domain/language.ts';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { Tag } from '#ui/tag.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { differenceWords, isIndicative, windowWords } from './evidence-words.ts';
import type { Evidence, EvidenceGrade, EvidenceWindow } from './evidence.ts';
import { isOwn } from './practice-card.ts';
import type { PracticeCard } from './practice-card.ts';
import { practicesTexts } from './practices.texts.ts';

export function GradeTag({ language, grade }: { language: StaffLanguage; grade: EvidenceGrade }) {
  return (
    <Tag kind={grade === 'A' || grade === 'B' ? 'done' : 'plain'}>{practicesTexts[language].grades[grade].name}</Tag>
  );
}

export function EvidenceSection({ language, card }: { language: StaffLanguage; card: PracticeCard }) {
  const { card: texts, grades } = practicesTexts[language];
  const { evidence } = card;
  const grade = evidence?.grade ?? 'D';
  return (
    <section class="card flow" aria-labelledby="skutek">
      <h2 id="skutek">{texts.evidence}</h2>
      <p>
        <GradeTag language={language} grade={grade} />{' '}
        {noBreak(evidence === null ? texts.notMeasured : grades[grade].means)}
      </p>
      {evidence !== null && <EvidenceList language={language} evidence={evidence} />}
      {!isOwn(card) && evidence !== null && <Notice kind="note">{noBreak(texts.declared)}</Notice>}
      {isOwn(card) && evidence !== null && <p class="caption">{noBreak(texts.frozen)}</p>}
    </section>
  );
}

function EvidenceList({ language, evidence }: { language: StaffLanguage; evidence: Evidence }) {
  const { card: texts, methods, verdicts } = practicesTexts[language];
  const { before, after, difference, effect } = evidence;
  return (
    <dl class="definitions">
      <dt>{texts.indicator}</dt>
      <dd>{evidence.indicator[language] || evidence.indicator.pl}</dd>
      <dt>{texts.before}</dt>
      <dd>
        <Window language={language} evidence={evidence} window={before} />
      </dd>
      <dt>{texts.after}</dt>
      <dd>
        <Window language={language} evidence={evidence} window={after} />
      </dd>
      {difference !== null && (
        <>
          <dt>{texts.difference}</dt>
          <dd>{differenceWords(language, evidence, difference)}</dd>
        </>
      )}
      {effect !== null && (
        <>
          <dt>{texts.effect}</dt>
          <dd>{differenceWords(language, evidence, effect)}</dd>
        </>
      )}
      <dt>{texts.method}</dt>
      <dd>{methods[evidence.method]}</dd>
      <dt>{texts.verdict}</dt>
      <dd>{verdicts[evidence.verdict]}</dd>
      <dt>{texts.monthsSince}</dt>
      <dd>{texts.months(evidence.months)}</dd>
    </dl>
  );
}

function Window({
  language,
  evidence,
  window,
}: {
  language: StaffLanguage;
  evidence: Evidence;
  window: EvidenceWindow | null;
}) {
  if (window === null) return <>–</>;
  return (
    <>
      {windowWords(language, evidence, window)}{' '}
      {isIndicative(evidence, window) && <Tag kind="note">{uiTexts[language].preliminary}</Tag>}
    </>
  );
}

/** One line for a list: "poprawa, +9 p.p. (od +2 do +16); A: z porównaniem". */
export function evidenceLine(language: StaffLanguage, evidence: Evidence | null): string {
  const { verdicts, grades } = practicesTexts[language];
  if (evidence === null) return grades.D.name;
  const told = evidence.effect ?? evidence.difference;
  const words = told === null ? '' : `, ${differenceWords(language, evidence, told)}`;
  return `${verdicts[evidence.verdict]}${words}; ${grades[evidence.grade].name}`;
}
