// A question as the client meets it: the same markup in the survey and in the preview of the designer.
import type { Localised, SurveyLanguage } from '#domain/language.ts';
import { fivePointScale } from '#domain/rating-scale.ts';
import { AnswerButtons } from '#ui/answer-buttons.tsx';
import { Button, ButtonRow } from '#ui/button.tsx';
import { CheckboxList, Fieldset, RadioList, TextArea, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { publicTexts } from '#ui/public.texts.ts';
import { answerFields, largestNumber, notApplicableAnswer, questionTypes, skipAnswer } from './question-types.ts';
import type { AnswerForm } from './question-types.ts';
import { questionTexts } from './question.texts.ts';
import type { Question } from './questionnaire.ts';

/** The field the error summary leads to. */
export function fieldOf(question: Question): string {
  switch (questionTypes[question.kind].look) {
    case 'text':
      return answerFields.text;
    case 'client-groups':
      return answerFields.clientGroup;
    case 'ticks':
      return answerFields.chosen;
    case 'number':
      return answerFields.number;
    case 'best-worst':
      return answerFields.best;
    default:
      return answerFields.answer;
  }
}

export interface AskedGroupChoice {
  readonly id: string;
  readonly answer: Localised<SurveyLanguage>;
}

export interface QuestionFieldsProps {
  question: Question;
  language: SurveyLanguage;
  /** groups the office asks about, in its order */
  clientGroups: readonly AskedGroupChoice[];
  given?: AnswerForm | undefined;
  fault?: string | undefined;
  /** the first page has no "Pomiń" under answer buttons */
  isFirst: boolean;
}

/** Stands inside a form with method="post" that holds nothing else to press. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { question, language, given = {}, fault, isFirst } = props;
  if (questionTypes[question.kind].look !== 'buttons') return <FieldWithButtons {...props} />;
  const skip = publicTexts[language].skip;
  return (
    <AnswerButtons
      language={language}
      name={answerFields.answer}
      question={question.text[language]}
      hint={question.hint?.[language] || questionTexts[language].oneTap}
      fault={fault}
      answers={question.options.map(({ code, label }) => ({ value: String(code), label: label[language] }))}
      apart={
        question.notApplicable
          ? { value: notApplicableAnswer, label: fivePointScale.notApplicable[language] }
          : undefined
      }
      chosen={given.answer}
      skip={isFirst ? undefined : { value: skipAnswer, label: skip }}
    />
  );
}

/** Everything that one tap cannot answer: a field, then "Dalej" and, quietly, "Pomiń". */
function FieldWithButtons(props: QuestionFieldsProps) {
  const texts = publicTexts[props.language];
  return (
    <>
      <Field {...props} />
      <ButtonRow>
        <Button>{texts.goOn}</Button>
        <Button look="quiet" name={answerFields.answer} value={skipAnswer}>
          {texts.skip}
        </Button>
      </ButtonRow>
    </>
  );
}

function Field({ question, language, clientGroups, given = {}, fault }: QuestionFieldsProps) {
  const { look } = questionTypes[question.kind];
  const texts = questionTexts[language];
  const own = question.hint?.[language] ?? '';
  const field = (standard: string) => ({
    label: noBreak(question.text[language]),
    hint: own === '' && standard === '' ? undefined : noBreak(own || standard),
    fault,
    heading: true,
  });
  const choices = question.options.map(({ code, label }) => ({
    value: String(code),
    label: noBreak(label[language]),
  }));
  switch (look) {
    case 'text':
      return <TextArea {...field('')} name={answerFields.text} value={given.text} rows={6} />;
    case 'client-groups':
      return (
        <RadioList
          {...field('')}
          name={answerFields.clientGroup}
          value={given.clientGroup}
          choices={clientGroups.map(({ id, answer }) => ({ value: id, label: noBreak(answer[language]) }))}
        />
      );
    case 'number':
      return (
        <TextField
          {...field(texts.number(question.most ?? largestNumber))}
          name={answerFields.number}
          value={given.number}
          inputMode="numeric"
          autoComplete="off"
          size={8}
        />
      );
    case 'best-worst':
      return (
        <Fieldset {...field(texts.bestWorst)} name="naj">
          <RadioList name={answerFields.best} label={texts.best} value={given.best} choices={choices} />
          <RadioList name={answerFields.worst} label={texts.worst} value={given.worst} choices={choices} />
        </Fieldset>
      );
    default:
      return (
        <CheckboxList
          {...field(question.kind === 'up-to-three' ? texts.upToThree : texts.several)}
          name={answerFields.chosen}
          values={given.chosen ?? []}
          choices={choices}
        />
      );
  }
}
