// Runs chart: worked example, a long run, equal points, none.
import { describe, expect, it } from 'vitest';
import { runsChart } from './runs-chart.ts';

describe('runsChart', () => {
  it('gives the values of the worked example', () => {
    expect(runsChart([4, 5, 4, 6, 3, 7, 3, 6, 5])).toMatchObject({
      median: 5,
      useful: 7,
      longest: 2,
      crossings: 5,
      longestLimit: 6,
      crossingsLimit: 1,
      signal: false,
    });
  });

  it('signals a long run', () => {
    const values = [...Array.from({ length: 10 }, () => 1), ...Array.from({ length: 10 }, () => 2)];
    expect(runsChart(values)).toMatchObject({ median: 1.5, longest: 10, crossings: 1, signal: true });
  });

  it('has no limits without useful points', () => {
    expect(runsChart([4, 4, 4])).toMatchObject({ useful: 0, signal: false, longestLimit: { kind: 'undefined' } });
    expect(runsChart([4, 4, 9])).toMatchObject({ useful: 1, longest: 1, crossings: 0, signal: false });
    expect(runsChart([])).toMatchObject({ kind: 'too-few-answers', n: 0 });
  });
});
