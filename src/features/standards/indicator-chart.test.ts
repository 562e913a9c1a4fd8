// Charts of indicators: what they claim and what they leave alone; the short form of the simulation of false alarms.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#statistics/seeded-random.ts';
import {
  alarmRates,
  chartOf,
  drawnKinds,
  drawnSeries,
  foundWithinFour,
} from '../../../tests/factories/indicator-series.factory.ts';
import { drawnLimits } from './drawn-limits.ts';
import { indicatorChart, scales } from './indicator-chart.ts';
import { changeSentence } from './indicator-words.ts';
import { shareOfCounted, valuesOfMonths } from './indicator-points.ts';
import type { IndicatorContent } from './indicator.ts';
import { meets, targetVerdict } from './target-verdict.ts';

const start = 2024 * 12;
const shares = (numerators: readonly number[], n = 100) =>
  shareOfCounted(
    numerators.map((numerator, at) => ({ month: start + at, numerator, denominator: n })),
    'hand',
  );
const values = (all: readonly number[]) =>
  valuesOfMonths(
    all.map((value, at) => ({ month: start + at, value })),
    'hand',
  );
const steady = [80, 82, 79, 81, 80, 83, 78, 80, 81, 79, 82, 80];
const share = { measure: 'share', better: 'higher' } as const;
const count = { measure: 'count', better: 'lower' } as const;
const atLeast = (value: number) => ({ comparator: 'at-least', value }) as const;

describe('the phases of a chart', () => {
  it.each([
    [0, 'too-little-data', undefined],
    [7, 'too-little-data', 'line'],
    [8, 'too-little-data', 'trial'],
    [11, 'too-little-data', 'trial'],
    [12, 'no-clear-change', 'frozen'],
  ])('%i points: %s', (n, change, phase) => {
    const chart = indicatorChart(shares(steady.slice(0, n)), share);
    expect(chart.change).toBe(change);
    expect(chart.stretches.at(-1)?.chart.phase).toBe(phase);
    expect(chart.stretches.at(-1)?.drawn != null).toBe(n >= 8);
  });

  it('a fall of five points is told with its first month, in words and with its direction', () => {
    const chart = indicatorChart(shares([...steady, 66, 64, 67, 65, 66]), share);
    expect(chart.change).toBe('worse');
    const content = { ...share, withoutVerdict: false } as IndicatorContent;
    const words = changeSentence('pl', content, chart).replaceAll('\u00a0', ' ');
    expect(words).toContain('5 punktów z rzędu poniżej zwykłego poziomu (od: styczeń 2025)');
    expect(indicatorChart(shares([...steady, 66, 64, 67, 65, 66]), { ...share, better: 'lower' }).change).toBe(
      'better',
    );
    expect(indicatorChart(shares([...steady, 66, 64, 67, 65, 66]), { ...share, better: 'neither' }).change).toBe(
      'no-clear-change',
    );
  });

  it('limits stay frozen at the twelfth point and start anew only from a named event', () => {
    const all = shares([...steady, ...Array.from({ length: 14 }, () => 95)]);
    const before = indicatorChart(all, share);
    expect(before.stretches).toHaveLength(1);
    expect(before.stretches[0]!.drawn!.centre).toBeCloseTo(0.8042, 3);
    expect(before.change).toBe('better');
    const after = indicatorChart(all, share, [start + 12]);
    expect(after.stretches.map(({ first, last }) => [first, last])).toEqual([
      [0, 11],
      [12, 25],
    ]);
    expect(after.change).toBe('no-clear-change');
    // an event before the first figure, in a month without one, or twice the same, breaks nothing
    expect(indicatorChart(all, share, [start - 5, start + 12, start + 12, start + 99]).stretches).toHaveLength(2);
  });

  it('shares of few cases wait until a point has ten', () => {
    const chart = indicatorChart(shares([3, 2, 4, 4, 3, 1], 4), share);
    expect(chart.points.map(({ period, n }) => [period.first - start, period.last - start, n])).toEqual([
      [0, 2, 12],
      [3, 5, 12],
    ]);
    expect(indicatorChart(shares([3, 2, 4, 4], 4), share).waiting).toBe(4);
  });
});

