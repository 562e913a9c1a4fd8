// Two separate verdicts of an indicator: is it changing, and do we keep the standard. Shape, word and colour together; no arrows.
import type { ChangeVerdict } from '#domain/finding.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { ShapeMark } from './shape.tsx';
import type { Shape } from './shape.tsx';
import { uiTexts } from './ui.texts.ts';

export type StandardVerdict = 'kept' | 'not-always-kept' | 'not-kept' | 'no-standard' | 'too-little-data';

const changes: Readonly<Record<ChangeVerdict, { shape: Shape; word: 'better' | 'worse' | 'noChange' | 'tooFew' }>> = {
  better: { shape: 'filled-circle', word: 'better' },
  worse: { shape: 'filled-square', word: 'worse' },
  'no-clear-change': { shape: 'outline', word: 'noChange' },
  'too-little-data': { shape: 'dotted', word: 'tooFew' },
};
const standards: Readonly<
  Record<StandardVerdict, { shape: Shape; word: 'kept' | 'sometimesKept' | 'notKept' | 'noStandard' | 'tooFew' }>
> = {
  kept: { shape: 'check', word: 'kept' },
  'not-always-kept': { shape: 'about', word: 'sometimesKept' },
  'not-kept': { shape: 'cross', word: 'notKept' },
  'no-standard': { shape: 'dash', word: 'noStandard' },
  'too-little-data': { shape: 'dotted', word: 'tooFew' },
};

/** "● Poprawa": in a table cell or under a headline. */
export function ChangeMark({ language, change }: { language: StaffLanguage; change: ChangeVerdict }) {
  const { shape, word } = changes[change];
  return (
    <span class={`verdict verdict-${change}`}>
      <ShapeMark shape={shape} />
      {uiTexts[language][word]}
    </span>
  );
}

export function StandardMark({ language, standard }: { language: StaffLanguage; standard: StandardVerdict }) {
  const { shape, word } = standards[standard];
  return (
    <span class={standard === 'too-little-data' ? 'verdict' : 'verdict verdict-standard'}>
      <ShapeMark shape={shape} />
      {uiTexts[language][word]}
    </span>
  );
}

export interface VerdictPairProps {
  language: StaffLanguage;
  change: ChangeVerdict;
  standard: StandardVerdict;
}

export function VerdictPair({ language, change, standard }: VerdictPairProps) {
  const texts = uiTexts[language];
  return (
    <dl class="verdicts">
      <div>
        <dt>{texts.change}</dt>
        <dd>
          <ChangeMark language={language} change={change} />
        </dd>
      </div>
      <div>
        <dt>{texts.standard}</dt>
        <dd>
          <StandardMark language={language} standard={standard} />
        </dd>
      </div>
    </dl>
  );
}
