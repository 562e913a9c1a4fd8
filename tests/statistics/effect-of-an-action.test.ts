// Ineffective actions that were begun where things looked worst, and effective ones of the size that was announced.
// Bounds: at most 5 % of the first called better with grade A or B; at least 80 % of the second.
import { describe, expect, it } from 'vitest';
import { changeAgainstOthers } from '#statistics/change-against-others.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { effectRates } from '../factories/simulated-actions.factory.ts';
import { effectSettings } from '../factories/simulated-offices.factory.ts';
import { rateOf, repetitions, slack } from './simulated-answers.ts';

describe('regression to the mean', () => {
  const trials = repetitions(4_000, 100_000);
  /** One answer deviates by 0.97 points; 40 answers a quarter. */
  const error = 0.97 / Math.sqrt(40);

  it('gives the worst of 14 identical services 0.26 points, and looks significant in about 18 %', () => {
    const random = seededRandom(14);
    let gains = 0;
    let significant = 0;
    for (let trial = 0; trial < trials; trial++) {
      const worst = Math.min(...Array.from({ length: 14 }, () => error * random.normal()));
      const gain = error * random.normal() - worst;
      gains += gain;
      if (gain > 1.96 * Math.SQRT2 * error) significant += 1;
    }
    expect(gains / trials).toBeCloseTo(0.26, 1);
    expect(Math.abs(gains / trials - 0.26)).toBeLessThan(0.01);
    expect(Math.abs(significant / trials - 0.18)).toBeLessThan(0.01 + slack(0.18, trials));
  });

  it('is gone where the baseline is another window', () => {
    const rate = rateOf(15, trials, (random) => {
      const changes = Array.from({ length: 14 }, () => ({
        change: error * (random.normal() - random.normal()),
        variance: 2 * error * error,
      }));
      const [treated, ...others] = changes;
      const found = changeAgainstOthers([treated!], others, { months: 0 });
      return found.kind === 'result' && found.effect.lower > 0 && found.placebos.agree;
    });
    expect(rate).toBeLessThan(0.025 + slack(0.025, trials));
  });
});

const times = repetitions(120, 600);

describe.each(Object.entries(effectSettings))('%s', (_name, office) => {
  it('ineffective actions are called better in at most 5 %', () => {
    const { falselyBetter } = effectRates(seededRandom(21), office, 'none', times);
    expect(falselyBetter).toBeLessThan(0.05 + slack(0.025, times));
  });

  it('effects of the announced size are found in at least 80 %', () => {
    const { found, tried } = effectRates(seededRandom(22), office, 'announced', times);
    expect(tried).toBeGreaterThan(times / 4);
    expect(found).toBeGreaterThan(0.8 - slack(0.8, tried));
  });
});
