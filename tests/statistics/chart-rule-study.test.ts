// Which rule finds lasting shifts soonest at the same false-alarm rate? The comparison behind the chart's rules:
// EWMA, CUSUM, the largest window test and runs, all with 12 frozen points, on normal months of equal size.
import { describe, expect, it } from 'vitest';
import { criticalT, FIRST_PAGE_RULES } from '#statistics/chart-rules.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import { repetitions } from './simulated-answers.ts';

const months = 24;
const later = 12;

/** Later months as distances from the frozen mean, in frozen standard deviations of a month. */
type Series = readonly number[];
/** Evidence of a change at each month; a rule claims one where it exceeds the rule's threshold. */
type Evidence = (series: Series) => number[];

/** |t| of the mean of k later months against the mean of the 12 frozen ones. */
const jointT = (sum: number, k: number): number => Math.abs(sum / k) / Math.sqrt(1 / k + 1 / 12);

const windowT = (series: Series, end: number, k: number): number => {
  const window = series.slice(end - k + 1, end + 1);
  return jointT(
    window.reduce((sum, value) => sum + value, 0),
    k,
  );
};

const run =
  (length: number): Evidence =>
  (series) =>
    series.map((_, end) => {
      if (end + 1 < length) return 0;
      const window = series.slice(end - length + 1, end + 1);
      const oneSide = window.every((value) => value > 0) || window.every((value) => value < 0);
      return oneSide ? windowT(series, end, length) : 0;
    });

const ewma =
  (weight: number): Evidence =>
  (series) => {
    let average = 0;
    let total = 0;
    let squares = 0;
    return series.map((value) => {
      average = (1 - weight) * average + weight * value;
      total = (1 - weight) * total + weight;
      squares = (1 - weight) ** 2 * squares + weight ** 2;
      return Math.abs(average) / Math.sqrt(squares + total ** 2 / 12);
    });
  };

const cusum =
  (allowance: number): Evidence =>
  (series) => {
    let up = 0;
    let down = 0;
    return series.map((value) => {
      up = Math.max(0, up + value - allowance);
      down = Math.max(0, down - value - allowance);
      return Math.max(up, down);
    });
  };

const largestWindow: Evidence = (series) =>
  series.map((_, end) =>
    Math.max(...Array.from({ length: Math.min(12, end + 1) }, (_u, k) => windowT(series, end, k + 1))),
  );

/** The first rules as one number: above 1 where they claim a change. */
const firstRules: Evidence = (series) => {
  const outside = criticalT(FIRST_PAGE_RULES.outsideP, 11);
  const joint = criticalT(FIRST_PAGE_RULES.runP, 11);
  const runs = run(7)(series);
  return series.map((value, end) => (jointT(value, 1) > outside || runs[end]! > joint ? 2 : 0));
};

const candidates: Record<string, Evidence> = {
  'first rules': firstRules,
  'run of 5': run(5),
  'run of 7': run(7),
  'EWMA 0.2': ewma(0.2),
  'EWMA 0.4': ewma(0.4),
  'CUSUM 0.5': cusum(0.5),
  'CUSUM 1': cusum(1),
  'largest window': largestWindow,
};

/** Twelve months to freeze, then later months with a shift from a given one on. */
function seriesOf(random: SeededRandom, shift: number, from: number): Series {
  const frozen = Array.from({ length: 12 }, () => random.normal());
  const mean = frozen.reduce((sum, value) => sum + value, 0) / 12;
  const sd = Math.sqrt(frozen.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 11);
  return Array.from({ length: months }, (_, t) => (random.normal() + (t >= from ? shift : 0) - mean) / sd);
}

describe('rules at the same false-alarm rate', () => {
  const trials = repetitions(2500, 30_000);
  const random = seededRandom(1);
  const unchanged = Array.from({ length: trials }, () => seriesOf(random, 0, 0));
  const alarmRate = unchanged.flatMap(firstRules).filter((value) => value > 1).length / (trials * months);
  const thresholds = new Map(
    Object.entries(candidates).map(([name, evidence]) => {
      const all = Float64Array.from(unchanged.flatMap(evidence)).sort();
      return [name, name === 'first rules' ? 1 : all[Math.floor((1 - alarmRate) * all.length)]!];
    }),
  );

  /** Share of shifts found within twelve months and mean months until then, 13 where not found. */
  function detection(name: string, shift: number): { found: number; delay: number } {
    const source = seededRandom(2);
    const from = 6;
    let found = 0;
    let delay = 0;
    for (let trial = 0; trial < trials; trial++) {
      const values = candidates[name]!(seriesOf(source, shift, from)).slice(from, from + later);
      const at = values.findIndex((value) => value > thresholds.get(name)!);
      if (at >= 0) found += 1;
      delay += at >= 0 ? at + 1 : 13;
    }
    return { found: found / trials, delay: delay / trials };
  }

  it.each([1, 2])('a run of five finds shifts of %i deviations soonest', (shift) => {
    const five = detection('run of 5', shift);
    for (const name of Object.keys(candidates).filter((other) => !other.startsWith('run'))) {
      const other = detection(name, shift);
      expect(five.delay, name).toBeLessThan(other.delay);
      expect(five.found, name).toBeGreaterThan(other.found);
    }
    expect(five.delay).toBeLessThan(detection('run of 7', shift).delay + 0.1);
  });

  it('the first rules alarm on at most 1 % of months', () => {
    expect(alarmRate).toBeGreaterThan(0.002);
    expect(alarmRate).toBeLessThan(0.01);
  });
});
