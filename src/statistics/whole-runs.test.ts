// Runs joined: one stretch on one side, broken by a point on the other side or on the centre itself.
import { describe, expect, it } from 'vitest';
import type { ChartSignal } from './chart-rules.ts';
import { wholeRuns } from './whole-runs.ts';

const run = (start: number, end: number, direction: 'up' | 'down' = 'up', p = 0.004): ChartSignal => ({
  rule: 'run',
  direction,
  start,
  end,
  p,
});
const pointsAt = (values: readonly number[]) => values.map((value) => ({ value, n: 20 }));

describe('whole runs', () => {
  it('joins claims with weaker points of the same side between, and keeps the smaller p', () => {
    const points = pointsAt([5, 5, 4.1, 4.2, 5, 5]);
    const signals = [run(0, 1, 'up', 0.004), run(4, 5, 'up', 0.001)];
    expect(wholeRuns({ signals, centre: 4 }, points)).toEqual([run(0, 5, 'up', 0.001)]);
  });

  it('keeps them apart where a point lay on the other side, on the centre, or where the side changed', () => {
    const apart = [run(0, 1), run(3, 4)];
    for (const between of [3.9, 4])
      expect(wholeRuns({ signals: apart, centre: 4 }, pointsAt([5, 5, between, 5, 5]))).toEqual(apart);
    const turned = [run(0, 1), run(2, 3, 'down')];
    expect(wholeRuns({ signals: turned, centre: 4 }, pointsAt([5, 5, 3, 3]))).toEqual(turned);
  });

  it('leaves single points out', () => {
    const outside: ChartSignal = { ...run(2, 2), rule: 'outside' };
    expect(wholeRuns({ signals: [run(0, 1), outside], centre: 4 }, pointsAt([5, 5, 6]))).toEqual([run(0, 1)]);
    expect(wholeRuns({ signals: [], centre: 4 }, [])).toEqual([]);
  });
});
