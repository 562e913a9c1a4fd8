// Everything that was compared, as a table one may search: those that stand, or all of them.
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Hidden, Select, TextField } from '#ui/form.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { Pagination } from '#ui/pagination.tsx';
import { strengthsParameters, strengthsPaths, strengthsPlace } from '#ui/paths/strengths.ts';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { differenceWords, otherWords, writtenValue } from './comparison-words.ts';
import { csvHref, pageHref } from './shown-strengths.ts';
import type { ShownStrengths } from './shown-strengths.ts';
import type { JudgedComparison } from './standing.ts';
import { countsHref, placeName } from './strength-findings.ts';
import { parametersOf } from './strengths-query.ts';
import { listedComparisons, rowsOnPage } from './strengths-view.ts';
import { strengthsTexts } from './strengths.texts.ts';

export function ComparisonsTable({ shown }: { shown: ShownStrengths }) {
  const { language, view, ground, table, periodWords } = shown;
  const texts = strengthsTexts[language];
  const found = listedComparisons(view, table, ground, language);
  const pages = Math.max(1, Math.ceil(found.length / rowsOnPage));
  const page = Math.min(table.page, pages);
  const rows = found.slice((page - 1) * rowsOnPage, page * rowsOnPage);
  return (
    <section class="flow" aria-labelledby="porownania">
      <h2 id="porownania">{texts.table}</h2>
      <TableFilters shown={shown} />
      <DataTable
        language={language}
        id="porownania-tabela"
        caption={`${texts.table}: ${periodWords}`}
        captionHidden
        rows={rows}
        rowKey={keyOf}
        csvHref={csvHref(shown)}
        note={`${noBreak(texts.tableNote)} ${periodWords}.`}
        empty={
          <EmptyState
            title={noBreak(texts.nothingFound)}
            action={{ href: pageHref(shown, { all: true, search: '' }), text: texts.showAll }}
          />
        }
        columns={[
          {
            key: 'subject',
            head: texts.subject,
            cell: ({ comparison: { subject } }) => (
              <a href={countsHref(subject, ground.contextSaid)}>{placeName(subject, ground, language)}</a>
            ),
          },
          {
            key: 'question',
            head: texts.question,
            cell: ({ comparison }) => comparison.subject.question.short[language],
          },
          { key: 'with', head: texts.comparedWith, cell: ({ comparison }) => otherWords(language, comparison) },
          {
            key: 'here',
            head: texts.here,
            numeric: true,
            cell: ({ comparison }) => writtenValue(language, comparison, 'here'),
          },
          {
            key: 'there',
            head: texts.there,
            numeric: true,
            cell: ({ comparison }) => writtenValue(language, comparison, 'there'),
          },
          {
            key: 'difference',
            head: texts.difference,
            numeric: true,
            cell: ({ comparison }) => differenceWords(language, comparison),
          },
          {
            key: 'n',
            head: uiTexts[language].numberOfAnswers,
            numeric: true,
            cell: ({ comparison: { n, nOther } }) =>
              [n, ...(nOther === null ? [] : [nOther])].map((count) => formatNumber(language, count)).join(' / '),
          },
          {
            key: 'conclusion',
            head: texts.conclusion,
            cell: ({ comparison, verdict }) => (
              <>
                {texts.conclusions[verdict]}{' '}
                {comparison.indicative && <Tag kind="note">{uiTexts[language].preliminary}</Tag>}
              </>
            ),
          },
        ]}
      />
      <Pagination
        language={language}
        page={page}
        pages={pages}
        href={(to) => `${pageHref(shown, { page: to })}#porownania`}
      />
    </section>
  );
}

function keyOf({ comparison: { subject, against, standard } }: JudgedComparison): string {
  return [strengthsPlace(subject.scope), subject.question.id, against, standard?.standardId ?? ''].join(' ');
}

function TableFilters({ shown }: { shown: ShownStrengths }) {
  const { language, query } = shown;
  const texts = strengthsTexts[language];
  const kept = { ...parametersOf(query, { search: '', all: false }) };
  return (
    <FilterBar
      language={language}
      action={`${strengthsPaths.page()}#porownania`}
      chosen={
        query.search === ''
          ? []
          : [{ name: `${texts.search}: ${query.search}`, removeHref: pageHref(shown, { search: '' }) }]
      }
    >
      {Object.entries(kept).map(([name, value]) => value && <Hidden key={name} name={name} value={value} />)}
      <Select
        name={strengthsParameters.show}
        label={texts.show}
        value={query.all ? 'wszystkie' : ''}
        empty={texts.standing}
        choices={[{ value: 'wszystkie', label: texts.all }]}
      />
      <TextField name="szukaj" label={texts.search} value={query.search} />
    </FilterBar>
  );
}
