// Reliability, agreement, words and votes: limits cover, words without difference are not called different.
import { describe, expect, it } from 'vitest';
import { bradleyTerry } from '#statistics/bradley-terry.ts';
import { cronbachAlpha } from '#statistics/cronbach-alpha.ts';
import { intraclassCorrelation } from '#statistics/intraclass-correlation.ts';
import { krippendorffAlpha } from '#statistics/krippendorff-alpha.ts';
import { logOddsDirichlet } from '#statistics/log-odds-dirichlet.ts';
import { omegaTotal } from '#statistics/omega-total.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { rating, room, rounds, shareOf } from './repeated.ts';

describe('cronbachAlpha', () => {
  it('covers the reliability of five parallel items with 50 people in 93 to 97 %', () => {
    // Five items with correlation 0.4: alpha = 5·0.4/(1 + 4·0.4).
    const truth = 2 / 2.6;
    const times = rounds(1500);
    const covered = shareOf(times, 1, (random) => {
      const items = Array.from({ length: 50 }, () => {
        const common = Math.sqrt(0.4) * random.normal();
        return Array.from({ length: 5 }, () => common + Math.sqrt(0.6) * random.normal());
      });
      const got = cronbachAlpha(items);
      if (isUndefined(got) || isUndefined(got.feldt)) return false;
      return got.feldt.lower <= truth && truth <= got.feldt.upper;
    });
    expect(covered).toBeGreaterThan(0.93 - room(0.95, times));
    expect(covered).toBeLessThan(0.97 + room(0.95, times));
  });
});

describe('omegaTotal', () => {
  it('finds the reliability of unequal items, where alpha stays below it', () => {
    const loadings = [0.9, 0.8, 0.5, 0.3, 0.4];
    const sum = loadings.reduce((total, loading) => total + loading, 0);
    const truth = sum ** 2 / (sum ** 2 + loadings.reduce((total, loading) => total + 1 - loading ** 2, 0));
    const times = rounds(40);
    let [omega, alpha] = [0, 0];
    shareOf(times, 2, (random) => {
      const items = Array.from({ length: 300 }, () => {
        const common = random.normal();
        return loadings.map((loading) => loading * common + Math.sqrt(1 - loading ** 2) * random.normal());
      });
      const [one, other] = [omegaTotal(items), cronbachAlpha(items)];
      if (isUndefined(one) || isUndefined(other)) return false;
      omega += one.omegaTotal / times;
      alpha += (other.alpha as number) / times;
      return true;
    });
    expect(Math.abs(omega - truth)).toBeLessThan(0.02);
    expect(alpha).toBeLessThan(omega);
  });
});

describe('intraclassCorrelation', () => {
  it.each(['icc11', 'icc21', 'icc31'] as const)('covers %s of 15 units and 3 raters in 93 to 97 percent', (name) => {
    // Variances: units 1, raters 0.2 (icc21 only), error 1.
    const raterVariance = name === 'icc21' ? 0.2 : 0;
    const truth = 1 / (1 + raterVariance + 1);
    const times = rounds(800);
    const covered = shareOf(times, 3, (random) => {
      const raters = Array.from({ length: 3 }, () => Math.sqrt(raterVariance) * random.normal());
      const got = intraclassCorrelation(
        Array.from({ length: 15 }, () => {
          const unit = random.normal();
          return raters.map((rater) => unit + rater + random.normal());
        }),
      );
      if (isUndefined(got)) return false;
      return (got[name].lower as number) <= truth && truth <= (got[name].upper as number);
    });
    expect(covered).toBeGreaterThan(0.93 - room(0.95, times));
    expect(covered).toBeLessThan(0.97 + room(0.95, times));
  });
});

describe('krippendorffAlpha', () => {
  it('is zero on average for raters who guess', () => {
    const times = rounds(400);
    let mean = 0;
    shareOf(times, 4, (random) => {
      const rater = (): (number | null)[] =>
        Array.from({ length: 15 }, () => (random.next() < 0.1 ? null : rating(random, [1, 2, 3, 2, 1])));
      const got = krippendorffAlpha([rater(), rater(), rater()], 'ordinal');
      if (isUndefined(got) || isUndefined(got.alpha)) return false;
      mean += got.alpha / times;
      return true;
    });
    expect(Math.abs(mean)).toBeLessThan(0.03);
  });
});

describe('logOddsDirichlet', () => {
  it('calls a word different between two groups that do not differ in at most 5 %', () => {
    let [called, words] = [0, 0];
    shareOf(rounds(200), 5, (random) => {
      const chances = [30, 20, 15, 10, 10, 5, 5, 3, 2];
      const draw = (): number[] => {
        const counts = chances.map(() => 0);
        for (let word = 0; word < 300; word++) counts[random.category(chances)]!++;
        return counts;
      };
      const got = logOddsDirichlet(
        draw(),
        draw(),
        chances.map((chance) => chance / 10),
      );
      if (isUndefined(got)) return false;
      for (const z of got.z) {
        words++;
        if (Math.abs(z as number) > 1.96) called++;
      }
      return true;
    });
    expect(called / words).toBeLessThan(0.055 + room(0.05, words));
  });
});

describe('bradleyTerry', () => {
  it('covers the difference of two proposals in 92 to 98 % with 20 votes a pair', () => {
    const abilities = [0.8, 0.3, 0, -0.5];
    const times = rounds(500);
    const covered = shareOf(times, 6, (random) => {
      const wins = abilities.map(() => abilities.map(() => 0));
      for (let i = 0; i < 4; i++) {
        for (let j = 0; j < i; j++) {
          for (let vote = 0; vote < 20; vote++) {
            if (random.next() < 1 / (1 + Math.exp(abilities[j]! - abilities[i]!))) wins[i]![j]!++;
            else wins[j]![i]!++;
          }
        }
      }
      const got = bradleyTerry(wins, 2);
      if (isUndefined(got) || isUndefined(got.abilities) || isUndefined(got.se)) return false;
      return Math.abs(got.abilities[0]! - 0.8) < 1.96 * got.se[0]!;
    });
    expect(covered).toBeGreaterThan(0.92 - room(0.95, times));
    expect(covered).toBeLessThan(0.98 + room(0.95, times));
  });
});
