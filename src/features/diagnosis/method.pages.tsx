// "Jak to policzono": where the answers come from, what the interval means, how people are protected.
import { channelNames, channels } from '#domain/channel.ts';
import { Details } from '#ui/details.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { uiTexts } from '#ui/ui.texts.ts';
import { diagnosisTexts } from './diagnosis.texts.ts';
import type { ShownDiagnosis } from './shown-diagnosis.ts';

export function MethodDetails({ shown }: { shown: ShownDiagnosis }) {
  const { language, view } = shown;
  const texts = diagnosisTexts[language].how;
  const { overall, collected } = view;
  const ways = channels.flatMap((channel) => {
    const n = collected.byChannel[channel];
    return n === undefined ? [] : [`${channelNames[channel][language]}: ${formatNumber(language, n)}`];
  });
  const lines: readonly (readonly [string, string])[] = [
    [texts.shown, texts.shownOf(overall.kind === 'shown' ? overall.n : 0, overall.collected)],
    [texts.channels, ways.length === 0 ? texts.noChannels : ways.join('; ')],
    [texts.responseRate, shown.responseRate],
    ...shown.weights,
    [texts.interval, texts.intervalText],
    [texts.pieces, texts.piecesText],
    [texts.parts, texts.partsText],
    [texts.share, texts.shareText],
    [texts.meanLabel, texts.meanText],
    [texts.chart, texts.chartText],
    [texts.chance, texts.chanceText],
  ];
  return (
    <Details summary={uiTexts[language].howCounted}>
      <dl class="definitions">
        {lines.map(([term, text]) => [<dt key={term}>{term}</dt>, <dd key={`${term}-text`}>{noBreak(text)}</dd>])}
      </dl>
    </Details>
  );
}
