// The numbers of a trend chart as a table, for "Pokaż dane w tabeli": what begins at a point stands in its row.
import { formatNumber, rangeWords } from './formats.ts';
import { DataTable } from './table.tsx';
import { verdictWord } from './trend-chart.tsx';
import type { TrendChartProps } from './trend-chart.tsx';
import type { Trend, TrendPoint } from './trend.ts';
import { uiTexts } from './ui.texts.ts';

/** What begins at a point: "A: nowy formularz", '' where nothing does. */
export function marksAt({ marks = [] }: Trend, position: number): string {
  return marks
    .filter(({ at }) => at === position)
    .map(({ letter, text }) => `${letter}: ${text}`)
    .join('; ');
}

export function TrendTable({
  language,
  trend,
  write,
  id,
  caption,
}: Omit<TrendChartProps, 'name'> & { id: string; caption: string }) {
  const texts = uiTexts[language];
  const marks = trend.marks ?? [];
  return (
    <DataTable
      language={language}
      id={id}
      caption={caption}
      rows={trend.points}
      rowKey={(point) => point.name}
      columns={[
        { key: 'month', head: texts.month, cell: (point) => point.name },
        { key: 'value', head: texts.value, numeric: true, cell: (point) => write(point.value) },
        ...(trend.points.some((point) => point.interval !== undefined)
          ? [
              {
                key: 'interval',
                head: texts.interval,
                numeric: true,
                cell: (point: TrendPoint) =>
                  point.interval ? rangeWords(language, write(point.interval[0]), write(point.interval[1])) : '–',
              },
            ]
          : []),
        { key: 'n', head: texts.numberOfAnswers, numeric: true, cell: (point) => formatNumber(language, point.n) },
        ...(marks.length > 0
          ? [
              {
                key: 'event',
                head: texts.event,
                cell: (point: TrendPoint) => marksAt(trend, trend.points.indexOf(point)),
              },
            ]
          : []),
        {
          key: 'verdict',
          head: texts.assessment,
          cell: (point) => verdictWord(language, point.verdict),
        },
      ]}
    />
  );
}
