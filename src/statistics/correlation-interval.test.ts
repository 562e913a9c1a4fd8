// Correlation interval: the worked example, the edges, coverage for ratings of 50 people.
import { describe, expect, it } from 'vitest';
import { correlationInterval } from './correlation-interval.ts';
import { isUndefined } from './outcome.ts';
import { seededRandom } from './seeded-random.ts';

describe('correlationInterval', () => {
  it('gives the worked example', () => {
    expect(correlationInterval(4, 9, 3, 50)).toMatchObject({
      correlation: 0.5,
      interval: { lower: expect.closeTo(0.2575, 4), upper: expect.closeTo(0.6833, 4) },
    });
  });

  it('says what too few answers, no variation and perfect agreement leave open', () => {
    expect(correlationInterval(1, 1, 0.5, 3).kind).toBe('too-few-answers');
    expect(correlationInterval(0, 1, 0, 30).kind).toBe('undefined');
    expect(correlationInterval(1, 1, NaN, 30).kind).toBe('undefined');
    expect(correlationInterval(4, 9, 6, 30)).toMatchObject({ correlation: 1, interval: { kind: 'undefined' } });
  });

  it('covers the correlation of two 1–5 ratings in 92 to 98 of 100 surveys of 50 answers', () => {
    const random = seededRandom(50);
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const moments = (n: number): [number, number, number] => {
      const rows = Array.from({ length: n }, () => {
        const common = random.normal();
        return [0, 1].map(() =>
          Math.min(5, Math.max(1, Math.round(3.6 + (0.9 * (common + random.normal())) / Math.SQRT2))),
        );
      });
      const [mx, my] = [mean(rows.map(([x]) => x!)), mean(rows.map(([, y]) => y!))];
      return [
        mean(rows.map(([x]) => (x! - mx) ** 2)),
        mean(rows.map(([, y]) => (y! - my) ** 2)),
        mean(rows.map(([x, y]) => (x! - mx) * (y! - my))),
      ];
    };
    const truth = correlationInterval(...moments(200_000), 200_000);
    if (isUndefined(truth)) throw new Error(truth.reason);
    let covered = 0;
    for (let survey = 0; survey < 1000; survey++) {
      const got = correlationInterval(...moments(50), 50);
      if (isUndefined(got) || isUndefined(got.interval)) continue;
      if (got.interval.lower <= truth.correlation && truth.correlation <= got.interval.upper) covered++;
    }
    expect(covered).toBeGreaterThan(920);
    expect(covered).toBeLessThan(980);
  });
});
