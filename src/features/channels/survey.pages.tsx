// The pages a client walks through: one question each, answered by one tap, without a script.
import type { SurveyLanguage } from '#domain/language.ts';
import { fieldOf, QuestionFields } from '#features/questionnaires/index.ts';
import type { AnswerForm } from '#features/questionnaires/index.ts';
import type { SurveyPlace } from '#features/studies/index.ts';
import { noBreak } from '#ui/formats.ts';
import { PublicPage } from '#ui/page.tsx';
import { privacyPaths } from '#ui/paths/privacy.ts';
import { publicationPaths } from '#ui/paths/publication.ts';
import { publicTexts } from '#ui/public.texts.ts';
import { surveyFields } from './survey-form.ts';
import { minutesFor } from './survey-length.texts.ts';
import type { SurveyStep } from './survey-steps.ts';
import { inEachLanguage, pageHref } from './survey-way.ts';
import type { PageAddress } from './survey-way.ts';
import { surveyTexts } from './survey.texts.ts';

/** What the client chose or wrote on this page, to be shown again. */
export type Given = AnswerForm;

export interface QuestionPageProps {
  place: SurveyPlace;
  step: SurveyStep;
  /** the languages the questionnaire is asked in */
  languages: readonly SurveyLanguage[];
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

export function QuestionPage({ place, step, languages: asked, address, given = {}, fault }: QuestionPageProps) {
  const { language } = address;
  const texts = surveyTexts[language];
  const { question } = step;
  const caption = placeCaption(place);
  const progress = texts.progress(step.position, step.total);
  return (
    <PublicPage
      language={language}
      languages={inEachLanguage(address, (other) => pageHref(other, step.page), asked)}
      officeName={place.officeName}
      isSample={place.isSample}
      title={`${progress}. ${question.text[language]}`}
      ownHeading
      unlisted
      back={step.previous === null ? undefined : pageHref(address, step.previous)}
      faults={fault === undefined ? [] : [{ field: fieldOf(question), message: fault }]}
      footerNote={texts.anonymous}
      footerLinks={footerLinks(place, language)}
    >
      {step.previous === null && <p class="small">{noBreak(texts.firstPage(minutesFor(step.total, language)))}</p>}
      <p class="caption">
        {caption !== '' && <span lang="pl">{`${caption} · `}</span>}
        {progress}
      </p>
      <form class="survey-form" method="post" action={pageHref(address, step.page)}>
        <QuestionFields
          question={question}
          language={language}
          clientGroups={place.clientGroups}
          given={given}
          fault={fault}
          isFirst={step.previous === null}
        />
        <p hidden>
          <label for={surveyFields.trap}>{texts.trapLabel}</label>
          <input id={surveyFields.trap} name={surveyFields.trap} type="text" autoComplete="off" />
        </p>
      </form>
    </PublicPage>
  );
}

/** What the client rates: service and location, or the unit or point that a code stands for; '' = the whole office. */
function placeCaption(place: SurveyPlace): string {
  const names = [place.serviceName ?? place.unitName, place.locationName, place.serviceName ? null : place.pointName];
  return noBreak(names.filter((name) => name !== null).join(' · '));
}