describe('the limits drawn', () => {
  it('are p for shares, p′ where months scatter more than chance, XmR for values and for rare events', () => {
    const methodOf = (points: ReturnType<typeof shares>, measure: 'share' | 'count') =>
      drawnLimits(points, measure, scales[measure])!.method;
    expect(methodOf(shares(steady), 'share')).toBe('p');
    expect(methodOf(shares([60, 95, 62, 90, 55, 97, 61, 93, 58, 96, 60, 94]), 'share')).toBe('laney');
    expect(
      methodOf(
        shares(
          steady.map((x) => x * 20),
          2_000,
        ),
        'share',
      ),
    ).toBe('laney');
    expect(methodOf(shares([99, 100, 98, 100, 99, 100, 99, 98, 100, 99, 100, 99]), 'share')).toBe('xmr');
    expect(methodOf(values(steady), 'count')).toBe('xmr');
  });

  it('lie within the scale, and are flat where all figures are equal', () => {
    const drawn = drawnLimits(shares([97, 99, 96, 98, 97, 99, 98, 96, 97, 98, 99, 97]), 'share', scales.share)!;
    expect(Math.max(...drawn.limits.map((limits) => limits!.upper))).toBeLessThanOrEqual(1);
    const flat = drawnLimits(values(steady.map(() => 0)), 'count', scales.count)!;
    expect(flat.limits[0]).toEqual({ lower: 0, upper: 0 });
  });
});

describe('the verdict on a target', () => {
  const verdictOf = (numerators: readonly number[], target: number) =>
    targetVerdict(indicatorChart(shares(numerators), share), atLeast(target)).verdict;

  it('says kept, not always, out of reach, too little data, no target', () => {
    expect(verdictOf(steady, 0.6)).toBe('kept');
    expect(verdictOf(steady, 0.8)).toBe('not-always-kept');
    expect(verdictOf(steady, 0.99)).toBe('not-kept');
    expect(verdictOf(steady.slice(0, 11), 0.6)).toBe('too-little-data');
    expect(targetVerdict(indicatorChart(shares(steady), share), null).verdict).toBe('no-standard');
  });

  it('goes by the level of the present run, not by that of years ago', () => {
    const better = [...steady, ...Array.from({ length: 9 }, () => 97)];
    expect(verdictOf(better, 0.9)).toBe('kept');
    const worse = [...steady, ...Array.from({ length: 9 }, () => 40)];
    expect(verdictOf(worse, 0.6)).toBe('not-kept');
  });

  it('lateness without notice has the target 0: kept while there is none, not always after one', () => {
    const zero = { comparator: 'at-most', value: 0 } as const;
    const none = Array.from({ length: 14 }, () => 0);
    expect(targetVerdict(indicatorChart(values(none), count), zero)).toEqual({ verdict: 'kept', kept: 12, of: 12 });
    expect(indicatorChart(values(none), count).change).toBe('no-clear-change');
    expect(targetVerdict(indicatorChart(values([...none, 2]), count), zero)).toMatchObject({
      verdict: 'not-always-kept',
      kept: 11,
    });
  });

  it('a share of 19 of 20 meets 95 %, whatever the last digit', () => {
    expect(meets(19 / 20, atLeast(0.95))).toBe(true);
    expect(meets(0.1 + 0.2, { comparator: 'at-most', value: 0.3 })).toBe(true);
    expect(meets(0.9499, atLeast(0.95))).toBe(false);
  });
});

describe('unchanging data', () => {
  it.each(Object.entries(drawnKinds))('%s: at most 1 % false verdicts a month, 5 % of overviews', (_, kind) => {
    const rates = alarmRates(kind, seededRandom(5), 3);
    // one series alarms for months: the play of a short simulation is that of series, not of months
    const series = 3 * 60;
    expect(rates.perIndicatorMonth).toBeLessThan(0.01 + 3 * Math.sqrt((0.01 * 0.99) / series));
    expect(rates.perOverview).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 12));
  });

  it.each(['share of cases 85 %', 'mean of answers', 'days without n'])(
    '%s: a shift of one and a half half-widths is found within four points in four fifths of runs at least',
    (name) => {
      expect(foundWithinFour(drawnKinds[name]!, seededRandom(9), 300)).toBeGreaterThan(0.8);
    },
  );

  it('charts are the same whatever is asked twice', () => {
    const kind = drawnKinds['days without n']!;
    const points = drawnSeries(kind, seededRandom(1), 24);
    expect(chartOf(kind, points)).toEqual(chartOf(kind, points));
  });
});
