// Before a card leaves: which of its texts may hold data of persons, on its page and in front of the file.
import type { StaffLanguage } from '#domain/language.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxList, faultOf, Hidden } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { practicesPaths } from '#ui/paths/practices.ts';
import { PracticesFrame } from './frame.pages.tsx';
import { fieldsToCheck } from './personal-data.ts';
import type { CardToCheck, CheckedField } from './personal-data.ts';
import { personalDataTexts } from './personal-data.texts.ts';
import type { PracticeCard } from './practice-card.ts';
import { practicesTexts } from './practices.texts.ts';

function fieldWords(language: StaffLanguage, fields: readonly CheckedField[]): string {
  const { card, edit, parts } = practicesTexts[language];
  const wordOf = (field: CheckedField) => {
    if (field === 'title') return edit.name;
    if (field === 'summary') return card.summary;
    return field in parts ? parts[field as keyof typeof parts].label : card.fields[field as keyof typeof card.fields];
  };
  return fields.map(wordOf).join(', ');
}

/** Nothing where no text of the card looks like data of persons. */
export function PersonalDataNotice({ asking: { language }, card }: { asking: Asking; card: PracticeCard }) {
  const texts = personalDataTexts[language];
  const fields = fieldsToCheck(card);
  if (fields.length === 0) return null;
  return (
    <Notice kind="note" title={texts.notice(fieldWords(language, fields))}>
      <p>{noBreak(texts.noticeWhy)}</p>
    </Notice>
  );
}

export interface ExportCheckProps {
  asking: Asking;
  /** of the file */
  path: string;
  suspicious: readonly CardToCheck[];
  /** the question was sent back without a tick */
  isAnswered: boolean;
}

export function ExportCheckPage({ asking, path, suspicious, isAnswered }: ExportCheckProps) {
  const { language } = asking;
  const texts = personalDataTexts[language];
  const faults = isAnswered ? [{ field: 'sprawdzono', message: texts.unanswered }] : [];
  return (
    <PracticesFrame asking={asking} title={texts.title} path={path} within="catalogue" faults={faults}>
      <p class="lead">{noBreak(texts.lead)}</p>
      <ul>
        {suspicious.map(({ card, fields }) => (
          <li key={card.id}>
            <a href={practicesPaths.card(card.id)}>{card.content.title}</a>: {fieldWords(language, fields)}
          </li>
        ))}
      </ul>
      <form method="get" action={path} class="form" noValidate>
        <Hidden name="pobierz" value="1" />
        <CheckboxList
          name="sprawdzono"
          label={texts.sure}
          choices={[{ value: 'tak', label: texts.isSure }]}
          fault={faultOf(faults, 'sprawdzono')}
        />
        <Button>{texts.take}</Button>
      </form>
    </PracticesFrame>
  );
}
