// "Jak to policzono": method, amounts, the rule of the baseline, comparisons left out, placebos and the smallest p.
import type { StaffLanguage } from '#domain/language.ts';
import type { Showable } from '#domain/register-figure.ts';
import { Details } from '#ui/details.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import type { Comparison, ComparisonState, LoadedEffect } from './effect.actions.ts';
import { detectableSentence } from './effect-words.ts';
import { effectTexts } from './effect.texts.ts';
import type { MeasuredEffect, Placebos } from './measured-effect.ts';

const states: readonly ComparisonState[] = ['used', 'together', 'no-figures', 'touched', 'by-hand'];

export function EffectMethod(props: {
  language: StaffLanguage;
  loaded: Showable<LoadedEffect>;
  effect: MeasuredEffect;
}) {
  const { language, loaded, effect } = props;
  const texts = effectTexts[language];
  const { before, after, placebos } = effect;
  const { content } = loaded.indicator;
  const isSurvey = content.source.kind === 'survey-mean' || content.source.kind === 'survey-share';
  return (
    <Details summary={texts.how}>
      <dl class="definitions">
        <dt>{texts.method}</dt>
        <dd>{noBreak(methodWords(language, effect))}</dd>
        <dt>{texts.baseline}</dt>
        <dd>{noBreak(texts.baselineRule)}</dd>
        {before !== null && after !== null && (
          <>
            <dt>{texts.amounts}</dt>
            <dd>
              {texts.amountsOf(
                formatNumber(language, before.n),
                before.months,
                formatNumber(language, after.n),
                after.months,
              )}
            </dd>
          </>
        )}
        <dt>{texts.comparisons}</dt>
        <dd>
          <Comparisons language={language} comparisons={loaded.comparisons} compared={effect.others !== null} />
        </dd>
        {placebos !== null && (
          <>
            <dt>{texts.placebos}</dt>
            <dd>{noBreak(placeboWords(language, placebos))}</dd>
          </>
        )}
        {(loaded.detectable.kind === 'result' || loaded.input.startedOn === null) && (
          <>
            <dt>{texts.detectable.title}</dt>
            <dd>{noBreak(detectableSentence(language, content, loaded.detectable))}</dd>
          </>
        )}
      </dl>
      {effect.monthsSinceStart > 0 && <p>{texts.sixMonths(effect.monthsSinceStart)}</p>}
      {isSurvey && <p>{noBreak(texts.peopleLike)}</p>}
    </Details>
  );
}

/** Two windows side by side without any interval are for looking at, and no method. */
function methodWords(language: StaffLanguage, { method, effect, reasons }: MeasuredEffect): string {
  const { methods, lookedAt, fewCompared } = effectTexts[language];
  if (reasons.includes('few-comparisons')) return fewCompared;
  return method === 'before-after' && effect === null ? lookedAt : methods[method];
}

function placeboWords(language: StaffLanguage, { count, asLarge, p, smallestP }: Placebos): string {
  const texts = effectTexts[language];
  const write = (value: number) => formatNumber(language, value, 2);
  if (count === 0) return texts.exactTest(write(p), write(smallestP));
  return `${texts.placebosOf(count, asLarge)} ${texts.smallestP(write(smallestP))}`;
}

/** Names stand in lists behind a label; they are never bent into a sentence. */
function Comparisons(props: { language: StaffLanguage; comparisons: readonly Comparison[]; compared: boolean }) {
  const { language, comparisons, compared } = props;
  const texts = effectTexts[language];
  if (comparisons.length === 0) return <>{noBreak(texts.noComparisons)}</>;
  return (
    <>
      {states.map((state) => {
        const names = comparisons.filter((each) => each.state === state).map(({ name }) => name);
        return names.length === 0 ? null : (
          <p key={state}>
            {state === 'used' && !compared ? texts.mayBeCompared : texts.comparisonStates[state]}: {names.join(', ')}.
          </p>
        );
      })}
    </>
  );
}
