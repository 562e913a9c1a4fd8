// The office's first page (S4): what matters most, one next step, tiles that have something to say, all services.
import { findingKey } from '#domain/finding.ts';
import type { Asking } from '#features/accounts/index.ts';
import { navigationOf } from '#features/accounts/index.ts';
import {
  capitalised,
  HowCounted,
  listedRows,
  NoAnswers,
  overallCovers,
  PeriodSelect,
  ResultTable,
} from '#features/diagnosis/index.ts';
import type { AnswersBehind } from '#features/diagnosis/index.ts';
import { startActionFromFinding } from '#features/improvement/index.ts';
import { Details } from '#ui/details.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { noBreak } from '#ui/formats.ts';
import { StaffPage } from '#ui/page.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { overviewPaths } from '#ui/paths/overview.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { SixAnswers } from '#ui/six-answers.tsx';
import { Tag } from '#ui/tag.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { ChangeMark } from '#ui/verdict.tsx';
import type { Dashboard } from './dashboard.ts';
import type { SaidFinding } from './ranked-findings.ts';
import { OfficeNextStep } from './office-next-step.pages.tsx';
import { overviewTexts } from './overview.texts.ts';
import { Silent, Tiles } from './tiles.pages.tsx';
import { WhatFirst } from './what-first.pages.tsx';

export interface ShownDashboard {
  asking: Asking;
  dashboard: Dashboard;
  months: { readonly first: number; readonly last: number } | null;
  periodWords: string;
  /** the answers behind the page: channels, response rate, weights */
  behind: AnswersBehind;
  /** what was looked through for the sentences: comparisons, and charts with enough points for a verdict */
  looks: { readonly comparisons: number; readonly charts: number };
}

export function EmptyDashboardPage({ asking, waiting }: { asking: Asking; waiting: number }) {
  const texts = overviewTexts[asking.language];
  return (
    <StaffPage
      asking={asking}
      title={texts.title}
      current="dashboard"
      navigation={navigationOf(asking)}
      path={overviewPaths.dashboard()}
    >
      <NoAnswers asking={asking} waiting={waiting} />
    </StaffPage>
  );
}

export function DashboardPage({ shown }: { shown: ShownDashboard }) {
  const { asking, dashboard, periodWords } = shown;
  const { language } = asking;
  const texts = overviewTexts[language];
  const { view, results, isSmall } = dashboard;
  const { released, waiting } = view.collected;
  const parameters = { okres: view.period.key };
  return (
    <StaffPage
      asking={asking}
      title={texts.title}
      current="dashboard"
      navigation={navigationOf(asking)}
      path={withQuery(overviewPaths.dashboard(), view.period.reason === 'chosen' ? parameters : {})}
    >
      <p class="secondary">
        <b>{capitalised(periodWords)}</b> · {uiTexts[language].released(released, waiting)}.{' '}
        {noBreak(overallCovers(view, language))}
      </p>
      {shown.behind.origin !== '' && <p class="caption">{noBreak(shown.behind.origin)}</p>}
      <MostImportant shown={shown} />
      <OfficeNextStep shown={shown} />
      <Tiles shown={shown} />
      {isSmall && <WhatFirst shown={shown} />}
      <h2>{texts.services}</h2>
      <ResultTable
        language={language}
        id="uslugi"
        caption={`${texts.services}: ${periodWords}`}
        captionHidden
        rows={listedRows(
          results.services,
          { search: '', unitId: '', show: '', sort: 'nazwa', descending: false },
          language,
        )}
        parameters={parameters}
        csvHref={withQuery(diagnosisPaths.servicesCsv(), parameters)}
        note={noBreak(texts.listNote)}
      />
      <p>
        <a href={withQuery(diagnosisPaths.services(), parameters)}>{texts.allServices}</a>
      </p>
      <OtherContext shown={shown} />
      <SixAnswers language={language} current={null} />
      <Details summary={texts.change}>
        <FilterBar language={language} action={overviewPaths.dashboard()}>
          <PeriodSelect language={language} offered={view.offered} period={view.period} months={shown.months} />
        </FilterBar>
      </Details>
      <Silent shown={shown} />
      <HowCounted
        language={language}
        lines={[
          ...shown.behind.lines,
          [texts.how.comparisons, texts.how.comparisonsText(shown.looks.comparisons, shown.looks.charts)],
          [texts.how.correction, texts.how.correctionText],
          [texts.how.order, texts.how.orderText],
          [texts.how.numbers, texts.how.numbersText],
        ]}
      />
    </StaffPage>
  );
}

