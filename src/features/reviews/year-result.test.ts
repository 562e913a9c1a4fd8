// The result of a year: months added up where they may be, withheld where few stand behind them, closed years only.
import { expect, test } from 'vitest';
import type { ServiceId } from '#domain/ids.ts';
import { registerFigure } from '#domain/register-figure.ts';
import type { Indicator, IndicatorPoint } from '#features/standards/index.ts';
import { meanOfAnswers, shareOfAnswers, shareOfCounted } from '#features/standards/index.ts';
import { asMeasured, drawnKinds } from '../../../tests/factories/indicator-series.factory.ts';
import { closedYears, yearResult } from './year-result.ts';

const january = 2025 * 12;
const target = { comparator: 'at-least', value: 0.8 } as const;
const structure = {
  units: [],
  services: [
    { id: 'alone' as ServiceId, staffNumber: '1' },
    { id: 'many' as ServiceId, staffNumber: '5+' },
  ],
} as unknown as Parameters<typeof yearResult>[3];
const office = { kind: 'office' } as const;

function result(
  points: readonly IndicatorPoint[],
  source: Partial<Indicator['content']['source']> & { kind: Indicator['content']['source']['kind'] },
  measure: Indicator['content']['measure'] = 'share',
) {
  const { indicator } = asMeasured(drawnKinds['share of cases 85 %']!, []);
  const content = {
    ...indicator.content,
    measure,
    source: { scope: office, ...source } as Indicator['content']['source'],
  };
  return yearResult({ indicator: { ...indicator, content }, points: registerFigure(points) }, target, 2025, structure);
}
const counted = (month: number, numerator: number, denominator: number, origin: IndicatorPoint['origin'] = 'cases') =>
  shareOfCounted([{ month, numerator, denominator }], origin)[0]!;

test('shares of counted things are added up, months of other years left out', () => {
  const points = [
    counted(january - 1, 0, 50),
    counted(january, 9, 10),
    counted(january + 11, 21, 30),
    counted(january + 12, 0, 9),
  ];
  const made = result(points, { kind: 'cases' });
  expect(made).toMatchObject({ met: 1, of: 2, isWithheld: false });
  expect(made.figure).toMatchObject({ numerator: 30, denominator: 40, value: 0.75, interval: null });
});

test('answers are added up by point, with the interval of the whole year', () => {
  const series = [0, 3].map((at) => ({
    period: { first: january + at, last: january + at + 2 },
    n: 20,
    counts: [1, 1, 2, 6, 10],
  }));
  const share = result(shareOfAnswers(series, [4, 5]), { kind: 'survey-share', points: [4, 5] });
  expect(share.figure).toMatchObject({ n: 40, numerator: 32, value: 0.8 });
  expect(share.figure!.interval![0]).toBeCloseTo(0.652, 3);
  const mean = result(meanOfAnswers(series), { kind: 'survey-mean' }, 'mean');
  expect(mean.figure).toMatchObject({ n: 40, value: 4.15, counts: [2, 2, 4, 12, 20] });
});

test('a count is the sum of its months; medians have no figure of a year', () => {
  const points = [counted(january, 2, 300), counted(january + 1, 5, 200)].map((point) => ({
    ...point,
    value: point.numerator!,
  }));
  expect(result(points, { kind: 'cases' }, 'count').figure).toMatchObject({ value: 7, numerator: null });
  expect(result(points, { kind: 'cases' }, 'amount')).toMatchObject({ figure: null, of: 2 });
});

test('what one employee or fewer than ten cases stand behind is withheld', () => {
  const points = [counted(january, 9, 10), counted(january + 1, 9, 10)];
  const scope = (id: string) => ({ scope: { kind: 'service', id } }) as const;
  expect(result(points, { kind: 'cases', ...scope('many') }).isWithheld).toBe(false);
  for (const id of ['alone', 'gone'])
    expect(result(points, { kind: 'cases', ...scope(id) })).toEqual({ figure: null, met: 0, of: 0, isWithheld: true });
  expect(result([counted(january, 9, 9)], { kind: 'cases' }).isWithheld).toBe(true);
  expect(result([counted(january, 1, 2, 'hand')], { kind: 'manual' }).isWithheld).toBe(false);
  expect(result([], { kind: 'manual' })).toEqual({ figure: null, met: 0, of: 0, isWithheld: false });
});

test('years that are over and have a figure, the latest first', () => {
  const points = [january - 24, january, january + 3, january + 12].map((month) => counted(month, 9, 10));
  const measured = asMeasured(drawnKinds['share of cases 85 %']!, points);
  expect(closedYears([measured], '2026-11-21')).toEqual([2025, 2023]);
});
