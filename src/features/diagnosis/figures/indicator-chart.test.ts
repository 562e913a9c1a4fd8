// Charts of indicators: phases, claims in months, what the overview may say, and how often it speaks without cause.
import { describe, expect, it } from 'vitest';
import { coreQuestionnaires } from '#features/questionnaires/index.ts';
import type { ServiceId } from '#domain/ids.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { drawnCounts, seriesOfCounts } from '../../../../tests/factories/figures.factory.ts';
import { findingTexts } from '../findings/finding.texts.ts';
import { indicatorChart, trendOf } from './indicator-chart.ts';
import { changeClaims, rankedClaims, withoutRepeats } from './office-indicators.ts';
import type { Indicator } from './office-indicators.ts';
import { sentences } from '../trends.pages.tsx';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const january2025 = 2025 * 12;
const usual = [1, 3, 6, 20, 20];
const poor = [10, 16, 12, 8, 4];
/** A steady year with a little scatter. */
const year = Array.from({ length: 12 }, (_, month) => usual.map((count, point) => count + ((month + point) % 3)));
const question = coreQuestionnaires['core-visit'].questions.find(({ id }) => id === 'waiting')!;

const indicator = (
  counts: readonly (readonly number[])[],
  service = 'a',
  change: Partial<Indicator> = {},
): Indicator => ({
  scope: { kind: 'service', id: service as ServiceId },
  context: 'visit',
  question,
  chart: indicatorChart(seriesOfCounts(counts)),
  ...change,
});

describe('a chart of an indicator', () => {
  it.each([
    [0, 'line', 'too-little-data', 0],
    [7, 'line', 'too-little-data', 0],
    [8, 'trial', 'too-little-data', 8],
    [11, 'trial', 'too-little-data', 11],
    [12, 'frozen', 'no-clear-change', 12],
  ])('of %i points is "%s" and says "%s"', (points, phase, verdict, withLimits) => {
    const chart = indicatorChart(seriesOfCounts(year.slice(0, points)));
    expect(chart.chart.phase).toBe(phase);
    expect(chart.verdict).toBe(verdict);
    const { levels = [] } = trendOf(chart, 'pl');
    const covered = levels.reduce((sum, { first, last }) => sum + last - first + 1, 0);
    expect(covered).toBe(withLimits);
    expect(levels.every(({ limits }) => limits?.trial === (phase === 'trial'))).toBe(true);
    expect(sentences(chart, 'pl').join(' ')).not.toBe('');
  });

  it('tells a run in months, since when and against what', () => {
    const chart = indicatorChart(seriesOfCounts([...year, ...Array.from({ length: 7 }, () => poor)]));
    expect(chart.verdict).toBe('worse');
    expect(chart.current).toMatchObject({ rule: 'run', since: january2025 + 12, points: 7, inMonths: true, n: 350 });
    expect(plain(sentences(chart, 'pl')[0]!)).toBe(
      'Od stycznia 2026 r. 7 miesięcy z rzędu poniżej średniej (2,6 zamiast 4,0). To raczej nie przypadek: warto sprawdzić, co się zmieniło.',
    );
    expect(plain(sentences(chart, 'en')[0]!)).toContain('Since January 2026, 7 months in a row below the mean');
    const marks = trendOf(chart, 'pl').points.map(({ verdict }) => verdict);
    expect(marks.slice(12)).toEqual(Array.from({ length: 7 }, () => 'worse'));
  });

  it('keeps telling a run that has ended, and that it has', () => {
    const chart = indicatorChart(
      seriesOfCounts([...year, ...Array.from({ length: 7 }, () => poor), ...year.slice(0, 6)]),
    );
    expect(chart.verdict).toBe('no-clear-change');
    expect(chart.past[0]).toMatchObject({ direction: 'worse', points: 7 });
    expect(sentences(chart, 'pl').map(plain)).toEqual([
      'Teraz wynik mieści się w zwykłych wahaniach.',
      'Wcześniej, od stycznia 2026 r. do lipca 2026 r., 7 miesięcy z rzędu poniżej średniej (2,6 zamiast 4,0).',
    ]);
  });

  it('tells one stretch of months on one side as one run, though it was not clear in each of them', () => {
    const good = [0, 1, 3, 16, 30];
    const hardly = [2, 4, 7, 20, 22];
    const stretch = [...Array.from({ length: 6 }, () => good), ...Array.from({ length: 12 }, () => hardly)];
    const chart = indicatorChart(seriesOfCounts([...year, ...stretch, ...Array.from({ length: 6 }, () => good)]));
    expect(chart.chart.signals.filter(({ rule }) => rule === 'run').length).toBeGreaterThan(1);
    expect(chart.past).toEqual([]);
    expect(chart.current).toMatchObject({ rule: 'run', direction: 'better', since: january2025 + 12, points: 24 });
  });

  it('tells a single point outside with the range it left', () => {
    const chart = indicatorChart(seriesOfCounts([...year, poor]));
    expect(chart.current).toMatchObject({ rule: 'outside', direction: 'worse' });
    expect(plain(sentences(chart, 'pl')[0]!)).toMatch(
      /^Ostatni wynik \(styczeń 2026: 2,6\) leży poniżej granic zwykłych wahań \(od \d,\d do \d,\d\)\./,
    );
  });

  it('says that all answers were the same where there is no spread at all', () => {
    const chart = indicatorChart(seriesOfCounts(Array.from({ length: 14 }, () => [0, 0, 0, 0, 20])));
    expect(chart.verdict).toBe('too-little-data');
    expect(sentences(chart, 'pl')[0]).toContain('takie same');
  });
});

