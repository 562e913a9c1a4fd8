// The page of a touchpoint: its rating and questions, what has changed, how each service does.
import { derive } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import { touchpointNames } from '#domain/touchpoint.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Figure } from '#ui/figure.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Hidden } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { IntervalDots, IntervalTable } from '#ui/interval-dots.tsx';
import { NumberWithInterval } from '#ui/number-with-interval.tsx';
import { StaffPage } from '#ui/page.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { strengthsPaths } from '#ui/paths/strengths.ts';
import { writeNumber } from '#ui/shown-number.ts';
import { DataTable } from '#ui/table.tsx';
import type { AnswersBehind } from '../method/answers-behind.ts';
import { contextKey, parameterNames } from '../diagnosis-query.ts';
import { comparisonTexts } from '../comparison.texts.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { looksAt } from '../figures/page-comparisons.ts';
import { otherWords } from '../figures/share-comparison.ts';
import { PeriodSelect } from '../filters.pages.tsx';
import { chartAnchor } from '../findings/findings.ts';
import { proposalsOf } from '../findings/next-steps.pages.tsx';
import { Proposals } from '../findings/proposals.pages.tsx';
import { HowCounted } from '../method/how-counted.pages.tsx';
import { comparedDifference } from '../figures/line-words.ts';
import { capitalised } from '../shown-diagnosis.ts';
import type { StartAction } from '../shown-diagnosis.ts';
import { QuestionTrend } from '../trends.pages.tsx';
import type { TouchpointComparison, TouchpointView } from './touchpoint-view.ts';
import { touchpointTexts } from './touchpoint.texts.ts';

export interface TouchpointPageProps {
  asking: Asking;
  view: TouchpointView;
  months: Period | null;
  periodWords: string;
  behind: AnswersBehind;
  /** revision of the office's answers */
  asOf: number;
  startAction: StartAction | null;
}

export function TouchpointPage(page: TouchpointPageProps) {
  const { asking, view, months, periodWords, behind } = page;
  const { language } = asking;
  const texts = touchpointTexts[language];
  const { office, number, touchpoint, questions } = view;
  const path = diagnosisPaths.touchpoint(touchpoint);
  const context = office.query.context === null ? undefined : contextKey(office.query.context);
  const parameters = { [parameterNames.period]: office.period.key, [parameterNames.context]: context };
  const file = (name: string) => withQuery(diagnosisPaths.touchpointFile(touchpoint, name), parameters);
  const written = number.kind === 'mean' ? writeNumber(language, number) : null;
  const props = { language, view, periodWords, file, parameters };
  return (
    <StaffPage
      asking={asking}
      title={touchpointNames[touchpoint][language]}
      kicker={texts.touchpoint}
      current="diagnosis"
      navigation={navigationOf(asking)}
      breadcrumbs={[{ href: diagnosisPaths.services(), text: diagnosisTexts[language].listTitle }]}
      path={withQuery(path, parameters)}
    >
      <p class="lead">{noBreak(written ? texts.lead(written.value, written.range) : texts.noRating)}</p>
      <p class="secondary">
        <b>{capitalised(periodWords)}</b>
      </p>
      {behind.origin !== '' && <p class="caption">{noBreak(behind.origin)}</p>}
      <FilterBar language={language} action={path}>
        {context !== undefined && <Hidden name={parameterNames.context} value={context} />}
        <PeriodSelect language={language} offered={office.offered} period={office.period} months={months} />
      </FilterBar>
      <Questions {...props} />
      <Comparisons {...props} />
      <section class="flow" aria-labelledby="zmiany">
        <h2 id="zmiany">{diagnosisTexts[language].trendHeadline}</h2>
        {questions
          .filter(({ chart, history }) => chart.series.length + history.before.length > 1)
          .map((result) => {
            const id = chartAnchor(result.question.id);
            const chart = withQuery(diagnosisPaths.chartFile(diagnosisPaths.office(), `${id}.csv`), parameters);
            return <QuestionTrend key={id} language={language} result={result} id={id} csvHref={chart} />;
          })}
      </section>
      <Services {...props} />
      <WhatNext page={page} parameters={parameters} />
      <HowCounted language={language} lines={methodOf(view, behind, language)} />
    </StaffPage>
  );
}

