// Importance–performance: the worked example, values on the cross-hair, gaps.
import { describe, expect, it } from 'vitest';
import { importanceGap, importancePerformance, neededPerformance } from './importance-performance.ts';
import { isUndefined } from './outcome.ts';
import { seededRandom } from './seeded-random.ts';

describe('importancePerformance', () => {
  it('gives the worked example', () => {
    expect(importancePerformance([0.3, 0.1, 0.2], [4.5, 4.4, 3.1])).toMatchObject({
      crossImportance: expect.closeTo(0.2, 12),
      crossPerformance: expect.closeTo(4, 12),
      quadrant: ['keep', 'overkill', 'concentrate'],
    });
  });

  it('counts a value on the cross-hair as high, whatever the rounding of the mean', () => {
    for (const value of [0.1, 0.7, 3.9, 4.1]) {
      const same = Array.from({ length: 7 }, () => value);
      expect(importancePerformance(same, same)).toMatchObject({ quadrant: same.map(() => 'keep') });
    }
  });

  it('can stand the cross-hair at the medians', () => {
    expect(importancePerformance([1, 2, 9, 4], [1, 2, 3, 4], 'median')).toMatchObject({
      crossImportance: 3,
      crossPerformance: 2.5,
    });
  });

  it('leaves attributes with a missing figure out', () => {
    expect(importancePerformance([0.1, null, 0.3], [4, 3, 2])).toMatchObject({
      crossPerformance: 3,
      quadrant: ['overkill', { kind: 'undefined' }, 'concentrate'],
    });
    expect(isUndefined(importancePerformance([null], [4]))).toBe(true);
  });
});

describe('neededPerformance', () => {
  it('rises in a straight line from the middle of the scale over "good" for an equal part, to 4.5', () => {
    expect([0, 0.125, 0.25, 0.3, 0.375, 0.9].map((part) => neededPerformance(part, 0.25))).toEqual([
      3, 3.5, 4, 4.2, 4.5, 4.5,
    ]);
  });
});

describe('importanceGap', () => {
  const of = (value: number, half: number) => ({ value, low: value - half, high: value + half });

  it('gives the worked example and its mirror', () => {
    const short = importanceGap(of(0.5, 0.1), of(3.1, 0.1), 0.25, 4);
    expect(short.verdict).toBe('short');
    expect(short.value).toBeCloseTo(1.4, 12);
    // at the most that is needed the importance adds no doubt: the rating alone, 2.4977 / 1.96 times as wide
    expect(short.low).toBeCloseTo(1.4 - 0.1 * 1.27436, 4);
    expect(importanceGap(of(0.25, 0.02), of(4.6, 0.1), 0.25, 4)).toMatchObject({ verdict: 'enough' });
  });

  it('decides nothing where a bar crosses the line, nor where both only nearly reach it', () => {
    // needs 4; the bar of the rating reaches 4.05, that of the importance 3.88
    expect(importanceGap(of(0.25, 0.01), of(3.9, 0.15), 0.25, 1).verdict).toBe('undecided');
    expect(importanceGap(of(0.25, 0.05), of(3.9, 0.02), 0.25, 1).verdict).toBe('undecided');
    // each bar alone stays clear of the line; judged with others the same is not sure
    expect(importanceGap(of(0.25, 0.02), of(3.85, 0.1), 0.25, 1).verdict).toBe('short');
    expect(importanceGap(of(0.25, 0.02), of(3.85, 0.1), 0.25, 6).verdict).toBe('undecided');
  });

  it('says something of matters on the line in at most 5 % of lists', () => {
    const random = seededRandom(31);
    const shares = [0.1, 0.15, 0.22, 0.18, 0.2, 0.15];
    const [errorOfShare, errorOfRating] = [0.02, 0.05];
    const lists = 4000;
    let claiming = 0;
    for (let list = 0; list < lists; list += 1) {
      const verdicts = shares.map((share) => {
        const importance = of(share + errorOfShare * random.normal(), 1.96 * errorOfShare);
        const rating = of(neededPerformance(share, 1 / 6) + errorOfRating * random.normal(), 1.96 * errorOfRating);
        return importanceGap(importance, rating, 1 / 6, 6).verdict;
      });
      claiming += Number(verdicts.some((verdict) => verdict !== 'undecided'));
    }
    // four times the standard error of 5 % of 4,000
    expect(claiming / lists).toBeLessThan(0.05 + 0.014);
    expect(claiming / lists).toBeGreaterThan(0.02);
  });
});
