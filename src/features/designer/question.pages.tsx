// The form of one question: its words in each language, what it belongs to, and its answers.
import type { Fault } from '#domain/faults.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import { touchpointNames, touchpoints } from '#domain/touchpoint.ts';
import type { Asking } from '#features/accounts/index.ts';
import { driverFamilies, questionTypes } from '#features/questionnaires/index.ts';
import type { DriverFamily } from '#features/questionnaires/index.ts';
import { Button, ButtonRow } from '#ui/button.tsx';
import { CheckboxList, faultOf, Hidden, RadioList, Select, TextArea, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { designerPaths } from '#ui/paths/designer.ts';
import { designerTexts } from './designer.texts.ts';
import { hasOwnOptions } from './draft.ts';
import type { Draft, DraftQuestion } from './draft.ts';
import { DesignerPage, wordsFor } from './frame.pages.tsx';
import { Sketch } from './sketch.pages.tsx';
import { isTied } from './question-form.ts';
import type { FormInput } from './question-form.ts';

export interface QuestionPageProps {
  asking: Asking;
  draft: Draft;
  /** as it is kept, or a new one */
  question: DraftQuestion;
  isNew: boolean;
  form: FormInput;
  faults?: readonly Fault[];
}

export function QuestionPage(props: QuestionPageProps) {
  const { asking, draft, question, isNew, form, faults = [] } = props;
  const { language } = asking;
  const texts = designerTexts[language];
  const path = designerPaths.question(draft.id, isNew ? 'nowe' : question.id);
  const back = designerPaths.draft(draft.id);
  const field = (name: string, label: string) => ({
    name,
    label,
    value: form.text(name),
    fault: faultOf(faults, name),
  });
  return (
    <DesignerPage
      asking={asking}
      title={isNew ? texts.question.titleNew(texts.kinds[question.kind]) : texts.question.title}
      path={path}
      kicker={isNew ? undefined : texts.kinds[question.kind]}
      within={[
        { href: designerPaths.list(), text: texts.title },
        { href: back, text: draft.content.name },
      ]}
      faults={faults}
      withScript
    >
      {!isNew && <p>{noBreak(texts.question.frozenPolish)}</p>}
      <div class="with-preview">
        <form method="post" action={path} class="form" noValidate data-preview="podglad">
          <Hidden name="version" value={draft.version} />
          {isNew && <Hidden name="rodzaj" value={question.kind} />}
          {draft.content.languages.map((each) => (
            <Words key={each} {...props} of={each} />
          ))}
          {!hasOwnOptions(question) && question.options.length > 0 && (
            <p class="secondary">
              {texts.question.fixed} {question.options.map(({ label }) => wordsFor(language, label)).join(' · ')}
            </p>
          )}
          <Analysis {...props} />
          {question.kind === 'number' && (
            <TextField {...field('najwiecej', texts.question.most)} inputMode="numeric" size={6} autoComplete="off" />
          )}
          {question.kind === 'text' && (
            <TextField {...field('znaki', texts.question.characters)} inputMode="numeric" size={6} autoComplete="off" />
          )}
          <TextField
            {...field('nazwa-pl', texts.question.short.pl)}
            hint={texts.question.shortHint}
            maxLength={300}
            autoComplete="off"
          />
          <TextField {...field('nazwa-en', texts.question.short.en)} maxLength={300} autoComplete="off" />
          <p class="secondary">{noBreak(texts.question.saveNote)}</p>
          <ButtonRow>
            <Button name="zapis" value="sprawdzone">
              {texts.question.save}
            </Button>
            <Button look="secondary" name="zapis" value="szkic">
              {texts.question.saveDraft}
            </Button>
            <Button look="quiet" name="zapis" value="podglad" formAction={`${path}#podglad`}>
              {texts.question.preview}
            </Button>
            <a href={back}>{texts.question.cancel}</a>
          </ButtonRow>
        </form>
        <Sketch language={language} languages={draft.content.languages} question={question} form={form} />
      </div>
    </DesignerPage>
  );
}

function Words({ asking, question, form, faults = [], of }: QuestionPageProps & { of: SurveyLanguage }) {
  const texts = designerTexts[asking.language];
  const { fewest, mostOptions } = questionTypes[question.kind];
  const field = (name: string, label: string) => ({
    name,
    label,
    value: form.text(name),
    fault: faultOf(faults, name),
  });
  return (
    <>
      <TextField
        {...field(`tekst-${of}`, texts.question.textIn[of])}
        hint={of === 'pl' && question.kind === 'rating' ? texts.question.ratingHint : undefined}
        maxLength={300}
        autoComplete="off"
      />
      <TextField
        {...field(`wskazowka-${of}`, texts.question.hintIn[of])}
        hint={texts.question.optional}
        maxLength={300}
        autoComplete="off"
      />
      {hasOwnOptions(question) && (
        <TextArea
          {...field(`odpowiedzi-${of}`, texts.question.optionsIn[of])}
          hint={texts.question.optionsHint(fewest, mostOptions)}
          rows={6}
        />
      )}
    </>
  );
}

/** What it belongs to, and for a rating whom it rates and whether it can be left by "does not apply". */
function Analysis({ asking, question, form, faults = [] }: QuestionPageProps) {
  const { language } = asking;
  const texts = designerTexts[language].question;
  const field = (name: string, label: string) => ({
    name,
    label,
    value: form.text(name),
    fault: faultOf(faults, name),
  });
  return (
    <>
      {isTied(question) && (
        <>
          <RadioList
            {...field('punkt', texts.touchpoint)}
            choices={[
              ...touchpoints.map((point) => ({ value: point as string, label: touchpointNames[point][language] })),
              { value: 'brak', label: texts.noTouchpoint },
            ]}
          />
          <Select
            {...field('zrodlo', texts.driver)}
            choices={[
              { value: 'brak', label: texts.noDriver },
              ...(Object.keys(driverFamilies) as DriverFamily[]).map((family) => ({
                value: family as string,
                label: driverFamilies[family][language],
              })),
            ]}
          />
        </>
      )}
      {question.kind === 'rating' && (
        <>
          <CheckboxList
            name="pracownik"
            label={texts.about}
            values={form.all('pracownik')}
            choices={[{ value: 'tak', label: texts.aboutEmployee }]}
          />
          <CheckboxList
            name="nie-dotyczy"
            label={texts.notApplicableHead}
            values={form.all('nie-dotyczy')}
            choices={[{ value: 'tak', label: texts.notApplicable }]}
          />
        </>
      )}
    </>
  );
}
