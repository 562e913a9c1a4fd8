// What an indicator's page says in sentences: what has changed, whether the target is kept, what stood before.
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import { formatMonth, formatPeriod, rangeWords } from '#ui/formats.ts';
import { writeNumber } from '#ui/shown-number.ts';
import { directionOf } from './indicator-chart.ts';
import type { IndicatorChart } from './indicator-chart.ts';
import type { IndicatorPoint } from './indicator-points.ts';
import type { IndicatorContent } from './indicator.ts';
import { indicatorTexts } from './indicators.texts.ts';
import type { Target, TargetVerdict } from './target-verdict.ts';
import { writeTarget, writeValue } from './written-value.ts';

export function periodWords(language: StaffLanguage, { first, last }: Period): string {
  return first === last ? formatMonth(language, first) : formatPeriod(language, { first, last });
}

/** The sentence under the verdict on change. */
export function changeSentence(language: StaffLanguage, content: IndicatorContent, chart: IndicatorChart): string {
  const { sentence } = indicatorTexts[language];
  if (content.withoutVerdict) return sentence.unjudged;
  const { current, points, stretches } = chart;
  const latest = stretches.at(-1);
  if (chart.change === 'too-little-data') return sentence.tooFew(latest ? latest.last - latest.first + 1 : 0);
  if (content.better === 'neither') return sentence.neither;
  if (current === null) return sentence.steady;
  const isAbove = current.direction === 'up';
  if (current.rule === 'outside') return sentence.outside(isAbove);
  const since = formatMonth(language, points[current.start]!.period.first);
  return sentence.run(current.end - current.start + 1, isAbove, since);
}

export function targetSentence(
  language: StaffLanguage,
  content: IndicatorContent,
  target: Target,
  { verdict, kept, of }: TargetVerdict,
): string {
  const words = indicatorTexts[language].sentence;
  const told = words.target(writeTarget(language, content, target), kept, of);
  // kept so far, and yet not "always": the reader should not look for the figure that missed
  return verdict === 'not-always-kept' && of > 0 && kept === of ? `${told} ${words.withoutReserve}` : told;
}

export interface PastChange {
  readonly direction: 'better' | 'worse';
  readonly words: string;
}

/** Runs that stood and have ended, the latest first. */
export function pastChanges(
  language: StaffLanguage,
  { better, withoutVerdict }: IndicatorContent,
  { stretches, current, points }: IndicatorChart,
): PastChange[] {
  if (better === 'neither' || withoutVerdict) return [];
  return stretches
    .flatMap(({ signals }) => signals)
    .filter((signal) => signal.rule === 'run' && signal !== current)
    .reverse()
    .map((signal) => ({
      direction: directionOf(signal, better),
      words: indicatorTexts[language].sentence.pastOne(
        signal.end - signal.start + 1,
        formatMonth(language, points[signal.start]!.period.first),
        formatMonth(language, points[signal.end]!.period.last),
      ),
    }));
}

/** The figure that came last, as lists show it. */
export function latestPoint(points: readonly IndicatorPoint[]): IndicatorPoint | null {
  return points.at(-1) ?? null;
}

/**
 * The latest figure as lists show it: what clients said with its range, rounded where fewer than 30 answered; figures of
 * registers as they are.
 */
export function latestWords(
  language: StaffLanguage,
  content: IndicatorContent,
  { value, interval, n, origin }: IndicatorPoint,
): { readonly value: string; readonly range: string | null; readonly isIndicative: boolean } {
  const write = (one: number) => writeValue(language, content, one);
  if (interval === null || origin !== 'survey') return { value: write(value), range: null, isIndicative: false };
  const [low, high] = interval;
  if (n >= 30)
    return { value: write(value), range: rangeWords(language, write(low), write(high)), isIndicative: false };
  const kind = content.measure === 'share' ? 'share' : 'mean';
  return { ...writeNumber(language, { kind, n, firmness: 'indicative', value, low, high }), isIndicative: true };
}
