// The list of the diagnosis: all services and units, with search, sorting and filters in the address.
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Hidden, Select, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { StaffPage } from '#ui/page.tsx';
import { competencesPaths } from '#ui/paths/competences.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { sourcesPaths } from '#ui/paths/sources.ts';
import { strengthsPaths } from '#ui/paths/strengths.ts';
import { NoAnswers } from '../findings/absence.pages.tsx';
import type { AnswersBehind } from '../method/answers-behind.ts';
import { contextKey, parameterNames } from '../diagnosis-query.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { HowCounted } from '../method/how-counted.pages.tsx';
import { OtherViews } from './other-views.pages.tsx';
import { PeriodSelect } from '../filters.pages.tsx';
import { periodName } from '../periods/period-name.ts';
import type { ListedResults } from './listed-results.ts';
import { ListProposals } from './list-proposals.pages.tsx';
import type { ListGround } from './list-proposals.pages.tsx';
import { listParameters, listedRows } from './result-rows.ts';
import type { ListQuery, ListSort } from './result-rows.ts';
import { capitalised } from '../shown-diagnosis.ts';
import { ResultTable } from './result-table.pages.tsx';
import { surveyTexts } from '../surveys/survey-results.texts.ts';

export interface ResultListProps {
  asking: Asking;
  /** null: nothing was ever answered */
  results: ListedResults | null;
  structure: OfficeStructure;
  query: ListQuery;
  /** where the answers come from, and which part of the people served they are */
  behind: AnswersBehind;
  /** what is proposed at the end */
  ground: ListGround;
  /** period and way of contact as the address names them */
  chosen: Readonly<Record<string, string | undefined>>;
}

export function ResultListPage(props: ResultListProps) {
  const { asking, results, structure, query, behind, ground, chosen } = props;
  const { origin } = behind;
  const { language } = asking;
  const texts = diagnosisTexts[language];
  const page = { asking, title: texts.listTitle, current: 'diagnosis', navigation: navigationOf(asking) } as const;
  const href = (change: Partial<ListQuery>) =>
    withQuery(diagnosisPaths.services(), { ...chosen, ...listParameters({ ...query, ...change }) });
  if (results === null)
    return (
      <StaffPage {...page} path={diagnosisPaths.services()}>
        <NoAnswers asking={asking} />
        <p>
          <a href={diagnosisPaths.surveys()}>{surveyTexts[language].listLink}</a>
        </p>
      </StaffPage>
    );
  const rows = listedRows(results.services, query, language);
  const units = listedRows(results.units, { ...query, search: '', unitId: query.unitId, show: '' }, language);
  const parameters = { ...chosen, [parameterNames.period]: results.period.key };
  const sort = {
    by: query.sort,
    descending: query.descending,
    href: (by: ListSort) => href({ sort: by, descending: query.sort === by && !query.descending }),
  };
  return (
    <StaffPage {...page} path={href({})}>
      <p class="lead">{noBreak(texts.listIntro)}</p>
      <p class="secondary">
        <b>{capitalised(periodName(language, results.period, results.months))}</b>.{' '}
        {noBreak(texts.reasons[results.period.reason])}
      </p>
      {origin !== '' && <p class="caption">{noBreak(origin)}</p>}
      <ListFilters
        language={language}
        results={results}
        query={query}
        structure={structure}
        href={href}
        chosen={chosen}
      />
      <div class="button-row">
        <ButtonLink href={withQuery(diagnosisPaths.office(), parameters)} look="secondary">
          {texts.office}
        </ButtonLink>
        <a href={sourcesPaths.sources({ kind: 'office' })}>{texts.sourcesLink}</a>
        <a href={withQuery(strengthsPaths.page(), parameters)}>{texts.strengthsLink}</a>
        <a href={withQuery(competencesPaths.development(), parameters)}>{texts.developmentLink}</a>
        <a href={directionsPaths.directions()}>{texts.directionsLink}</a>
        <a href={diagnosisPaths.surveys()}>{surveyTexts[language].listLink}</a>
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={texts.nothingFound}
          action={{ href: withQuery(diagnosisPaths.services(), chosen), text: texts.clearFilters }}
        />
      ) : (
        <ResultTable
          language={language}
          id="uslugi"
          caption={texts.services}
          rows={rows}
          parameters={parameters}
          sort={sort}
          csvHref={withQuery(diagnosisPaths.servicesCsv(), { ...chosen, ...listParameters(query) })}
          note={noBreak(texts.listChangeNote)}
        />
      )}
      {results.units.length > 0 && (
        <ResultTable language={language} id="jednostki" caption={texts.units} rows={units} parameters={parameters} />
      )}
      <OtherViews language={language} structure={structure} parameters={parameters} />
      <ListProposals {...{ asking, results, rows: [...rows, ...units], ground, parameters }} />
      <HowCounted
        language={language}
        lines={[
          ...behind.lines,
          [texts.how.comparisons, texts.how.listComparisonsText],
          [texts.how.interval, texts.how.intervalText],
          [texts.how.share, texts.how.shareText],
          [texts.how.pieces, texts.how.piecesText],
        ]}
      />
    </StaffPage>
  );
}

interface ListFiltersProps {
  language: 'pl' | 'en';
  results: ListedResults;
  query: ListQuery;
  structure: OfficeStructure;
  href: (change: Partial<ListQuery>) => string;
  chosen: Readonly<Record<string, string | undefined>>;
}

function ListFilters({ language, results, query, structure, href, chosen }: ListFiltersProps) {
  const texts = diagnosisTexts[language];
  const shows = { zmiany: texts.showChanges, 'za-malo': texts.showTooFew };
  const unit = structure.units.find(({ id }) => id === query.unitId);
  const chips = [
    ...(query.search === '' ? [] : [{ name: `${texts.search}: ${query.search}`, removeHref: href({ search: '' }) }]),
    ...(unit ? [{ name: `${texts.unit}: ${unit.name}`, removeHref: href({ unitId: '' }) }] : []),
    ...(query.show === '' ? [] : [{ name: `${texts.show}: ${shows[query.show]}`, removeHref: href({ show: '' }) }]),
  ];
  const { sort } = listParameters(query);
  return (
    <FilterBar language={language} action={diagnosisPaths.services()} chosen={chips}>
      {results.contexts.length > 1 ? (
        <Select
          name={parameterNames.context}
          label={texts.contexts}
          value={contextKey(results.context)}
          choices={[
            { value: contextKey('visit'), label: texts.visits },
            { value: contextKey('case'), label: texts.cases },
          ]}
        />
      ) : (
        chosen[parameterNames.context] !== undefined && (
          <Hidden name={parameterNames.context} value={chosen[parameterNames.context]!} />
        )
      )}
      {sort !== undefined && <Hidden name="sort" value={sort} />}
      <PeriodSelect language={language} offered={results.offered} period={results.period} months={results.months} />
      <TextField name="szukaj" label={texts.search} value={query.search} />
      <Select
        name="jednostka"
        label={texts.unit}
        value={query.unitId}
        empty={texts.allUnits}
        choices={structure.units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="pokaz"
        label={texts.show}
        value={query.show}
        empty={texts.showAll}
        choices={Object.entries(shows).map(([value, label]) => ({ value, label }))}
      />
    </FilterBar>
  );
}
