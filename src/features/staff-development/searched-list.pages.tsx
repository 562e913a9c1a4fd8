// A list that is searched, filtered and sorted by its address, with its file: of plans and of ideas alike.
import type { ComponentChildren } from 'preact';
import type { StaffLanguage } from '#domain/language.ts';
import type { ListView } from '#features/office/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Hidden, TextField } from '#ui/form.tsx';
import { DataTable } from '#ui/table.tsx';
import type { Column, DataTableProps } from '#ui/table.tsx';

export interface SearchedListProps<Row> extends Pick<DataTableProps<Row>, 'id' | 'caption' | 'rows' | 'rowKey'> {
  language: StaffLanguage;
  /** its address without any choice */
  path: string;
  query: ListView;
  texts: {
    readonly search: string;
    readonly found: string;
    readonly noneFoundTitle: string;
    readonly noneFoundAction: string;
  };
  /** selects beside the search */
  filters: ComponentChildren;
  csvHref: string;
  columns: readonly SearchedColumn<Row>[];
  /** the same view sorted another way: '-numer' descending */
  sortHref: (sort: string) => string;
}

export interface SearchedColumn<Row> extends Omit<Column<Row>, 'sortHref' | 'sorted'> {
  /** name of the order by it in the address */
  readonly sort?: string | undefined;
  /** the first click puts the largest at the top */
  readonly descendingFirst?: boolean | undefined;
}

export function SearchedList<Row>(props: SearchedListProps<Row>) {
  const { language, path, query, texts, filters, columns, sortHref, id, caption, rows, rowKey, csvHref } = props;
  return (
    <>
      <FilterBar language={language} action={path}>
        <TextField name="szukaj" type="search" label={texts.search} value={query.search} maxLength={100} />
        {filters}
        <Hidden name="sort" value={sortOf(query)} />
      </FilterBar>
      <p>{texts.found}</p>
      <DataTable
        language={language}
        id={id}
        caption={caption}
        captionHidden
        rows={rows}
        rowKey={rowKey}
        csvHref={csvHref}
        empty={<EmptyState title={texts.noneFoundTitle} action={{ href: path, text: texts.noneFoundAction }} />}
        columns={columns.map(({ sort, descendingFirst = false, ...column }): Column<Row> => {
          if (sort === undefined) return column;
          const isSorted = query.sort === sort;
          const isDescendingNext = isSorted ? !query.descending : descendingFirst;
          return {
            ...column,
            sortHref: sortHref(`${isDescendingNext ? '-' : ''}${sort}`),
            sorted: isSorted ? (query.descending ? 'descending' : 'ascending') : undefined,
          };
        })}
      />
    </>
  );
}

/** As it stands in the address: '-numer' descending. */
export const sortOf = ({ sort, descending }: Pick<ListView, 'sort' | 'descending'>): string =>
  `${descending ? '-' : ''}${sort}`;
