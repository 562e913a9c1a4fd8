// The generator repeats itself, is uniform enough to simulate with, and shuffles without favourites.
import { describe, expect, it } from 'vitest';
import { chiSquaredUpperTail, normalCdf } from './distributions.ts';
import { seededRandom } from './seeded-random.ts';

describe('seededRandom', () => {
  it('repeats with the same seed and differs with another', () => {
    const draws = (seed: number) => {
      const random = seededRandom(seed);
      return [random.next(), random.normal(), random.integer(100)];
    };
    expect(seededRandom(1).next() === seededRandom(1).next()).toBe(true);
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  it('draws uniform and normal numbers', () => {
    const random = seededRandom(2026);
    const cells = new Float64Array(100);
    const normalCells = new Float64Array(100);
    const draws = 200_000;
    for (let i = 0; i < draws; i++) {
      cells[Math.floor(random.next() * 100)]! += 1;
      normalCells[Math.floor(normalCdf(random.normal()) * 100)]! += 1;
    }
    const chiSquared = (counts: Float64Array) =>
      counts.reduce((sum, count) => sum + (count - draws / 100) ** 2 / (draws / 100), 0);
    expect(chiSquaredUpperTail(chiSquared(cells), 99)).toBeGreaterThan(0.001);
    expect(chiSquaredUpperTail(chiSquared(normalCells), 99)).toBeGreaterThan(0.001);
  });

  it('shuffles every order equally often and picks categories by their weight', () => {
    const random = seededRandom(5);
    const orders = new Map<string, number>();
    let first = 0;
    for (let i = 0; i < 24_000; i++) {
      const order = random.shuffle(['a', 'b', 'c', 'd']).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
      if (random.category([3, 1]) === 0) first++;
    }
    expect(orders.size).toBe(24);
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(Math.abs(first - 18_000)).toBeLessThan(300);
  });
});
