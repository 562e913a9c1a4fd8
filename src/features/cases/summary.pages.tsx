// Terms kept, by service and by month, under the filters of period, unit and service.
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { Service, Unit } from '#features/office/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Select } from '#ui/form.tsx';
import { formatNumber, formatPeriod, noBreak } from '#ui/formats.ts';
import { NextStep } from '#ui/next-step.tsx';
import { Notice } from '#ui/notice.tsx';
import { casesPaths } from '#ui/paths/cases.ts';
import { DataTable } from '#ui/table.tsx';
import type { Column } from '#ui/table.tsx';
import type { CaseFigures } from './case-figures.ts';
import { CaseMethod, countOfShare, daysSentence, daysWords, shareWords, termText } from './case-words.pages.tsx';
import { CasesFrame, mayChangeCases } from './cases-frame.pages.tsx';
import { casesTexts } from './cases.texts.ts';
import type { MonthRow, ServiceRow, SummarySort } from './summary-choice.ts';
import { periodKeyOf } from './summary-choice.ts';

export interface SummaryPageProps {
  asking: Asking;
  hasCases: boolean;
  isBeingRecounted: boolean;
  periods: readonly Period[];
  chosen: { period: Period; unitId: string; serviceId: string };
  sort: SummarySort;
  sortHref: (key: string) => string;
  csvHref: string;
  units: readonly Unit[];
  services: readonly Service[];
  whole: CaseFigures;
  rows: readonly ServiceRow[];
  months: readonly MonthRow[];
  late: number;
}

export function SummaryPage(props: SummaryPageProps) {
  const { asking, hasCases, whole, rows } = props;
  const { language } = asking;
  const all = casesTexts[language];
  const texts = all.summary;
  const mayImport = mayChangeCases(asking);
  const sentence = daysSentence(whole, language);
  return (
    <CasesFrame asking={asking} title={all.title} path={casesPaths.summary()}>
      <p class="lead">{noBreak(texts.lead)}</p>
      {props.isBeingRecounted && <Notice kind="note">{noBreak(texts.recounting)}</Notice>}
      {!hasCases && (
        <EmptyState
          title={texts.emptyTitle}
          {...(mayImport && { action: { href: casesPaths.newImport(), text: texts.start } })}
        >
          {noBreak(texts.empty)}
        </EmptyState>
      )}
      {hasCases && (
        <>
          <Filters {...props} />
          {sentence !== null && (
            <p>
              <strong>{sentence}</strong>
            </p>
          )}
          <ServiceTable {...props} />
          <MonthTable {...props} />
          <CaseMethod language={language} />
          <NextStep
            language={language}
            {...(mayImport && { action: { href: casesPaths.newImport(), text: texts.nextImport } })}
          >
            {noBreak(texts.next(props.late))}
          </NextStep>
        </>
      )}
      {!hasCases && rows.length > 0 && <TermList {...props} />}
    </CasesFrame>
  );
}

function Filters({ asking: { language }, periods, chosen, units, services }: SummaryPageProps) {
  const texts = casesTexts[language].summary;
  return (
    <FilterBar language={language} action={casesPaths.summary()}>
      <Select
        name="okres"
        label={texts.period}
        value={periodKeyOf(chosen.period)}
        choices={periods.map((period, place) => ({
          value: periodKeyOf(period),
          label: place === 0 ? texts.last12 : formatPeriod(language, period),
        }))}
      />
      <Select
        name="wydzial"
        label={texts.unit}
        value={chosen.unitId}
        empty={texts.allUnits}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="usluga"
        label={texts.service}
        value={chosen.serviceId}
        empty={texts.whole}
        choices={services.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FilterBar>
  );
}

/** The columns that both tables share. */
export function figureColumns<Row extends { readonly figures: CaseFigures }>(
  language: StaffLanguage,
  sorted: (key: string) => Partial<Column<Row>> = () => ({}),
): Column<Row>[] {
  const texts = casesTexts[language].summary;
  const n = (value: number) => formatNumber(language, value);
  return [
    {
      key: 'zakonczone',
      head: texts.closed,
      numeric: true,
      cell: ({ figures }) => n(figures.closed),
      ...sorted('zakonczone'),
    },
    {
      key: 'termin',
      head: texts.within,
      cell: ({ figures }) =>
        shareWords(figures.withinTerm, language, figures.closed === 0 ? texts.noCases : texts.noTerm),
      ...sorted('termin'),
    },
    {
      key: 'bez-zawiadomienia',
      head: `${texts.overruns} (${texts.target0})`,
      cell: ({ figures }) => countOfShare(figures.overrunsWithoutNotice, language),
      ...sorted('bez-zawiadomienia'),
    },
    { key: 'zawiadomienia', head: texts.notices, cell: ({ figures }) => countOfShare(figures.notices, language) },
    {
      key: 'mediana',
      head: texts.median,
      cell: ({ figures }) => daysWords(figures.median, language),
      ...sorted('mediana'),
    },
    { key: 'p90', head: texts.p90, cell: ({ figures }) => daysWords(figures.p90, language), ...sorted('p90') },
  ];
}

function ServiceTable({ asking: { language }, rows, sort, sortHref, csvHref }: SummaryPageProps) {
  const texts = casesTexts[language].summary;
  const sorted = (key: string) => ({
    sortHref: sortHref(key),
    sorted: sort.key !== key ? undefined : sort.descending ? ('descending' as const) : ('ascending' as const),
  });
  return (
    <DataTable
      language={language}
      id="uslugi"
      caption={texts.byService}
      rows={rows}
      rowKey={({ service }) => service.id}
      csvHref={csvHref}
      empty={<p>{noBreak(texts.emptyPeriod)}</p>}
      columns={[
        {
          key: 'usluga',
          head: texts.service,
          cell: ({ service }) => (
            <a href={casesPaths.service(service.id)} lang="pl">
              {service.name}
            </a>
          ),
          ...sorted('usluga'),
        },
        { key: 'ustawowy', head: texts.term, cell: ({ term }) => (term ? termText(term, language) : texts.noTerm) },
        ...figureColumns<ServiceRow>(language, sorted),
        {
          key: 'w-toku',
          head: texts.open,
          numeric: true,
          cell: ({ open }) => formatNumber(language, open),
        },
        { key: 'spoznione', head: texts.openLate, numeric: true, cell: ({ late }) => formatNumber(language, late) },
      ]}
    />
  );
}

function MonthTable({ asking: { language }, months }: SummaryPageProps) {
  const texts = casesTexts[language].summary;
  return (
    <DataTable
      language={language}
      id="miesiace"
      caption={texts.byMonth}
      rows={months}
      rowKey={({ month }) => String(month)}
      empty={<p>{noBreak(texts.emptyPeriod)}</p>}
      columns={[
        {
          key: 'miesiac',
          head: texts.month,
          cell: ({ month }) => formatPeriod(language, { first: month, last: month }),
        },
        ...figureColumns<MonthRow>(language),
      ]}
    />
  );
}

/** Before the first case: which terms will be counted. */
function TermList({ asking: { language }, rows }: SummaryPageProps) {
  const texts = casesTexts[language];
  return (
    <DataTable
      language={language}
      id="terminy"
      caption={texts.settings.terms}
      rows={rows}
      rowKey={({ service }) => service.id}
      columns={[
        {
          key: 'usluga',
          head: texts.summary.service,
          cell: ({ service }) => (
            <a href={casesPaths.service(service.id)} lang="pl">
              {service.name}
            </a>
          ),
        },
        { key: 'termin', head: texts.summary.term, cell: ({ term }) => termText(term, language) },
      ]}
    />
  );
}