function MostImportant({ shown: { asking, dashboard } }: { shown: ShownDashboard }) {
  const { language } = asking;
  const texts = overviewTexts[language];
  const { findings, claims, view } = dashboard;
  const quiet = claims.length === 0 && view.overall.kind === 'shown';
  const linkWords = (finding: SaidFinding) => {
    if (finding.kind === 'too-few-answers' && finding.key.scope === 'office') return texts.toServices;
    if (finding.kind === 'standard-not-kept') return texts.toStandard;
    if (finding.kind === 'late-without-notice') return texts.toCaseTerms;
    return finding.kind === 'strength' || finding.kind === 'weakness' ? texts.toCounts : texts.toDiagnosis;
  };
  return (
    <section class="card flow" aria-labelledby="najwazniejsze">
      <h2 id="najwazniejsze">{texts.most}</h2>
      <ol class="flow">
        {findings.map((finding) => (
          <li key={`${finding.key.scope} ${finding.key.series} ${finding.kind}`}>
            <b>{finding.subject[language]}:</b>{' '}
            {finding.kind === 'change' && finding.verdict && (
              <ChangeMark language={language} change={finding.verdict} />
            )}{' '}
            {noBreak(finding.sentence[language])}{' '}
            {finding.interval !== null && finding.n < 30 && <Tag kind="note">{uiTexts[language].preliminary}</Tag>}{' '}
            <a href={finding.href}>
              {linkWords(finding)}
              <span class="hidden-words">: {finding.subject[language]}</span>
            </a>
            <StartAction asking={asking} finding={finding} />
          </li>
        ))}
      </ol>
      {quiet && <p class="secondary">{noBreak(texts[dashboard.quiet])}</p>}
      <p>
        <a class="figure-csv" href={withQuery(overviewPaths.findingsCsv(), { okres: view.period.key })}>
          {texts.toFile}
        </a>
      </p>
    </section>
  );
}

/** An action from what is worse, low or not kept; of several questions that cannot be told apart none is chosen. */
function StartAction({ asking, finding }: { asking: Asking; finding: SaidFinding }) {
  const { language } = asking;
  const { kind, verdict, key } = finding;
  const calls =
    (kind === 'change' && verdict === 'worse') ||
    kind === 'weakness' ||
    kind === 'standard-not-kept' ||
    (kind === 'level' && !key.series.includes('+') && !key.series.endsWith('/overall'));
  const href = calls ? startActionFromFinding(asking, findingKey(key)) : null;
  if (href === null) return null;
  return (
    <>
      {' · '}
      <a href={href}>
        {overviewTexts[language].startAction}
        <span class="hidden-words">: {finding.subject[language]}</span>
      </a>
    </>
  );
}

/** The other way of contact is never pooled with this one: a line that leads to it. */
function OtherContext({ shown: { asking, dashboard } }: { shown: ShownDashboard }) {
  const { view } = dashboard;
  const texts = overviewTexts[asking.language];
  const [, other] = view.contexts;
  if (other === undefined) return null;
  const href = withQuery(diagnosisPaths.office(), { kontakt: other === 'case' ? 'sprawa' : 'wizyta' });
  return (
    <p>
      <a href={href}>{other === 'case' ? texts.toCases : texts.toVisits}</a>
    </p>
  );
}
