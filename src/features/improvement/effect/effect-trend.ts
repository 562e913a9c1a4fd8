// The chart of an action's effect, with decision and start marked, and the same numbers as a table for a file.
import type { StaffLanguage } from '#domain/language.ts';
import { monthOfDay } from '#domain/period.ts';
import type { CsvTable } from '#files/csv.ts';
import { formatDay, formatMonthShort } from '#ui/formats.ts';
import type { Trend, TrendLevel } from '#ui/trend.ts';
import { uiTexts } from '#ui/ui.texts.ts';
import type { EffectInput, EffectPoint } from './effect-input.ts';
import { effectTexts } from './effect.texts.ts';
import { windowWords } from './effect-words.ts';
import { effectWindows, partOf, startSoFar } from './effect-windows.ts';
import type { EffectPart } from './effect-windows.ts';
import type { EffectWindow, MeasuredEffect } from './measured-effect.ts';
import { windowOf } from './unit-figures.ts';

/** A figure of the indicator, its interval, and which window it belongs to. */
export interface EffectRow {
  readonly point: EffectPoint;
  readonly interval: readonly [number, number] | null;
  readonly part: EffectPart;
}

export function effectRows(input: EffectInput): readonly EffectRow[] {
  const windows = effectWindows({ ...input, startedOn: startSoFar(input) });
  return input.series
    .filter(({ period }) => period.last <= input.lastMonth)
    .map((point) => ({
      point,
      interval: windowOf([point], input.measure)?.interval ?? null,
      part: partOf(point, windows),
    }));
}

const bounds = { share: [0, 1], mean: [1, 5], count: undefined, amount: undefined } as const;

export function effectTrend(
  rows: readonly EffectRow[],
  input: EffectInput,
  { before, after }: MeasuredEffect,
  language: StaffLanguage,
): Trend {
  const texts = effectTexts[language];
  const named = [
    { month: monthOfDay(input.decidedOn), text: texts.decision(formatDay(language, input.decidedOn)) },
    ...(input.startedOn
      ? [{ month: monthOfDay(input.startedOn), text: texts.start(formatDay(language, input.startedOn)) }]
      : []),
  ];
  // both on one figure are one mark: two letters in one place could not be read
  const places = Map.groupBy(named, ({ month }) => rows.findIndex(({ point }) => point.period.last >= month));
  return {
    bounds: bounds[input.measure],
    points: rows.map(({ point: { period, value, n }, interval }) => ({
      label: formatMonthShort(language, period.last),
      name: windowWords(language, period),
      value,
      n,
      interval: interval ?? undefined,
      verdict: 'not-judged',
    })),
    levels: [before, after].flatMap((window) => levelOf(rows, window)),
    marks: [...places]
      .filter(([at]) => at >= 0)
      .map(([at, events], place) => ({ at, letter: 'AB'[place]!, text: events.map(({ text }) => text).join(', ') })),
  };
}

/** The mean of a window, drawn over its own months. */
function levelOf(rows: readonly EffectRow[], window: EffectWindow | null): TrendLevel[] {
  if (window === null) return [];
  const inside = rows.flatMap(({ point: { period } }, place) =>
    period.first >= window.period.first && period.last <= window.period.last ? [place] : [],
  );
  const [first] = inside;
  return first === undefined ? [] : [{ first, last: inside.at(-1)!, mean: window.value }];
}

const rounded = (value: number | null | undefined, digits: number): number | null =>
  value === null || value === undefined ? null : Number(value.toFixed(digits));

/** Every figure with its n, limits and window. */
export function effectTable(input: EffectInput, language: StaffLanguage): CsvTable {
  const texts = effectTexts[language];
  const { lowerLimit, upperLimit } = uiTexts[language];
  const digits = input.measure === 'share' ? 4 : 2;
  return {
    head: [texts.month, texts.value, texts.howMany, lowerLimit, upperLimit, texts.part],
    rows: effectRows(input).map(({ point, interval, part }) => [
      windowWords(language, point.period),
      rounded(point.value, digits),
      point.n,
      rounded(interval?.[0], digits),
      rounded(interval?.[1], digits),
      texts.parts[part],
    ]),
  };
}
