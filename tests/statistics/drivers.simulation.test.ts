// Drivers: bootstrap limits cover, tiers claim no false borders, tests of coefficients keep their level.
import { describe, expect, it } from 'vitest';
import { driverBootstrap } from '#statistics/driver-bootstrap.ts';
import { driverImportance } from '#statistics/driver-importance.ts';
import { firthLogistic } from '#statistics/firth-logistic.ts';
import { momentsByGroup } from '#statistics/moments.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { penaltyReward } from '#statistics/penalty-reward.ts';
import { proportionalOdds } from '#statistics/proportional-odds.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import { tiers } from '#statistics/tiers.ts';
import { rating, room, rounds, shareOf } from './repeated.ts';

/** Answer codes 0 … 200 of a response and drivers that share a common mood; `effect` per driver. */
function survey(random: SeededRandom, n: number, effect: readonly number[]): Uint8Array[] {
  const columns = Array.from({ length: effect.length + 1 }, () => new Uint8Array(n));
  const code = (value: number): number => Math.min(200, Math.max(0, Math.round(100 + 20 * value)));
  for (let row = 0; row < n; row++) {
    const mood = random.normal();
    const x = effect.map(() => (mood + random.normal()) / Math.SQRT2);
    const y = x.reduce((sum, value, at) => sum + value * effect[at]!, random.normal());
    columns[0]![row] = code(y / 2);
    for (const [at, value] of x.entries()) columns[at + 1]![row] = code(value);
  }
  return columns;
}

/** LMG in the population `survey` draws from. */
function trueImportance(effect: readonly number[]): readonly number[] {
  const drivers = effect.map((_, i) => effect.map((_u, j) => (i === j ? 1 : 0.5)));
  const withResponse = drivers.map((row) => row.reduce((sum, value, at) => sum + value * effect[at]!, 0));
  const variance = withResponse.reduce((sum, value, at) => sum + value * effect[at]!, 1);
  const got = driverImportance([[variance, ...withResponse], ...drivers.map((row, at) => [withResponse[at]!, ...row])]);
  if (isUndefined(got)) throw new Error(got.reason);
  return got.lmg;
}

function bootstrapOf(random: SeededRandom, n: number, effect: readonly number[]): ReturnType<typeof driverBootstrap> {
  const each = Uint16Array.from({ length: n }, (_, row) => row);
  return driverBootstrap(momentsByGroup(survey(random, n, effect), each, n), random, { replicates: 300 });
}

describe('driverBootstrap', () => {
  it('covers each driver in 90 to 98 % of surveys of 200 answers', () => {
    const effect = [0.6, 0.3, 0.1];
    const truth = trueImportance(effect);
    const times = rounds(150);
    const covered = [0, 0, 0];
    shareOf(times, 21, (random) => {
      const got = bootstrapOf(random, 200, effect);
      if (isUndefined(got)) return false;
      for (const [at, limits] of got.limits.entries()) {
        if (limits.lower <= truth[at]! && truth[at]! <= limits.upper) covered[at]! += 1 / times;
      }
      return true;
    });
    for (const share of covered) {
      expect(share).toBeGreaterThan(0.9 - room(0.95, times));
      expect(share).toBeLessThan(0.98 + room(0.95, times));
    }
  });
});

describe('tiers of drivers', () => {
  it.each([2, 4, 8])('draws a border between %i equal drivers in at most 5 percent of surveys', (p) => {
    const times = rounds(150);
    const borders = shareOf(times, p, (random) => {
      const got = bootstrapOf(
        random,
        150,
        Array.from({ length: p }, () => 0.3),
      );
      return !isUndefined(got) && tiers(got.lmg, got.replicates).length > 1;
    });
    expect(borders).toBeLessThan(0.05 + room(0.05, times));
  });

  it('finds the border under a clearly stronger driver', () => {
    const times = rounds(60);
    const found = shareOf(times, 77, (random) => {
      const got = bootstrapOf(random, 300, [0.8, 0.1, 0.1]);
      return !isUndefined(got) && tiers(got.lmg, got.replicates)[0]!.length === 1;
    });
    expect(found).toBeGreaterThan(0.9);
  });
});

describe('proportionalOdds', () => {
  it('tests a driver that does not matter at 5 %', () => {
    const times = rounds(400);
    const alarms = shareOf(times, 6, (random) => {
      const x = Array.from({ length: 60 }, () => [rating(random, [1, 1, 1, 1, 1]), random.normal()]);
      const y = x.map(([a]) => Math.min(5, Math.max(1, Math.round(a! / 2 + 1.5 + random.normal()))));
      const got = proportionalOdds(y, x);
      if (isUndefined(got) || isUndefined(got.beta[1]) || isUndefined(got.se[1])) return false;
      return Math.abs((got.beta[1] as number) / (got.se[1] as number)) > 1.96;
    });
    expect(alarms).toBeLessThan(0.06 + room(0.05, times));
  });
});

describe('firthLogistic', () => {
  it('keeps the level in samples of 20, separated ones included', () => {
    const times = rounds(1000);
    const alarms = shareOf(times, 8, (random) => {
      const x = Array.from({ length: 20 }, () => [random.normal()]);
      const got = firthLogistic(
        x,
        x.map(() => Number(random.next() < 0.3)),
      );
      if (isUndefined(got)) return false;
      return Math.abs((got.coefficients[1] as number) / (got.standardErrors[1] as number)) > 1.96;
    });
    expect(alarms).toBeLessThan(0.06 + room(0.05, times));
  });
});

describe('penaltyReward', () => {
  it('covers a penalty in 92 to 98 % of surveys of 150 answers', () => {
    const times = rounds(600);
    const covered = shareOf(times, 9, (random) => {
      const x = Array.from({ length: 150 }, () => [rating(random, [1, 2, 4, 4, 3])]);
      const y = x.map(([a]) => (a! <= 2 ? -0.8 : a === 5 ? 0.3 : 0) + random.normal());
      const got = penaltyReward(y, x, 2, 5);
      if (isUndefined(got)) return false;
      const error = Math.abs((got.penalty[0] as number) + 0.8) / (got.se[0] as number);
      return error < 1.976;
    });
    expect(covered).toBeGreaterThan(0.92 - room(0.95, times));
    expect(covered).toBeLessThan(0.98 + room(0.95, times));
  });
});
