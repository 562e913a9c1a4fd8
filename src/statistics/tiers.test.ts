// Tiers: worked examples, items that cannot be told apart, relabelling, nothing.
import { describe, expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';
import { tiers, tiersFromIntervals } from './tiers.ts';

describe('tiers', () => {
  it('gives the values of the worked examples', () => {
    const replicates = [
      [0.41, 0.1, 0.38],
      [0.37, 0.12, 0.4],
      [0.4, 0.08, 0.37],
    ];
    expect(tiers([0.4, 0.1, 0.38], replicates)).toEqual([[0, 2], [1]]);
    const intervals = [
      { lower: 0.3, upper: 0.5 },
      { lower: 0, upper: 0.2 },
      { lower: 0.3, upper: 0.4 },
    ];
    expect(tiersFromIntervals([0.4, 0.1, 0.38], intervals)).toEqual([[0, 2], [1]]);
  });

  it('claims nothing from noise and keeps items in one tier without replicates', () => {
    const random = seededRandom(8);
    const replicates = Array.from({ length: 400 }, () => [random.normal(), random.normal(), random.normal()]);
    expect(tiers([0.01, 0, 0.02], replicates)).toEqual([[2, 0, 1]]);
    expect(tiers([3, 1, 2], [])).toEqual([[0, 2, 1]]);
    expect(tiers([], [])).toEqual([]);
  });

  it('draws no border that one of the items under it does not keep', () => {
    // the second is always under the first; the third, lower still, is above the first in 30 of 100 replicates
    const replicates = Array.from({ length: 100 }, (_, at) => [0.4, 0.3, at < 30 ? 0.45 : 0.22, 0.05]);
    expect(tiers([0.4, 0.3, 0.29, 0.05], replicates)).toEqual([[0, 1, 2], [3]]);
    expect(
      tiers(
        [0.4, 0.3, 0.29],
        replicates.map((each) => each.slice(0, 3)),
      ),
    ).toEqual([[0, 1, 2]]);
    // over two borders: the last fails against the first alone, and all between goes up with it
    const far = Array.from({ length: 100 }, (_, at) => [0.4, at < 50 ? 0.5 : 0.35, 0.2, at < 4 ? 0.45 : 0.1]);
    expect(tiers([0.4, 0.39, 0.2, 0.1], far)).toEqual([[0, 1, 2, 3]]);
    const intervals = [
      { lower: 0.35, upper: 0.45 },
      { lower: 0.28, upper: 0.32 },
      { lower: 0.1, upper: 0.48 },
    ];
    expect(tiersFromIntervals([0.4, 0.3, 0.29], intervals)).toEqual([[0, 1, 2]]);
  });

  it('moves with the labels', () => {
    const random = seededRandom(9);
    const estimates = [0.1, 0.5, 0.45, 0.2];
    const replicates = Array.from({ length: 200 }, () => estimates.map((value) => value + 0.02 * random.normal()));
    const turned = [2, 0, 3, 1];
    const plain = tiers(estimates, replicates);
    const relabelled = tiers(
      turned.map((item) => estimates[item]!),
      replicates.map((replicate) => turned.map((item) => replicate[item]!)),
    );
    expect(relabelled.map((tier) => tier.map((place) => turned[place]!))).toEqual(plain);
  });
});
