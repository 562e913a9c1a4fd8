// "Jak to policzono" of the sources, and the questions that are not among them.
import { HowCounted, type MethodLine } from '#features/diagnosis/index.ts';
import { noBreak } from '#ui/formats.ts';
import type { ShownSources } from './shown-sources.ts';
import { comparisonsOf, type Shown } from './source-items.ts';
import { sourcesTexts } from './sources.texts.ts';

/** @param answer null where sources are refused: then only whose answers these are, and by which method they would be told */
export function MethodDetails({ shown, answer }: { shown: ShownSources; answer: Shown | null }) {
  const { language, model, behind } = shown;
  const texts = sourcesTexts[language].how;
  const drivers = model.drivers.length;
  const found = (lines: (answer: Shown) => readonly MethodLine[]) => (answer === null ? [] : lines(answer));
  const lines: readonly MethodLine[] = [
    ...found(({ n, collected }) => [[texts.answers, texts.answersText(n, collected)]]),
    ...behind.lines,
    [texts.weights, texts.weightsText],
    [texts.method, texts.methodText],
    ...found(({ byOutcome, explained }) => [
      ...(byOutcome === null ? [] : [[texts.outcome, texts.outcomeText(byOutcome)] as const]),
      [texts.explained, texts.explainedText(explained)],
    ]),
    ...found(({ asymmetry, ordinal }) => [
      [texts.tiers, texts.tiersText(comparisonsOf(drivers))],
      ...(asymmetry === null ? [] : [[texts.asymmetry, texts.asymmetryText(asymmetry.n, drivers)] as const]),
      [texts.ordinal, ordinal ? texts.ordinalText(ordinal.n) : texts.ordinalNone],
    ]),
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
