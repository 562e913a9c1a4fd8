// Intervals for a share: published values, ends of the range, nothing to compute from.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import * as intervals from './proportion-interval.ts';

const kinds = [
  intervals.wilsonInterval,
  intervals.wilsonContinuityInterval,
  intervals.clopperPearsonInterval,
  intervals.jeffreysInterval,
  intervals.agrestiCoullInterval,
];

describe('intervals for a share', () => {
  it('gives the values of the worked examples (Newcombe 1998, table I)', () => {
    const rounded = (outcome: ReturnType<typeof intervals.wilsonInterval>) =>
      outcome.kind === 'result' ? [Number(outcome.lower.toFixed(4)), Number(outcome.upper.toFixed(4))] : outcome;
    expect(rounded(intervals.wilsonInterval(81, 263))).toEqual([0.2553, 0.3662]);
    expect(rounded(intervals.wilsonContinuityInterval(81, 263))).toEqual([0.2535, 0.3682]);
    expect(rounded(intervals.clopperPearsonInterval(0, 20))).toEqual([0, 0.1684]);
    expect(rounded(intervals.jeffreysInterval(0, 20))).toEqual([0, 0.1166]);
    expect(rounded(intervals.agrestiCoullInterval(0, 20))).toEqual([0, 0.1898]);
    const finite = intervals.wilsonIntervalFinite(40, 50, 60);
    expect(finite).toMatchObject({ nEff: 295 });
    expect(rounded(finite)).toEqual([0.7506, 0.8417]);
  });

  it('corrects for continuity except at exactly half', () => {
    expect(intervals.wilsonContinuityInterval(5, 10)).toEqual(intervals.wilsonInterval(5, 10));
    const [plain, corrected] = [intervals.wilsonInterval(4, 10), intervals.wilsonContinuityInterval(4, 10)];
    if (isUndefined(plain) || isUndefined(corrected)) throw new Error('an interval was expected');
    expect(corrected.lower).toBeLessThan(plain.lower);
    expect(corrected.upper).toBeGreaterThan(plain.upper);
  });

  it('answers undefined, never NaN, when there is nothing to compute from', () => {
    for (const interval of kinds) {
      expect(interval(0, 0)).toMatchObject({ kind: 'too-few-answers', n: 0, needed: 1 });
      expect(interval(3, 2).kind).toBe('undefined');
      expect(interval(-1, 2).kind).toBe('undefined');
      expect(interval(1, 2, 1).kind).toBe('undefined');
    }
    expect(intervals.wilsonIntervalFinite(3, 5, 4).kind).toBe('undefined');
    expect(intervals.wilsonIntervalFinite(0, 0, 4).kind).toBe('too-few-answers');
  });

  it('is the point when everybody answered and the plain interval in an endless population', () => {
    expect(intervals.wilsonIntervalFinite(15, 20, 20)).toMatchObject({ lower: 0.75, upper: 0.75 });
    expect(intervals.wilsonIntervalFinite(15, 20, Infinity)).toMatchObject(intervals.wilsonInterval(15, 20));
  });

  it('contains the share, stays in 0 … 1 and mirrors successes and failures, up to a billion answers', () => {
    for (const n of [1, 2, 7, 100, 1e6, 1e9]) {
      for (const x of [0, 1, Math.floor(n / 3), n - 1, n]) {
        for (const interval of kinds) {
          const straight = interval(x, n);
          const mirrored = interval(n - x, n);
          if (isUndefined(straight) || isUndefined(mirrored)) throw new Error('an interval was expected');
          expect(straight.lower).toBeLessThanOrEqual(x / n);
          expect(straight.upper).toBeGreaterThanOrEqual(x / n);
          expect(straight.lower).toBeGreaterThanOrEqual(0);
          expect(straight.upper).toBeLessThanOrEqual(1);
          expect(mirrored.lower).toBeCloseTo(1 - straight.upper, 10);
        }
      }
    }
  });
});
