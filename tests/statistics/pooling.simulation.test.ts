// Comparison of units and gaps: posterior limits cover on average, funnels do not cry wolf, EM repairs what it should.
import { describe, expect, it } from 'vitest';
import { betaBinomial } from '#statistics/beta-binomial.ts';
import { caseMix } from '#statistics/case-mix.ts';
import { emCovariance } from '#statistics/em-covariance.ts';
import { expectedRank } from '#statistics/expected-rank.ts';
import { funnel } from '#statistics/funnel.ts';
import { jamesStein } from '#statistics/james-stein.ts';
import { momentsOfRows } from '#statistics/moments-of-rows.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { partialPooling } from '#statistics/partial-pooling.ts';
import { rubinPool } from '#statistics/rubin-pool.ts';
import { betaDraw, binomialDraw, gammaDraw, room, rounds, shareOf } from './repeated.ts';

describe('partialPooling', () => {
  it.each([
    { offices: 6, spread: 0.2 },
    { offices: 20, spread: 0.2 },
    { offices: 20, spread: 0.05 },
  ])('covers the units of $offices offices on average, and errs less than their own means', ({ offices, spread }) => {
    let [covered, narrow, units, own, shrunk] = [0, 0, 0, 0, 0];
    shareOf(rounds(400), offices, (random) => {
      const variances = Array.from({ length: offices }, () => 0.01 + 0.09 * random.next());
      const truth = variances.map(() => 4 + spread * random.normal());
      const values = truth.map((mean, at) => mean + Math.sqrt(variances[at]!) * random.normal());
      const got = partialPooling(values, variances);
      if (isUndefined(got)) return false;
      for (const [at, mean] of truth.entries()) {
        units++;
        if (Math.abs(got.blup[at]! - mean) < 1.96 * got.blupSe[at]!) narrow++;
        const limits = got.limits[at]!;
        if (!isUndefined(limits) && limits.lower <= mean && mean <= limits.upper) covered++;
        own += (values[at]! - mean) ** 2;
        shrunk += (got.blup[at]! - mean) ** 2;
      }
      return true;
    });
    expect(covered / units).toBeGreaterThan(0.92);
    expect(narrow).toBeLessThan(covered);
    expect(shrunk / own).toBeLessThan(0.85);
  });
});

describe('betaBinomial', () => {
  it('covers the shares of 20 units on average in 92 to 97 %', () => {
    let [covered, units] = [0, 0];
    shareOf(rounds(120), 2, (random) => {
      const truth = Array.from({ length: 20 }, () => betaDraw(random, 16, 4));
      const n = truth.map(() => 30 + random.integer(100));
      const got = betaBinomial(
        truth.map((p, at) => binomialDraw(random, n[at]!, p)),
        n,
      );
      if (isUndefined(got)) return false;
      for (const [at, p] of truth.entries()) {
        const [lower, upper] = [got.lower[at]!, got.upper[at]!];
        if (isUndefined(lower) || isUndefined(upper)) continue;
        units++;
        if (lower <= p && p <= upper) covered++;
      }
      return true;
    });
    expect(covered / units).toBeGreaterThan(0.92);
    expect(covered / units).toBeLessThan(0.97);
  });
});

describe('jamesStein', () => {
  it('errs less than the raw values in sum', () => {
    let [raw, shrunk] = [0, 0];
    shareOf(rounds(1000), 3, (random) => {
      const truth = Array.from({ length: 8 }, () => random.normal());
      const values = truth.map((mean) => mean + random.normal());
      const got = jamesStein(values, 1);
      if (isUndefined(got)) return false;
      for (const [at, mean] of truth.entries()) {
        raw += (values[at]! - mean) ** 2;
        shrunk += ((got.estimate[at] as number) - mean) ** 2;
      }
      return true;
    });
    expect(shrunk / raw).toBeLessThan(0.8);
  });
});

