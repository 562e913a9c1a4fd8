// All questionnaires the office has asked: what about, how many answered, when, in which editions.
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { MonthNumber } from '#domain/period.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatNumber, formatPeriod, noBreak } from '#ui/formats.ts';
import { StaffPage } from '#ui/page.tsx';
import { designerPaths } from '#ui/paths/designer.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { DataTable } from '#ui/table.tsx';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { HowCounted } from '../method/how-counted.pages.tsx';
import { SurveyListProposals } from './survey-list-proposals.pages.tsx';
import { surveyTexts } from './survey-results.texts.ts';
import type { SurveyRow } from './survey-row.ts';

interface SurveyListProps {
  asking: Asking;
  rows: readonly SurveyRow[];
  thisMonth: MonthNumber;
}

export function SurveyListPage({ asking, rows, thisMonth }: SurveyListProps) {
  const { language } = asking;
  const texts = surveyTexts[language];
  return (
    <StaffPage
      asking={asking}
      title={texts.listTitle}
      current="diagnosis"
      navigation={navigationOf(asking)}
      breadcrumbs={[{ href: diagnosisPaths.services(), text: diagnosisTexts[language].listTitle }]}
      path={diagnosisPaths.surveys()}
    >
      <p class="lead">{noBreak(texts.listIntro)}</p>
      <DataTable
        language={language}
        id="ankiety"
        caption={texts.found(rows.length)}
        rows={rows}
        rowKey={({ questionnaire }) => questionnaire}
        {...(rows.length > 0 && { csvHref: diagnosisPaths.surveysCsv() })}
        empty={
          <EmptyState
            title={texts.emptyTitle}
            {...(asking.may('manage studies') && {
              action: { href: designerPaths.list(), text: texts.emptyAction },
            })}
          >
            {noBreak(texts.empty)}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            head: texts.name,
            cell: ({ questionnaire, name }) => <a href={diagnosisPaths.survey(questionnaire)}>{name}</a>,
          },
          { key: 'context', head: texts.asksAbout, cell: ({ context }) => texts.contexts[context] },
          {
            key: 'answers',
            head: texts.answers,
            numeric: true,
            cell: ({ released, waiting }) => (
              <>
                {formatNumber(language, released)}
                {waiting > 0 && <span class="caption">{texts.waiting(waiting)}</span>}
              </>
            ),
          },
          {
            key: 'months',
            head: texts.months,
            cell: ({ months }) => (months ? formatPeriod(language, months) : texts.none),
          },
          {
            key: 'editions',
            head: texts.editions,
            cell: ({ editions }) => (editions.length > 0 ? editions.join(', ') : texts.none),
          },
          {
            key: 'versions',
            head: texts.versions,
            numeric: true,
            cell: ({ versions }) => formatNumber(language, versions),
          },
        ]}
      />
      <SurveyListProposals asking={asking} rows={rows} thisMonth={thisMonth} />
      {rows.length > 0 && (
        <HowCounted
          language={language}
          lines={[
            [texts.listHow.answers, texts.listHow.answersText],
            [texts.listHow.rest, texts.listHow.restText],
          ]}
        />
      )}
    </StaffPage>
  );
}
