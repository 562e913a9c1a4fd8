// "Co dalej" of the list of questionnaires: which has grown old, which lacks a few answers, which has the newest results.
import type { MonthNumber } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { formatMonth } from '#ui/formats.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { Proposals } from '../findings/proposals.pages.tsx';
import type { Proposal } from '../findings/proposals.pages.tsx';
import { surveySteps } from './survey-list-steps.ts';
import type { SurveyRow } from './survey-row.ts';
import { surveyTexts } from './survey-results.texts.ts';

interface SurveyListProposalsProps {
  asking: Asking;
  rows: readonly SurveyRow[];
  thisMonth: MonthNumber;
}

export function SurveyListProposals({ asking, rows, thisMonth }: SurveyListProposalsProps) {
  const { language } = asking;
  const proposals = surveySteps(rows, thisMonth).map((step): Proposal => {
    const texts = surveyTexts[language].listNext;
    const { name, released, questionnaire, context } = step.row;
    const results = { href: diagnosisPaths.survey(questionnaire), text: texts.see(name) };
    const isContinuous = context === 'visit' || context === 'case';
    const collect = isContinuous
      ? { href: studiesPaths.collecting(), text: texts.collect }
      : { href: studiesPaths.editions(), text: texts.again };
    const asker = asking.may('manage studies') ? [collect] : [];
    switch (step.kind) {
      case 'old':
        return { sentence: texts.old(name, formatMonth(language, step.last), released), links: [...asker, results] };
      case 'few':
        return { sentence: texts.few(name, released, step.missing), links: [...asker, results] };
      default:
        return { sentence: texts.newest(name, formatMonth(language, step.last), released), links: [results] };
    }
  });
  return <Proposals language={language} proposals={proposals} />;
}
