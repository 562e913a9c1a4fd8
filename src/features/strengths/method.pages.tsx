// "Jak to policzono": how many comparisons, by which correction, and whose answers these are.
import { Details } from '#ui/details.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { uiTexts } from '#ui/ui.texts.ts';
import type { ShownStrengths } from './shown-strengths.ts';
import { strengthsTexts } from './strengths.texts.ts';

export function MethodDetails({ shown }: { shown: ShownStrengths }) {
  const { language, view, released, origin } = shown;
  const { how } = strengthsTexts[language];
  const lines: readonly (readonly [string, string])[] = [
    [how.comparisons, how.comparisonsText(view.looks.targets, view.looks.exploratory)],
    [how.correction, how.correctionText],
    [how.size, how.sizeText],
    [how.interval, how.intervalText],
    [how.rest, how.restText],
    [how.past, how.pastText],
    [how.order, how.orderText],
    [how.answers, formatNumber(language, released)],
    ...(origin === '' ? [] : [[how.who, origin] as const]),
    [how.weights, how.weightsText],
  ];
  return (
    <Details summary={uiTexts[language].howCounted}>
      <dl class="definitions">
        {lines.map(([term, text]) => [<dt key={term}>{term}</dt>, <dd key={`${term}-text`}>{noBreak(text)}</dd>])}
      </dl>
    </Details>
  );
}
