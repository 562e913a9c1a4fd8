// What is written as text must be what the renderer of pages would have written.
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { escaped } from './plain-markup.ts';
import { DataTable, type Column } from './table.tsx';

const hostile = ['<script>alert("1")</script>', `a & b 'c' > d`, '&lt;', 'żółć 5', ''];

describe('text written as markup', () => {
  it.each(hostile)('is escaped as the renderer escapes %s', (text) => {
    expect(escaped(text)).toBe(renderToString(<>{text}</>));
    expect(`<p title="${escaped(text)}"></p>`).toBe(
      renderToString(<p title={text} />).replace(/ title(?=>)/, ' title=""'),
    );
  });
});

interface Row {
  readonly name: string;
  readonly n: number;
}
const rows = hostile.map((name, n): Row => ({ name, n }));
const table = (columns: readonly Column<Row>[]) =>
  renderToString(
    <DataTable
      language="pl"
      id="t"
      caption="Tabela"
      columns={columns}
      rows={rows}
      rowKey={({ n }) => String(n)}
      chosenKey="2"
    />,
  );

it('a table of texts is the same markup as a table of elements', () => {
  const columns: Column<Row>[] = [
    { key: 'name', head: 'Nazwa', cell: ({ name }) => name },
    { key: 'n', head: 'Liczba', numeric: true, cell: ({ n }) => n },
    { key: 'again', head: 'Jeszcze raz', cell: ({ name }) => name },
  ];
  const ofElements = columns.map((column) => ({ ...column, cell: (row: Row) => <>{column.cell(row)}</> }));
  expect(table(columns)).toBe(table(ofElements));
  expect(table(columns)).toContain('<tr class="row-chosen"><th scope="row">&amp;lt;</th>');
});
