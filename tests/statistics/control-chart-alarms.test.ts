// The control chart on series that do not change, and how soon it finds lasting shifts.
// Bounds: at most 1 % false verdicts per indicator and month, at most 5 % of overviews claiming any change.
import { describe, expect, it } from 'vitest';
import { FIRST_PAGE_RULES, PAGE_RULES } from '#statistics/chart-rules.ts';
import type { ChartRules } from '#statistics/chart-rules.ts';
import { frozenLimitChart, overviewSignals } from '#statistics/frozen-limit-chart.ts';
import type { ChartPoint } from '#statistics/frozen-limit-chart.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { pChart } from '#statistics/p-chart.ts';
import { runsChart } from '#statistics/runs-chart.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import { xmrChart } from '#statistics/xmr-chart.ts';
import { monthlyFigures, rateOf, repetitions, slack } from './simulated-answers.ts';

const months = 24;
const indicators = 60;
const offices = repetitions(16, 400);

function unchanging(random: SeededRandom, figure: (random: SeededRandom, n: number) => number): ChartPoint[] {
  return Array.from({ length: months }, () => {
    const n = 10 + random.integer(50);
    return { value: figure(random, n), n };
  });
}

describe('60 indicators that do not change', () => {
  it.each(Object.keys(monthlyFigures))('%s: verdicts and overviews stay within their bounds', (name) => {
    const random = seededRandom(60);
    let verdicts = 0;
    let overviews = 0;
    const perMonth = Array.from({ length: months }, () => 0);
    for (let office = 0; office < offices; office++) {
      const series = Array.from({ length: indicators }, () => unchanging(random, monthlyFigures[name]!));
      for (let month = 13; month <= months; month++) {
        const charts = series.map((points) => frozenLimitChart(points.slice(0, month)));
        verdicts += charts.filter(({ verdict }) => verdict.kind === 'result' && verdict.current !== null).length;
        if (overviewSignals(charts).length > 0) {
          overviews += 1;
          perMonth[month - 1]! += 1;
        }
      }
    }
    const officeMonths = offices * (months - 12);
    const verdictRate = verdicts / (officeMonths * indicators);
    // A false verdict lasts for months, so series count rather than months when judging the play of the simulation.
    expect(verdictRate).toBeLessThan(0.01 + slack(0.01, offices * indicators));
    expect(overviews / officeMonths).toBeLessThan(0.05 + slack(0.05, officeMonths / 3));
    expect(Math.max(...perMonth) / offices).toBeLessThan(0.05 + slack(0.05, offices) + 2 / offices);
  });
});

describe('lasting shifts', () => {
  const trials = repetitions(400, 20_000);

  /** Share found within twelve months, and the mean months until then (13 where not found). */
  function detection(rules: ChartRules, shift: number): { found: number; delay: number } {
    const random = seededRandom(77);
    let found = 0;
    let delay = 0;
    for (let trial = 0; trial < trials; trial++) {
      const points = Array.from({ length: 30 }, (_, t) => ({
        value: random.normal() + (t >= 18 ? shift : 0),
        n: 30,
      }));
      const first = frozenLimitChart(points, { rules }).signals.find(
        (signal) => signal.direction === 'up' && signal.end >= 18,
      );
      // A run that goes on is one claim: it was first made at its fifth (or seventh) point.
      const claimed =
        first === undefined ? 30 : Math.max(18, first.rule === 'run' ? first.start + rules.runLength - 1 : first.end);
      if (claimed < 30) found += 1;
      delay += Math.min(13, claimed - 17);
    }
    return { found: found / trials, delay: delay / trials };
  }

  it.each([1, 2])('of %i monthly deviations are found sooner and more often than by the first rules', (shift) => {
    const chosen = detection(PAGE_RULES, shift);
    const first = detection(FIRST_PAGE_RULES, shift);
    expect(chosen.found).toBeGreaterThan(first.found);
    expect(chosen.delay).toBeLessThan(first.delay);
    expect(chosen.found).toBeGreaterThan(shift === 2 ? 0.83 : 0.21);
  });
});

describe('the charts that are drawn without a verdict', () => {
  const trials = repetitions(500, 20_000);
  const noise = (random: SeededRandom, n: number) => Array.from({ length: n }, () => random.normal());

  it('NHS rules mark something on every sixth stable chart of two years: drawn, never a verdict', () => {
    const rate = rateOf(4, trials, (random) => {
      const chart = xmrChart(noise(random, 24));
      if (isUndefined(chart)) return false;
      return [chart.outside, chart.shift7, chart.trend7, chart.twoOfThree].some((flags) => flags.some(Boolean));
    });
    expect(rate).toBeGreaterThan(0.12);
    expect(rate).toBeLessThan(0.25);
  });

  it('the runs chart signals on at most 6 % of stable series', () => {
    for (const n of [12, 24, 36]) {
      const rate = rateOf(5, trials, (random) => {
        const chart = runsChart(noise(random, n));
        return !isUndefined(chart) && chart.signal;
      });
      expect(rate).toBeLessThan(0.06);
    }
  });

  it('p chart and p′ chart mark a month outside on at most 15 % of stable charts of two years', () => {
    for (const n of [10, 30, 100]) {
      let plain = 0;
      let laney = 0;
      rateOf(6, trials, (random) => {
        const x = Array.from({ length: 24 }, () => Math.round(monthlyFigures['share 85 %']!(random, n) * n));
        const chart = pChart(
          x,
          x.map(() => n),
        );
        if (isUndefined(chart)) return false;
        const beyond = (limits: typeof chart.limits) =>
          x.some((value, i) => {
            const at = limits[i]!;
            return !isUndefined(at) && (value / n > at.upper + 1e-12 || value / n < at.lower - 1e-12);
          });
        plain += Number(beyond(chart.limits));
        laney += Number(beyond(chart.laneyLimits));
        return false;
      });
      expect(plain / trials).toBeLessThan(0.15 + slack(0.15, trials));
      expect(laney / trials).toBeLessThan(0.15 + slack(0.15, trials));
    }
  });
});
