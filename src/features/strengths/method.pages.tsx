// "Jak to policzono": how many comparisons, by which correction, and whose answers these are.
import { HowCounted } from '#features/diagnosis/index.ts';
import type { MethodLine } from '#features/diagnosis/index.ts';
import type { ShownStrengths } from './shown-strengths.ts';
import { strengthsTexts } from './strengths.texts.ts';

export function MethodDetails({ shown }: { shown: ShownStrengths }) {
  const { language, view, behind } = shown;
  const { how } = strengthsTexts[language];
  const lines: readonly MethodLine[] = [
    [how.comparisons, how.comparisonsText(view.looks.targets, view.looks.exploratory)],
    [how.correction, how.correctionText],
    [how.size, how.sizeText],
    [how.interval, how.intervalText],
    [how.rest, how.restText],
    [how.past, how.pastText],
    [how.order, how.orderText],
    ...behind.lines,
    [how.weights, how.weightsText],
  ];
  return <HowCounted language={language} lines={lines} />;
}
