// "Jak to policzono" of the sources, and the questions that are not among them.
import { channelNames, channels } from '#domain/channel.ts';
import { Details } from '#ui/details.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { uiTexts } from '#ui/ui.texts.ts';
import type { ShownSources } from './shown-sources.ts';
import { comparisonsOf, type Shown } from './source-items.ts';
import { sourcesTexts } from './sources.texts.ts';

export function MethodDetails({ shown, answer }: { shown: ShownSources; answer: Shown }) {
  const { language, view, model } = shown;
  const texts = sourcesTexts[language].how;
  const drivers = model.drivers.length;
  const ways = channels.flatMap((channel) => {
    const n = view.collected.byChannel[channel];
    return n === undefined ? [] : [`${channelNames[channel][language]}: ${formatNumber(language, n)}`];
  });
  const lines: readonly (readonly [string, string])[] = [
    [texts.answers, texts.answersText(answer.n, answer.collected)],
    [texts.channels, ways.join('; ')],
    [texts.responseRate, shown.responseRate],
    [texts.method, texts.methodText],
    ...(answer.byOutcome === null ? [] : [[texts.outcome, texts.outcomeText(answer.byOutcome)] as const]),
    [texts.explained, texts.explainedText(answer.explained)],
    [texts.tiers, texts.tiersText(comparisonsOf(drivers))],
    ...(answer.asymmetry === null
      ? []
      : [[texts.asymmetry, texts.asymmetryText(answer.asymmetry.n, drivers)] as const]),
    [texts.ordinal, answer.ordinal ? texts.ordinalText(answer.ordinal.n) : texts.ordinalNone],
    [texts.privacy, texts.privacyText],
  ];
  return (
    <Details summary={uiTexts[language].howCounted}>
      <dl class="definitions">
        {lines.map(([term, text]) => [<dt key={term}>{term}</dt>, <dd key={`${term}-text`}>{noBreak(text)}</dd>])}
      </dl>
    </Details>
  );
}

export function LeftOutQuestions({ shown }: { shown: ShownSources }) {
  const { language, model } = shown;
  const texts = sourcesTexts[language];
  if (model.leftOut.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="pominiete">
      <h2 id="pominiete">{texts.leftOutTitle}</h2>
      <ul>
        {model.leftOut.map(({ result, why }) => (
          <li key={result.question.id}>{noBreak(`${result.question.short[language]}: ${texts.leftOut[why]}`)}</li>
        ))}
      </ul>
    </section>
  );
}
