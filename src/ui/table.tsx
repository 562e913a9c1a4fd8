// A data table: caption as its heading, sorting by links, the first column stays in sight, wide ones scroll in their own region.
import type { ComponentChildren } from 'preact';
import type { StaffLanguage } from '#domain/language.ts';
import { escaped } from './plain-markup.ts';
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

/** Rows of texts and numbers alone are written as one text: a page may have thousands of them. */
function Rows<Row>({ columns, rows, rowKey, chosenKey }: DataTableProps<Row>) {
  const cells = rows.map((row) => columns.map((column) => column.cell(row)));
  if (!cells.every((ofRow) => ofRow.every(isPlain))) {
    return (
      <tbody>
        {rows.map((row, at) => (
          <tr key={rowKey(row)} class={rowKey(row) === chosenKey ? 'row-chosen' : undefined}>
            {columns.map((column, position) =>
              position === 0 ? (
                <th key={column.key} scope="row">
                  {cells[at]![position]}
                </th>
              ) : (
                <td key={column.key} class={column.numeric ? 'number' : undefined}>
                  {cells[at]![position]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    );
  }
  const opens = columns.map(({ numeric }, position) =>
    position === 0 ? '<th scope="row">' : numeric ? '<td class="number">' : '<td>',
  );
  const markup: string[] = [];
  rows.forEach((row, at) => {
    markup.push(chosenKey !== undefined && rowKey(row) === chosenKey ? '<tr class="row-chosen">' : '<tr>');
    cells[at]!.forEach((cell, position) =>
      markup.push(opens[position]!, escaped(String(cell)), position === 0 ? '</th>' : '</td>'),
    );
    markup.push('</tr>');
  });
  return <tbody dangerouslySetInnerHTML={{ __html: markup.join('') }} />;
}

const isPlain = (cell: ComponentChildren) => typeof cell === 'string' || typeof cell === 'number';

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { language, id, caption, columns, rows, csvHref, empty, note } = props;
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
          <Rows {...props} />
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
