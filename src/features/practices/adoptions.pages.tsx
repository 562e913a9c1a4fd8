// Where a card was done: actions here with their results, and what other offices say in their files.
import type { StaffLanguage } from '#domain/language.ts';
import { actionNumber } from '#features/improvement/index.ts';
import type { Action } from '#features/improvement/index.ts';
import { formatDay } from '#ui/formats.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { DataTable } from '#ui/table.tsx';
import { evidenceLine } from './evidence.pages.tsx';
import type { Evidence } from './evidence.ts';
import { isOwn } from './practice-card.ts';
import type { PracticeCard } from './practice-card.ts';
import { practicesTexts } from './practices.texts.ts';

export interface AdoptedHere {
  readonly action: Action;
  /** null while it runs, and where nothing was measured */
  readonly evidence: Evidence | null;
}

interface AdoptionsProps {
  language: StaffLanguage;
  card: PracticeCard;
  adoptions: readonly AdoptedHere[];
}

export function AdoptionsSection({ language, card, adoptions }: AdoptionsProps) {
  const { card: texts, endings, catalogue } = practicesTexts[language];
  const told = card.adoptions;
  return (
    <>
      {/* that our own practice was done here is what the card itself says */}
      {(adoptions.length > 0 || !isOwn(card)) && <h2>{texts.applied}</h2>}
      {adoptions.length === 0 && !isOwn(card) && <p>{texts.notApplied}</p>}
      {adoptions.length > 0 && (
        <DataTable
          language={language}
          id="u-nas"
          caption={texts.applied}
          captionHidden
          rows={adoptions}
          rowKey={({ action }) => action.id}
          columns={[
            {
              key: 'action',
              head: texts.action,
              cell: ({ action }) => (
                <a href={improvementPaths.action(action.id)}>{`${actionNumber(action)}. ${action.title}`}</a>
              ),
            },
            {
              key: 'end',
              head: texts.when,
              cell: ({ action: { ended } }) =>
                ended === null ? texts.running : texts.ended(endings[ended.how], formatDay(language, ended.on)),
            },
            {
              key: 'result',
              head: texts.result,
              cell: ({ action, evidence }) => (action.ended === null ? '–' : evidenceLine(language, evidence)),
            },
          ]}
        />
      )}
      {told.length > 0 && (
        <>
          <h2>{texts.appliedElsewhere}</h2>
          <DataTable
            language={language}
            id="gdzie-indziej"
            caption={texts.appliedElsewhere}
            captionHidden
            rows={told}
            rowKey={({ id }) => id}
            note={texts.elsewhereNote}
            columns={[
              { key: 'office', head: catalogue.office, cell: ({ office }) => office },
              {
                key: 'end',
                head: texts.when,
                cell: ({ how, endedOn }) => texts.ended(endings[how], formatDay(language, endedOn)),
              },
              { key: 'result', head: texts.result, cell: ({ evidence }) => evidenceLine(language, evidence) },
            ]}
          />
        </>
      )}
    </>
  );
}
