// The places of one study as a table, and what the list of places can be filtered by.
import type { Asking } from '#features/accounts/index.ts';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Select, TextField } from '#ui/form.tsx';
import { formatDayShort, formatNumber } from '#ui/formats.ts';
import { channelsPaths } from '#ui/paths/channels.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { DataTable } from '#ui/table.tsx';
import type { Column } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { addressedQuery, allStudies } from './collecting-list.ts';
import type { CollectingQuery, PlaceGroup, PlaceOrder } from './collecting-list.ts';
import type { PlaceRow } from './collecting.ts';
import { collectingTexts } from './collecting.texts.ts';
import type { Study } from './study.ts';
import { spokenLink } from './survey-link.ts';

type Texts = (typeof collectingTexts)['pl'];

/** Id of the table of a group, for links that lead to it. */
export function tableOf({ study }: PlaceGroup): string {
  return study.kind === 'continuous' && study.isMain ? `places-${study.context}` : `places-${study.id}`;
}

/** "Wiosna 2027, od 10.05.2027 do 28.05.2027", or the name of a continuous study. */
function studyWords(study: Study, asking: Asking): string {
  const texts = collectingTexts[asking.language];
  const day = (text: string) => formatDayShort(asking.language, text);
  if (study.kind === 'continuous') return study.isMain ? texts.contexts[study.context] : study.name;
  return texts.edition(study.name, day(study.from), day(study.to ?? study.from));
}

export function PlacesFilter(props: { asking: Asking; query: CollectingQuery; studies: readonly Study[] }) {
  const { asking, query, studies } = props;
  const { language } = asking;
  const texts = collectingTexts[language].filter;
  return (
    <FilterBar language={language} action={studiesPaths.collecting()}>
      <TextField name="szukaj" label={texts.words} type="search" value={query.words} maxLength={100} />
      <Select
        name="badanie"
        label={texts.study}
        value={query.study}
        choices={[
          { value: '', label: texts.running },
          { value: allStudies, label: texts.all },
          ...studies.map((study) => ({ value: study.id, label: studyWords(study, asking) })),
        ]}
      />
      <Select
        name="stan"
        label={texts.state}
        value={query.state}
        choices={[
          { value: '', label: texts.anyState },
          { value: 'otwarte', label: texts.open },
          { value: 'zamkniete', label: texts.closed },
        ]}
      />
    </FilterBar>
  );
}

export function PlacesTable(props: {
  group: PlaceGroup;
  query: CollectingQuery;
  asking: Asking;
  publicUrl: string | null;
}) {
  const { group, query, asking, publicUrl } = props;
  const { language } = asking;
  const texts = collectingTexts[language];
  const nameOf = (row: PlaceRow) => row.name ?? texts.wholeOffice;
  const sortedBy = (order: PlaceOrder) => ({
    sortHref: `${withQuery(studiesPaths.collecting(), addressedQuery({ ...query, order }))}#${tableOf(group)}`,
    sorted: query.order === order ? ('ascending' as const) : undefined,
  });
  return (
    <DataTable
      language={language}
      id={tableOf(group)}
      caption={texts.tableCaption(studyWords(group.study, asking), group.rows.length)}
      rows={group.rows}
      rowKey={(row) => row.codeId}
      columns={[
        {
          key: 'place',
          head: texts.place,
          ...sortedBy('miejsce'),
          cell: (row) => <a href={studiesPaths.place(row.codeId)}>{nameOf(row)}</a>,
        },
        {
          key: 'code',
          head: texts.code,
          cell: (row) => (
            <a href={channelsPaths.survey(row.code)} aria-label={texts.codeOf(row.code, nameOf(row))}>
              <code>{row.code}</code>
            </a>
          ),
        },
        { key: 'state', head: texts.state, cell: (row) => <StateTag row={row} texts={texts} /> },
        {
          key: 'answers',
          head: texts.answers,
          ...sortedBy('odpowiedzi'),
          cell: (row) => {
            if (row.answers !== null) return formatNumber(language, row.answers);
            return row.collected ? uiTexts[language].released(row.collected.released, row.collected.waiting) : '–';
          },
        },
        group.study.context === 'case' ? linkColumn(texts, publicUrl) : posterColumn(texts, publicUrl, nameOf),
      ]}
    />
  );
}

/** Posters of an edition are printed before its first day. */
export function mayPrint(row: PlaceRow): boolean {
  return row.isOpen || row.outOfTerm;
}

function posterColumn(texts: Texts, publicUrl: string | null, nameOf: (row: PlaceRow) => string): Column<PlaceRow> {
  return {
    key: 'poster',
    head: texts.poster,
    cell: (row) =>
      publicUrl === null || !mayPrint(row) ? (
        '–'
      ) : (
        <a href={studiesPaths.poster(row.codeId)} aria-label={texts.posterOf(nameOf(row))}>
          {texts.posterPdf}
        </a>
      ),
  };
}

/** A finished case is asked about in a letter, not on a wall. */
function linkColumn(texts: Texts, publicUrl: string | null): Column<PlaceRow> {
  return {
    key: 'link',
    head: texts.link,
    cell: (row) => (publicUrl === null ? '–' : spokenLink(publicUrl, row.code)),
  };
}

export function StateTag({ row, texts }: { row: PlaceRow; texts: Texts }) {
  if (row.outOfTerm) return <Tag>{texts.notInTerm}</Tag>;
  return row.isOpen ? <Tag kind="done">{texts.open}</Tag> : <Tag>{texts.closed}</Tag>;
}
