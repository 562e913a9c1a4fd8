// The caption below a chart names the limits that stand on it.
import { expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import { coreQuestionnaires } from '#features/questionnaires/index.ts';
import { renderPage } from '#ui/page.tsx';
import { seriesOfCounts } from '../../../tests/factories/figures.factory.ts';
import { indicatorChart } from './figures/indicator-chart.ts';
import { QuestionTrend } from './trends.pages.tsx';

const question = coreQuestionnaires['core-visit'].questions.find(({ id }) => id === 'waiting')!;
const year = Array.from({ length: 12 }, (_, month) => [1, 3, 6, 20, 20].map((count, at) => count + ((month + at) % 3)));

it.each([
  [6, 'sama linia: za mało pomiarów na granice', 'a line only: too few measurements for limits'],
  [11, 'karta kontrolna, granice próbne ze wszystkich pomiarów', 'control chart, trial limits from all measurements'],
  [12, 'karta kontrolna, granice zamrożone na 12 pomiarach', 'control chart, limits frozen at 12 measurements'],
] as const)('of %i measurements is "%s"', (points, pl, en) => {
  const chart = indicatorChart(seriesOfCounts(year.slice(0, points)));
  const history = { brokenAt: null, before: markDisclosed([]), imported: null };
  for (const [language, caption] of [['pl', pl] as const, ['en', en] as const]) {
    const result = { question, chart, history };
    const html = renderPage(<QuestionTrend language={language} result={result} id="zmiany-waiting" csvHref="/x.csv" />);
    expect(html).toContain(`· ${caption}`);
    expect(html.match(/karta kontrolna|control chart|sama linia|a line only/g)).toHaveLength(1);
  }
});