describe('funnel', () => {
  it('leaves about 5 % of equal units outside the inner and 0.2 % outside the outer limits', () => {
    let [inner, outer, units] = [0, 0, 0];
    shareOf(rounds(400), 4, (random) => {
      const n = Array.from({ length: 15 }, () => 40 + random.integer(200));
      const x = n.map((size) => binomialDraw(random, size, 0.8));
      const got = funnel(x, n);
      if (isUndefined(got)) return false;
      for (const [at, unit] of got.units.entries()) {
        const share = x[at]! / n[at]!;
        units++;
        if (share < (unit.lower95 as number) || share > (unit.upper95 as number)) inner++;
        if (share < (unit.lower998 as number) || share > (unit.upper998 as number)) outer++;
      }
      return true;
    });
    expect(inner / units).toBeGreaterThan(0.03);
    expect(inner / units).toBeLessThan(0.06);
    expect(outer / units).toBeLessThan(0.005);
  });

  it('does not call over-dispersed units outliers once it allows for over-dispersion', () => {
    let [plain, adjusted, units] = [0, 0, 0];
    shareOf(rounds(200), 5, (random) => {
      const n = Array.from({ length: 20 }, () => 100 + random.integer(300));
      const got = funnel(
        n.map((size) => binomialDraw(random, size, betaDraw(random, 40, 10))),
        n,
      );
      if (isUndefined(got)) return false;
      for (const unit of got.units) {
        units++;
        if (Math.abs(unit.z as number) > 3.09) plain++;
        if (Math.abs(unit.zAdjusted as number) > 3.09) adjusted++;
      }
      return true;
    });
    expect(plain / units).toBeGreaterThan(0.03);
    expect(adjusted / units).toBeLessThan(0.02);
  });
});

describe('caseMix', () => {
  it('keeps the ratio 1 inside the limits for units no different from the rest', () => {
    let [inside, units] = [0, 0];
    shareOf(rounds(60), 6, (random) => {
      const x = Array.from({ length: 300 }, () => [random.normal()]);
      const y = x.map(([a]) => Number(random.next() < 1 / (1 + Math.exp(1.5 - a!))));
      const got = caseMix(
        y,
        x,
        x.map((_, row) => `${row % 6}`),
      );
      if (isUndefined(got)) return false;
      for (const [at, lower] of got.byarLower.entries()) {
        units++;
        if ((lower as number) <= 1 && 1 <= (got.byarUpper[at] as number)) inside++;
      }
      return true;
    });
    expect(inside / units).toBeGreaterThan(0.95);
  });
});

describe('expectedRank', () => {
  it('keeps offices that are all alike near the middle rank', () => {
    const far = shareOf(rounds(500), 7, (random) => {
      const errors = Array.from({ length: 9 }, () => 0.3);
      const got = expectedRank(
        errors.map((se) => 4 + se * random.normal()),
        errors,
      );
      return !isUndefined(got) && got.expectedRank.some((rank) => (rank as number) < 1.2 || (rank as number) > 8.8);
    });
    expect(far).toBeLessThan(0.05);
  });
});

describe('emCovariance', () => {
  it('is not misled by people who skip a question because of another answer', () => {
    let [listwise, em] = [0, 0];
    const times = rounds(150);
    shareOf(times, 8, (random) => {
      const rows = Array.from({ length: 200 }, (): (number | null)[] => {
        const x = random.normal();
        const y = 0.7 * x + Math.sqrt(0.51) * random.normal();
        return [x, random.next() < 1 / (1 + Math.exp(-2 * x)) ? null : y];
      });
      const { moments, centre } = momentsOfRows(rows);
      const got = emCovariance(moments, { centre });
      if (isUndefined(got)) return false;
      const answered = rows.flatMap(([, y]) => (y === null ? [] : [y!]));
      listwise += answered.reduce((sum, y) => sum + y, 0) / answered.length / times;
      em += (got.mean[1] as number) / times;
      return true;
    });
    expect(Math.abs(em)).toBeLessThan(0.05);
    expect(listwise).toBeLessThan(-0.25);
  });
});

describe('rubinPool', () => {
  it('covers a mean of 40 answers of which a third is imputed properly', () => {
    const times = rounds(1000);
    const covered = shareOf(times, 9, (random) => {
      const observed = Array.from({ length: 27 }, () => random.normal());
      const mean = observed.reduce((sum, value) => sum + value, 0) / 27;
      const square = observed.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const sets = Array.from({ length: 10 }, () => {
        const sigma = Math.sqrt(square / (2 * gammaDraw(random, 13)));
        const centre = mean + (sigma / Math.sqrt(27)) * random.normal();
        const all = [...observed, ...Array.from({ length: 13 }, () => centre + sigma * random.normal())];
        const middle = all.reduce((sum, value) => sum + value, 0) / 40;
        return { middle, variance: all.reduce((sum, value) => sum + (value - middle) ** 2, 0) / 39 / 40 };
      });
      const got = rubinPool(
        sets.map(({ middle }) => middle),
        sets.map(({ variance }) => variance),
        39,
      );
      return !isUndefined(got) && Math.abs(got.estimate) < 2.06 * Math.sqrt(got.total as number);
    });
    expect(covered).toBeGreaterThan(0.93 - room(0.95, times));
    expect(covered).toBeLessThan(0.97 + room(0.95, times));
  });
});
