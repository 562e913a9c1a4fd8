// The effect as it was measured on the day an action ended: kept as it was, shown in a few lines.
import type { StaffLanguage } from '#domain/language.ts';
import type { Indicator } from '#features/standards/index.ts';
import { noBreak } from '#ui/formats.ts';
import { ShapeMark } from '#ui/shape.tsx';
import { effectTexts } from '../effect/effect.texts.ts';
import {
  rangeOf,
  verdictSentence,
  verdictShapes,
  windowWords,
  writeDifference,
  writeFigure,
} from '../effect/effect-words.ts';
import type { EffectWindow, MeasuredEffect } from '../effect/measured-effect.ts';

interface AtEndProps {
  effect: MeasuredEffect;
  indicator: Indicator;
  language: StaffLanguage;
}

/** Figures that were disclosed then are sums of whole pieces for good: later answers only add to them. */
export function EffectAtEnd({ effect, indicator: { content }, language }: AtEndProps) {
  const texts = effectTexts[language];
  const figure = (window: EffectWindow | null) =>
    window === null
      ? texts.none
      : `${writeFigure(language, content, window.value)} (${windowWords(language, window.period)}, ${texts.n(String(window.n))})`;
  return (
    <>
      <p>
        <span class="verdict">
          <ShapeMark shape={verdictShapes[effect.verdict]} />
          {texts.verdicts[effect.verdict]}
        </span>{' '}
        {noBreak(verdictSentence(language, effect))}
      </p>
      <dl class="definitions">
        <dt>{texts.before}</dt>
        <dd>{figure(effect.before)}</dd>
        <dt>{texts.after}</dt>
        <dd>{figure(effect.after)}</dd>
        {effect.difference && (
          <>
            <dt>{texts.difference}</dt>
            <dd>
              {writeDifference(language, content, effect.difference.estimate)} (
              {rangeOf(language, content, effect.difference)})
            </dd>
          </>
        )}
        {effect.others && (
          <>
            <dt>{texts.others}</dt>
            <dd>
              {writeDifference(language, content, effect.others.estimate)} ({rangeOf(language, content, effect.others)})
            </dd>
          </>
        )}
        <dt>{texts.grade}</dt>
        <dd>{effect.grade}</dd>
      </dl>
    </>
  );
}
