// One question on the page for typing answers in: radios and ticks in rows, "no answer" at their end.
import type { StaffLanguage, SurveyLanguage } from '#domain/language.ts';
import { fivePointScale } from '#domain/rating-scale.ts';
import { largestNumber, notApplicableAnswer, questionTypes, skipAnswer } from '#features/questionnaires/index.ts';
import type { AnswerForm, AskedGroupChoice, Question } from '#features/questionnaires/index.ts';
import { CheckboxList, Fieldset, RadioList, TextArea, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { keyedField, keyedFieldOf } from './keying-form.ts';
import { keyingTexts } from './keying.texts.ts';

export interface KeyedQuestionProps {
  question: Question;
  /** counted from 1 */
  position: number;
  /** of the conversation or the sheet */
  spoken: SurveyLanguage;
  /** of the person who types */
  language: StaffLanguage;
  clientGroups: readonly AskedGroupChoice[];
  given: AnswerForm;
  fault?: string | undefined;
}

export function KeyedQuestion(props: KeyedQuestionProps) {
  const { question, position, spoken, language, clientGroups, given, fault } = props;
  const texts = keyingTexts[language];
  const { look } = questionTypes[question.kind];
  const asked = (
    <span lang={spoken}>
      {position}. {noBreak(question.text[spoken])}
    </span>
  );
  const conditional = (question.askedWhen?.length ?? 0) > 0;
  const said = (text: string) => <span lang={spoken}>{noBreak(text)}</span>;
  const options = question.options.map(({ code, label }) => ({ value: String(code), label: said(label[spoken]) }));
  const field = {
    name: keyedFieldOf(question, position),
    label: asked,
    fault,
    hint: conditional ? noBreak(texts.askedOnly) : undefined,
  };
  const nothing = { value: skipAnswer, label: texts.noAnswer };
  switch (look) {
    case 'buttons': {
      const notApplicable = { value: notApplicableAnswer, label: said(fivePointScale.notApplicable[spoken]) };
      const choices = [...options, ...(question.notApplicable ? [notApplicable] : []), nothing];
      return <RadioList {...field} value={given.answer} choices={choices} />;
    }
    case 'client-groups': {
      const groups = clientGroups.map(({ id, answer }) => ({ value: id, label: said(answer[spoken]) }));
      return (
        <RadioList {...field} value={given.clientGroup} choices={[...groups, { value: '', label: texts.noAnswer }]} />
      );
    }
    case 'ticks':
      return <CheckboxList {...field} values={given.chosen ?? []} choices={options} />;
    case 'number':
      return (
        <TextField
          {...field}
          hint={`0–${question.most ?? largestNumber}`}
          value={given.number ?? ''}
          inputMode="numeric"
          autoComplete="off"
          size={8}
        />
      );
    case 'best-worst':
      return (
        <Fieldset label={asked} fault={fault} name={`p${position}-naj`}>
          <RadioList name={keyedField(position, 'best')} label={texts.best} value={given.best} choices={options} />
          <RadioList name={keyedField(position, 'worst')} label={texts.worst} value={given.worst} choices={options} />
        </Fieldset>
      );
    default:
      return <TextArea {...field} value={given.text ?? ''} rows={3} />;
  }
}
