// The words of a whole draft in one language, to be translated beside the Polish ones and read through by a person.
import type { Fault } from '#domain/faults.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonRow } from '#ui/button.tsx';
import { faultOf, Hidden, TextArea, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { designerPaths } from '#ui/paths/designer.ts';
import { Tag } from '#ui/tag.tsx';
import { designerTexts } from './designer.texts.ts';
import { hasOwnOptions } from './draft.ts';
import type { Draft, DraftQuestion } from './draft.ts';
import { DesignerPage } from './frame.pages.tsx';
import type { FormInput } from './question-form.ts';
import { hintField, optionsField, textField } from './translation.ts';

export interface TextsPageProps {
  asking: Asking;
  draft: Draft;
  language: SurveyLanguage;
  form: FormInput;
  faults?: readonly Fault[];
}

export function TextsPage(props: TextsPageProps) {
  const { asking, draft, language, faults = [] } = props;
  const texts = designerTexts[asking.language];
  const path = designerPaths.texts(draft.id, language);
  const back = designerPaths.draft(draft.id);
  return (
    <DesignerPage
      asking={asking}
      title={texts.texts.title(texts.languages[language])}
      path={path}
      within={[
        { href: designerPaths.list(), text: texts.title },
        { href: back, text: draft.content.name },
      ]}
      faults={faults}
    >
      <p>{noBreak(language === 'pl' ? texts.texts.introPl : texts.texts.intro)}</p>
      {language === 'uk' && <Notice kind="note">{noBreak(texts.texts.draftUk)}</Notice>}
      <form method="post" action={path} class="form" noValidate>
        <Hidden name="version" value={draft.version} />
        {draft.content.questions.map((question, at) => (
          <QuestionTexts key={question.id} {...props} question={question} at={at} />
        ))}
        <p class="secondary">{noBreak(texts.texts.saveNote)}</p>
        <ButtonRow>
          <Button name="zapis" value="sprawdzone">
            {texts.texts.saveReviewed}
          </Button>
          <Button look="secondary" name="zapis" value="szkic">
            {texts.texts.save}
          </Button>
          <a href={back}>{texts.question.cancel}</a>
        </ButtonRow>
      </form>
    </DesignerPage>
  );
}

function QuestionTexts(props: TextsPageProps & { question: DraftQuestion; at: number }) {
  const { asking, language, form, faults = [], question, at } = props;
  const texts = designerTexts[asking.language];
  const polish = (words: string) =>
    language === 'pl' || words === '' ? undefined : <span lang="pl">{noBreak(words)}</span>;
  const field = (name: string, label: string) => ({
    name,
    label: `${at + 1}. ${label}`,
    value: form.text(name),
    fault: faultOf(faults, name),
  });
  return (
    <div class="card flow">
      {question.reviewed.includes(language) && (
        <Tag kind="done">{texts.question.reviewed(texts.languages[language])}</Tag>
      )}
      <TextField
        {...field(textField(question), texts.question.textIn[language])}
        hint={polish(question.text.pl)}
        maxLength={300}
        autoComplete="off"
      />
      {question.hint && (
        <TextField
          {...field(hintField(question), texts.question.hintIn[language])}
          hint={polish(question.hint.pl)}
          maxLength={300}
          autoComplete="off"
        />
      )}
      {hasOwnOptions(question) && (
        <TextArea
          {...field(optionsField(question), texts.question.optionsIn[language])}
          hint={polish(question.options.map(({ label }) => label.pl).join(' · '))}
          rows={Math.max(3, question.options.length)}
        />
      )}
    </div>
  );
}
