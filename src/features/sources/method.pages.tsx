// "Jak to policzono" of the sources, and the questions that are not among them.
import { HowCounted, type MethodLine } from '#features/diagnosis/index.ts';
import { formatShare, noBreak } from '#ui/formats.ts';
import { tiesOf, type Refused } from './refused-rows.ts';
import type { ShownSources } from './shown-sources.ts';
import { comparisonsOf, type Shown } from './source-items.ts';
import { sourcesTexts } from './sources.texts.ts';

export function MethodDetails({ shown, answer }: { shown: ShownSources; answer: Shown }) {
  const { language, model, behind } = shown;
  const texts = sourcesTexts[language].how;
  const drivers = model.drivers.length;
  const judged = model.drivers.filter(({ mean }) => mean.kind === 'mean').length;
  const { n, collected, byOutcome, explained, asymmetry, ordinal } = answer;
  const lines: readonly MethodLine[] = [
    [texts.answers, texts.answersText(n, collected)],
    ...behind.lines,
    [texts.weights, texts.weightsText],
    [texts.method, texts.methodText(byOutcome !== null)],
    ...(byOutcome === null ? [] : [[texts.outcome, texts.outcomeText(byOutcome)] as const]),
    [texts.explained, texts.explainedText(explained)],
    [texts.tiers, texts.tiersText(comparisonsOf(drivers))],
    [texts.gap, texts.gapText(formatShare(language, 1 / drivers), judged)],
    ...(asymmetry === null ? [] : [[texts.asymmetry, texts.asymmetryText(asymmetry.n, drivers)] as const]),
    [texts.ordinal, ordinal ? texts.ordinalText(ordinal.n) : texts.ordinalNone],
    [texts.privacy, texts.privacyText],
  ];
  return <HowCounted language={language} lines={lines} />;
}

/** Where sources are refused: how what is shown instead was counted, and nothing of what is not shown. */
export function RefusalMethod({ shown, answer }: { shown: ShownSources; answer: Refused | null }) {
  const { language, model, behind, view } = shown;
  const texts = sourcesTexts[language].how;
  const hasTies = answer !== null && tiesOf(answer) !== null;
  const lines: readonly MethodLine[] = [
    ...(answer === null ? [] : [[texts.answers, texts.answersText(answer.n, answer.collected)] as const]),
    ...behind.lines,
    ...(answer !== null && hasTies
      ? [
          [texts.ties, texts.tiesText(answer.n, model.drivers.length)] as const,
          [texts.tiesWeights, texts.tiesWeightsText] as const,
        ]
      : []),
    ...(answer?.kind === 'explains-too-little'
      ? [[texts.explained, texts.explainedOfAll(answer.explained, view.outcome !== null)] as const]
      : []),
    [texts.privacy, texts.privacyText],
  ];
  return <HowCounted language={language} lines={lines} />;
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