describe('words of runs', () => {
  const run = { direction: 'worse', since: january2025, until: january2025 + 1, mean: 3, usual: 4 } as const;
  it.each([
    [1, '1 miesiąc'],
    [2, '2 miesiące'],
    [5, '5 miesięcy'],
    [22, '22 miesiące'],
  ])('%i months: "%s"', (points, words) => {
    expect(plain(findingTexts.pl.run({ ...run, points, inMonths: true }))).toContain(`${words} z rzędu`);
  });

  it('call longer points measurements', () => {
    expect(plain(findingTexts.pl.run({ ...run, points: 7, inMonths: false }))).toContain('7 pomiarów z rzędu');
    expect(plain(findingTexts.pl.pastRun({ ...run, points: 2, inMonths: false }))).toContain('2 pomiary z rzędu');
  });

  it.each([
    [1, '1 usługa ma'],
    [2, '2 usługi mają'],
    [5, '5 usług ma'],
    [22, '22 usługi mają'],
  ])('%i services with too few: "%s"', (n, words) => {
    expect(plain(findingTexts.pl.tooFewServices(n))).toContain(words);
  });
});

describe('what may be claimed of the whole office', () => {
  const changed = (months = 7) => [...year, ...Array.from({ length: months }, () => poor)];
  const fresh = january2025 + 15;

  it('is a run, never a single point', () => {
    expect(changeClaims([indicator(changed(7)), indicator(year, 'b')], fresh)).toHaveLength(1);
    expect(changeClaims([indicator(changed(1)), indicator(year, 'b')], 0)).toEqual([]);
  });

  it('is nothing where the points stop before the last closed quarter', () => {
    expect(changeClaims([indicator(changed(7))], january2025 + 19)).toEqual([]);
    expect(changeClaims([], 0)).toEqual([]);
  });

  it('is corrected for the number of indicators', () => {
    const slight = [2, 3, 10, 18, 17];
    const series = [...year, ...Array.from({ length: 7 }, () => slight)];
    const alone = changeClaims([indicator(series)], fresh);
    const many = changeClaims(
      [indicator(series), ...Array.from({ length: 400 }, (_, place) => indicator(year, String(place)))],
      0,
    );
    const p = (claims: typeof alone) => claims[0]?.adjustedP ?? 1;
    expect(p(many)).toBeGreaterThan(p(alone));
  });

  it('ranks a large change for the worse first, and drops an office-wide repeat', () => {
    const better = [...year, ...Array.from({ length: 7 }, () => [0, 0, 0, 1, 60])];
    const claims = changeClaims(
      [
        indicator(changed(), 'office', { scope: { kind: 'office' } }),
        indicator(better, 'better'),
        indicator(changed(), 'worse'),
      ],
      fresh,
    );
    expect(claims).toHaveLength(3);
    const ranked = rankedClaims(withoutRepeats(claims));
    expect(ranked.map(({ signal }) => signal.direction)).toEqual(['worse', 'better']);
  });
});

describe('on data that do not change', () => {
  it('at most 5 % of overviews claim any change', () => {
    const offices = process.env['PROBIERZ_FULL'] === '1' ? 400 : 40;
    const shapes = [
      [0.02, 0.05, 0.13, 0.35, 0.45],
      [0.01, 0.02, 0.05, 0.22, 0.7],
      [0.05, 0.1, 0.2, 0.35, 0.3],
    ];
    const random = seededRandom(20261121);
    let overviews = 0;
    let speaking = 0;
    for (let office = 0; office < offices; office += 1) {
      const histories = Array.from({ length: 42 }, (_, place) =>
        Array.from({ length: 24 }, () => drawnCounts(10 + random.integer(50), shapes[place % 3]!, random)),
      );
      for (let months = 13; months <= 24; months += 1) {
        const indicators = histories.map((history, place) => indicator(history.slice(0, months), String(place)));
        overviews += 1;
        if (changeClaims(indicators, 0).length > 0) speaking += 1;
      }
    }
    expect(speaking / overviews).toBeLessThanOrEqual(0.05);
  });
});
