// "Jak to policzono": where the answers come from, what the interval means, how people are protected.
import type { MethodLine } from './answers-behind.ts';
import { noBreak } from '#ui/formats.ts';
import { comparisonTexts } from '../comparison.texts.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { looksAt } from '../figures/page-comparisons.ts';
import { HowCounted } from './how-counted.pages.tsx';
import type { ShownDiagnosis } from '../shown-diagnosis.ts';

export function MethodDetails({ shown }: { shown: ShownDiagnosis }) {
  const { language, view } = shown;
  const texts = diagnosisTexts[language].how;
  const { overall, comparisons, questions } = view;
  const judged = questions.filter(({ chart }) => chart.verdict !== 'too-little-data').length;
  const lines: readonly MethodLine[] = [
    [texts.shown, texts.shownOf(overall.kind === 'shown' ? overall.n : 0, overall.collected)],
    ...shown.behind.lines,
    [
      texts.comparisons,
      `${noBreak(comparisonTexts[language].corrected(looksAt(comparisons)))} ${texts.chartsText(judged)}`,
    ],
    [texts.interval, texts.intervalText],
    [texts.pieces, texts.piecesText],
    [texts.parts, texts.partsText],
    [texts.share, texts.shareText],
    [texts.meanLabel, texts.meanText],
    [texts.chart, texts.chartText],
    [texts.chance, texts.chanceText],
  ];
  return <HowCounted language={language} lines={lines} />;
}
