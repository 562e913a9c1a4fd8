// What the page of an effect says: values and differences as they are written, and the sentences of verdict and detectable effect.
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import { writeValue } from '#features/standards/index.ts';
import type { IndicatorContent } from '#features/standards/index.ts';
import {
  formatDifference,
  formatMonth,
  formatNumber,
  formatPeriod,
  formatShortNumber,
  noBreakSpace,
} from '#ui/formats.ts';
import { roundedEnd } from '#ui/rounded-difference.ts';
import type { Shape } from '#ui/shape.tsx';
import type { DetectableEffect, TooFewToTell } from './detectable-effect.ts';
import { effectTexts } from './effect.texts.ts';
import { monthsThatCount } from './effect-windows.ts';
import type { EffectInterval, EffectReason, EffectVerdict, MeasuredEffect } from './measured-effect.ts';

type Content = Pick<IndicatorContent, 'measure' | 'amountUnit' | 'source'>;

/** Shapes stand beside the words: no verdict is told by colour alone. */
export const verdictShapes: Readonly<Record<EffectVerdict, Shape>> = {
  better: 'filled-circle',
  worse: 'filled-square',
  'no-effect-shown': 'outline',
  undecided: 'about',
  'too-early': 'dotted',
  'too-little-data': 'dotted',
  'no-claim': 'dash',
};

export function windowWords(language: StaffLanguage, { first, last }: Period): string {
  return first === last ? formatMonth(language, first) : formatPeriod(language, { first, last });
}

/** "+0,3", "−14 min", "+8 p.p.". */
export function writeDifference(
  language: StaffLanguage,
  content: Content,
  value: number,
  decimals = (_number: number, fewest: number) => fewest,
): string {
  switch (content.measure) {
    case 'share':
      return effectTexts[language].shortPoints(formatDifference(language, value * 100, decimals(value * 100, 0)));
    case 'mean':
      return formatDifference(language, value, decimals(value, differenceDigits(value)));
    default: {
      const digits = decimals(value, Math.abs(value) < 10 ? 1 : 0);
      const unit = content.measure === 'amount' ? content.amountUnit[language] || content.amountUnit.pl : '';
      return formatDifference(language, value, digits) + (unit && noBreakSpace + unit);
    }
  }
}

/** A small difference of means keeps a second decimal: 0.04 is not 0. */
const differenceDigits = (value: number) => (Math.abs(value) < 0.1 ? 2 : 1);

/** "od −19 do −9" with "prawdopodobnie" before it; an end that is not 0 is not written as 0. */
export function rangeOf(language: StaffLanguage, content: Content, { lower, upper }: EffectInterval): string {
  const write = (value: number) =>
    writeDifference(language, content, value, (number, fewest) => roundedEnd(number, fewest).digits);
  return effectTexts[language].range(write(lower), write(upper));
}

/** Whether chance would do, in words beside the figure the verdict rests on. */
export function chanceWords(language: StaffLanguage, { effect, reasons }: MeasuredEffect): string {
  const texts = effectTexts[language];
  if (effect === null) return '';
  if (effect.lower <= 0 && effect.upper >= 0) return texts.maybeChance;
  return reasons.includes('placebos-as-large') ? texts.asElsewhere : texts.notChance;
}

export function verdictSentence(language: StaffLanguage, { verdict, reasons, others }: MeasuredEffect): string {
  const { sentences } = effectTexts[language];
  if (reasons.includes('not-started')) return sentences.notStarted;
  if (verdict === 'better') return others ? sentences.betterCompared : sentences.better;
  if (verdict === 'worse') return others ? sentences.worseCompared : sentences.worse;
  return sentences[verdict];
}

/** Sentences on why, in the order of the reasons; those that the verdict says already are empty. */
export function reasonSentences(language: StaffLanguage, reasons: readonly EffectReason[]): string[] {
  return reasons.map((reason) => effectTexts[language].reasons[reason]).filter(Boolean);
}

export function writeFigure(language: StaffLanguage, content: Content, value: number): string {
  return writeValue(language, content, value);
}

/** A size of change as "zauważymy zmianę o …" asks for it, rounded up: what is announced will be found. */
function writeChange(language: StaffLanguage, content: Content, size: number): string {
  const texts = effectTexts[language];
  if (content.measure === 'share') {
    const points = Math.ceil(size * 100 - 1e-9);
    return texts.points(formatNumber(language, points), points);
  }
  if (content.measure === 'mean') return texts.meanPoints(formatNumber(language, Math.ceil(size * 10 - 1e-9) / 10, 1));
  const step = size < 10 ? 0.1 : 1;
  const rounded = Math.ceil(size / step - 1e-9) * step;
  const unit = content.measure === 'amount' ? content.amountUnit[language] || content.amountUnit.pl : '';
  return formatShortNumber(language, rounded) + (unit && noBreakSpace + unit);
}

/** The goal of an action as people put it: "10 punktów procentowych", "0,5 punktu", "12 min". `change` in those units. */
export function goalWords(language: StaffLanguage, content: Content, change: number): string {
  const texts = effectTexts[language];
  const written = formatShortNumber(language, change, 2);
  if (content.measure === 'share') return texts.points(written, change);
  if (content.measure === 'mean')
    return texts.meanPoints(formatNumber(language, change, Number.isInteger(change * 10) ? 1 : 2));
  const unit = content.measure === 'amount' ? content.amountUnit[language] || content.amountUnit.pl : '';
  return written + (unit && noBreakSpace + unit);
}

/** What could be seen at all, in one sentence; of an action with a goal in numbers, when that goal could be seen. */
export function detectableSentence(
  language: StaffLanguage,
  content: Content,
  told: DetectableEffect | TooFewToTell,
): string {
  const { detectable } = effectTexts[language];
  if (told.kind === 'too-few-answers') {
    if (told.isWithoutBaseline) return detectable.noBaseline;
    return detectable.tooFew(formatNumber(language, told.n), formatNumber(language, told.needed));
  }
  const isSurvey = content.source.kind === 'survey-mean' || content.source.kind === 'survey-share';
  const answers = Math.max(1, Math.floor(told.perMonth));
  const by = isSurvey ? detectable.answers(formatNumber(language, answers), answers) : detectable.swings;
  const { goal } = told;
  if (goal !== null && goal.isBeyondScale)
    return detectable.goalBeyond(goalWords(language, content, goalOf(content, goal.change)));
  if (told.isBeyondScale && (goal === null || goal.months === null)) return detectable.beyond(by);
  if (goal !== null) {
    const wanted = goalWords(language, content, goalOf(content, goal.change));
    const seen = writeChange(language, content, told.difference);
    if (goal.months === null)
      return detectable.goalNever(
        by,
        told.baselineMonths,
        wanted,
        monthsThatCount,
        writeChange(language, content, goal.atLast),
      );
    return goal.months === told.months
      ? detectable.goalAtOnce(by, told.baselineMonths, wanted, told.months, seen)
      : detectable.goal(by, told.baselineMonths, wanted, goal.months, told.months, seen);
  }
  return detectable.sentence(
    by,
    told.baselineMonths,
    told.months,
    writeChange(language, content, told.difference),
    told.later.months,
    writeChange(language, content, told.later.difference),
  );
}

/** A size on the scale of the indicator as people put it, and back: shares are points of a percentage. */
const goalOf = ({ measure }: Pick<Content, 'measure'>, onScale: number): number =>
  measure === 'share' ? Number((onScale * 100).toFixed(6)) : onScale;
export const goalOnScale = ({ measure }: Pick<Content, 'measure'>, change: number): number =>
  measure === 'share' ? change / 100 : change;