/** What the touchpoint's own questions say, and where all services stand beside each other. */
function WhatNext({ page, parameters }: { page: TouchpointPageProps } & Pick<PartProps, 'parameters'>) {
  const { asking, view, asOf, startAction } = page;
  const { language } = asking;
  const comments = `${withQuery(diagnosisPaths.office(), parameters)}#uwagi`;
  const proposals = proposalsOf({
    language,
    asking,
    view: { ...view.office, questions: view.questions, comparisons: view.comparisons },
    asOf,
    startAction,
    commentsHref: asking.may('read comments') ? comments : null,
  });
  const more = [
    { href: withQuery(strengthsPaths.page(), parameters), text: diagnosisTexts[language].strengthsLink },
    { href: withQuery(strengthsPaths.groups(), parameters), text: diagnosisTexts[language].groupsLink },
  ];
  return <Proposals language={language} proposals={proposals} more={more} />;
}

function methodOf({ comparisons, questions }: TouchpointView, behind: AnswersBehind, language: StaffLanguage) {
  const texts = touchpointTexts[language];
  const { how } = diagnosisTexts[language];
  return [
    ...behind.lines,
    [
      how.comparisons,
      texts.comparisonsText(comparisonTexts[language].corrected(looksAt(comparisons)), questions.length),
    ],
    [texts.touchpoint, texts.pooledText],
    [how.interval, how.intervalText],
    [how.pieces, how.piecesText],
    [how.chart, how.chartText],
  ] as const;
}

interface PartProps {
  language: StaffLanguage;
  view: TouchpointView;
  periodWords: string;
  file: (name: string) => string;
  parameters: Readonly<Record<string, string | undefined>>;
}

function Questions({ language, view, periodWords, file }: PartProps) {
  const texts = touchpointTexts[language];
  const rows = derive(view.office.overall, () => [
    { key: 'rating', label: texts.rating, own: true, number: view.number },
    ...view.questions.map(({ question, mean }) => ({
      key: question.id,
      label: capitalised(question.short[language]),
      number: mean,
    })),
  ]);
  const dots = { language, rows, domain: [1, 5] as const };
  const n = view.number.kind === 'mean' ? view.number.n : 0;
  return (
    <Figure
      language={language}
      id="pytania"
      headline={texts.questions}
      chart={<IntervalDots {...dots} />}
      n={diagnosisTexts[language].chartN(n)}
      period={periodWords}
      method={diagnosisTexts[language].methods.mean}
      table={
        <IntervalTable
          {...dots}
          id="pytania-tabela"
          caption={texts.questions}
          subject={diagnosisTexts[language].question}
        />
      }
      csvHref={file('pytania.csv')}
    />
  );
}

function Comparisons({ language, view, periodWords, file }: PartProps) {
  const texts = diagnosisTexts[language];
  if (view.comparisons.length === 0) return null;
  const number = (of: 'here' | 'there') => (row: TouchpointComparison) => (
    <NumberWithInterval language={language} number={row[of]} withN />
  );
  return (
    <DataTable
      language={language}
      id="porownanie-tabela"
      caption={touchpointTexts[language].compared}
      rows={view.comparisons}
      rowKey={({ comparedWith }) => comparedWith}
      csvHref={file('porownanie.csv')}
      note={`${periodWords} · ${noBreak(comparisonTexts[language].looks(looksAt(view.comparisons)))}`}
      columns={[
        { key: 'with', head: texts.comparedWith, cell: (row) => otherWords(row, language) },
        { key: 'here', head: texts.here, cell: number('here') },
        { key: 'there', head: texts.there, cell: number('there') },
        {
          key: 'difference',
          head: texts.difference,
          cell: (row) => comparedDifference(row, language) ?? texts.noDifference,
        },
        {
          key: 'conclusion',
          head: texts.conclusion,
          cell: ({ difference }) =>
            difference === null ? '–' : difference.mayBeChance ? texts.mayBeChance : texts.hardlyChance,
        },
      ]}
    />
  );
}

function Services({ language, view, file, parameters }: PartProps) {
  const texts = touchpointTexts[language];
  return (
    <DataTable
      language={language}
      id="uslugi"
      caption={texts.services}
      rows={view.services}
      rowKey={({ service }) => service.id}
      csvHref={file('uslugi.csv')}
      note={noBreak(texts.servicesNote)}
      empty={<EmptyState title={texts.noRating} />}
      columns={[
        {
          key: 'service',
          head: diagnosisTexts[language].service,
          cell: ({ service }) => <a href={withQuery(diagnosisPaths.service(service.id), parameters)}>{service.name}</a>,
        },
        {
          key: 'rating',
          head: diagnosisTexts[language].mean,
          cell: (row) => <NumberWithInterval language={language} number={row.number} withN />,
        },
      ]}
    />
  );
}
