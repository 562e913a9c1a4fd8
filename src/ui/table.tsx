// A data table: caption as its heading, sorting by links, the first column stays in sight, wide ones scroll in their own region.
import type { ComponentChildren } from 'preact';
import type { StaffLanguage } from '#domain/language.ts';
import { uiTexts } from './ui.texts.ts';

export interface Column<Row> {
  readonly key: string;
  readonly head: ComponentChildren;
  /** right-aligned, never broken over lines */
  readonly numeric?: boolean | undefined;
  readonly cell: (row: Row) => ComponentChildren;
  /** address of the page sorted by this column */
  readonly sortHref?: string | undefined;
  readonly sorted?: 'ascending' | 'descending' | undefined;
}

export interface DataTableProps<Row> {
  language: StaffLanguage;
  /** unique on the page */
  id: string;
  caption: string;
  /** the first column heads its row */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  chosenKey?: string | undefined;
  csvHref?: string | undefined;
  /** shown instead of the table when there are no rows */
  empty?: ComponentChildren | undefined;
  note?: ComponentChildren | undefined;
  /** the caption is already on the page as a heading just above */
  captionHidden?: boolean | undefined;
}

const arrows = { ascending: '↑', descending: '↓' } as const;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { language, id, caption, columns, rows, rowKey, chosenKey, csvHref, empty, note } = props;
  const texts = uiTexts[language];
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div>
      <div class="table-region" role="group" aria-labelledby={`${id}-caption`} tabIndex={0}>
        <table class="table" id={id}>
          <caption id={`${id}-caption`} class={props.captionHidden ? 'caption-hidden' : undefined}>
            {props.captionHidden ? <span class="hidden-words">{caption}</span> : caption}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  class={column.numeric ? 'number' : undefined}
                  aria-sort={column.sorted}
                >
                  {column.sortHref === undefined ? (
                    column.head
                  ) : (
                    <a href={column.sortHref}>
                      <span class="hidden-words">{texts.sortBy('')}</span>
                      {column.head}
                      {column.sorted !== undefined && <span aria-hidden="true"> {arrows[column.sorted]}</span>}
                    </a>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)} class={rowKey(row) === chosenKey ? 'row-chosen' : undefined}>
                {columns.map((column, position) =>
                  position === 0 ? (
                    <th key={column.key} scope="row">
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.key} class={column.numeric ? 'number' : undefined}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(note !== undefined || csvHref !== undefined) && (
        <p class="table-foot">
          {note !== undefined && <span>{note}</span>}
          {csvHref !== undefined && (
            <a href={csvHref} aria-label={texts.csvOf(caption)}>
              {texts.csv}
            </a>
          )}
        </p>
      )}
    </div>
  );
}
