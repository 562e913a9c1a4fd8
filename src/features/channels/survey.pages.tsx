// The pages a client walks through: one question each, answered by one tap, without a script.
import type { SurveyLanguage } from '#domain/language.ts';
import { notApplicableAnswer, skipAnswer } from '#features/answers/index.ts';
import type { SurveyPlace } from '#features/studies/index.ts';
import { fivePointScale } from '#domain/rating-scale.ts';
import { AnswerButtons } from '#ui/answer-buttons.tsx';
import { Button, ButtonRow } from '#ui/button.tsx';
import { RadioList, TextArea } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { PublicPage } from '#ui/page.tsx';
import { privacyPaths } from '#ui/paths/privacy.ts';
import { publicationPaths } from '#ui/paths/publication.ts';
import { publicTexts } from '#ui/public.texts.ts';
import { surveyFields } from './survey-form.ts';
import type { SurveyStep } from './survey-steps.ts';
import { inEachLanguage, pageHref } from './survey-way.ts';
import type { PageAddress } from './survey-way.ts';
import { surveyTexts } from './survey.texts.ts';

/** What the client chose or wrote on this page, to be shown again. */
export interface Given {
  /** value of the answer button pressed before */
  readonly answer?: string;
  readonly clientGroup?: string;
  readonly text?: string;
}

export interface QuestionPageProps {
  place: SurveyPlace;
  step: SurveyStep;
  address: PageAddress;
  given?: Given;
  /** what to do about it, in the client's words */
  fault?: string | undefined;
}

/** Links every public page of an office ends in. */
export function footerLinks(place: SurveyPlace, language: SurveyLanguage) {
  const texts = publicTexts[language];
  return [
    { href: privacyPaths.notice(place.officeSlug), text: texts.privacy },
    { href: publicationPaths.accessibilityDeclaration(place.officeSlug), text: texts.declaration },
  ];
}

/** The field the error summary leads to. */
export function fieldOf(step: SurveyStep): string {
  if (step.question.kind === 'text') return surveyFields.text;
  return step.question.kind === 'client-group' ? surveyFields.clientGroup : surveyFields.answer;
}

export function QuestionPage({ place, step, address, given = {}, fault }: QuestionPageProps) {
  const { language } = address;
  const texts = surveyTexts[language];
  const { question } = step;
  const progress = texts.progress(step.position, step.total);
  return (
    <PublicPage
      language={language}
      languages={inEachLanguage(address, (other) => pageHref(other, step.page))}
      officeName={place.officeName}
      isSample={place.isSample}
      title={`${progress}. ${question.text[language]}`}
      ownHeading
      unlisted
      back={step.previous === null ? undefined : pageHref(address, step.previous)}
      faults={fault === undefined ? [] : [{ field: fieldOf(step), message: fault }]}
      footerNote={texts.anonymous}
      footerLinks={footerLinks(place, language)}
    >
      {step.previous === null && <p class="small">{noBreak(texts.firstPage)}</p>}
      <p class="caption">
        {place.serviceName !== null && <span lang="pl">{`${placeCaption(place)} · `}</span>}
        {progress}
      </p>
      <form class="survey-form" method="post" action={pageHref(address, step.page)}>
        {question.kind === 'text' || question.kind === 'client-group' ? (
          <FieldWithButtons place={place} step={step} language={language} given={given} fault={fault} />
        ) : (
          <AnswerButtons
            language={language}
            name={surveyFields.answer}
            question={question.text[language]}
            hint={texts.oneTap}
            fault={fault}
            answers={question.options.map(({ code, label }) => ({ value: String(code), label: label[language] }))}
            apart={
              question.notApplicable
                ? { value: notApplicableAnswer, label: fivePointScale.notApplicable[language] }
                : undefined
            }
            chosen={given.answer}
            skip={step.previous === null ? undefined : { value: skipAnswer, label: publicTexts[language].skip }}
          />
        )}
        <p hidden>
          <label for={surveyFields.trap}>{texts.trapLabel}</label>
          <input id={surveyFields.trap} name={surveyFields.trap} type="text" autoComplete="off" />
        </p>
      </form>
    </PublicPage>
  );
}

function placeCaption(place: SurveyPlace): string {
  return [place.serviceName, place.locationName].filter((name) => name !== null).join(' · ');
}

type FieldProps = Pick<QuestionPageProps, 'place' | 'step' | 'given' | 'fault'> & { language: SurveyLanguage };

/** Client group and text: a field, then "Dalej" and, quietly, "Pomiń". */
function FieldWithButtons({ place, step, language, given = {}, fault }: FieldProps) {
  const { question } = step;
  const field = {
    label: noBreak(question.text[language]),
    hint: question.hint && noBreak(question.hint[language]),
    fault,
    heading: true,
  };
  return (
    <>
      {question.kind === 'text' ? (
        <TextArea {...field} name={surveyFields.text} value={given.text} rows={6} />
      ) : (
        <RadioList
          {...field}
          name={surveyFields.clientGroup}
          value={given.clientGroup}
          choices={place.clientGroups.map(({ id, answer }) => ({ value: id, label: noBreak(answer[language]) }))}
        />
      )}
      <ButtonRow>
        <Button>{publicTexts[language].goOn}</Button>
        <Button look="quiet" name={surveyFields.answer} value={skipAnswer}>
          {publicTexts[language].skip}
        </Button>
      </ButtonRow>
    </>
  );
}
