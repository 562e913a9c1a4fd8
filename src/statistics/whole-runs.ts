// Runs as people see them: claims of one stretch on one side of the centre are one run, however often it was claimed.
// Method page: docs/methods/frozen-limit-chart.md
import type { ChartPoint, ChartSignal } from './chart-rules.ts';
import type { FrozenLimitChart } from './frozen-limit-chart.ts';

/**
 * The runs among the claims of a chart, in order of time. Two claims on one side whose points between all lie on that
 * side, too weak to be claimed themselves, are one run with the smaller p.
 *
 * @example
 * wholeRuns(frozenLimitChart(points), points); // [{ rule: 'run', direction: 'up', start: 12, end: 23, p: … }]
 */
export function wholeRuns(
  { signals, centre }: Pick<FrozenLimitChart, 'signals' | 'centre'>,
  points: readonly ChartPoint[],
): ChartSignal[] {
  const runs: ChartSignal[] = [];
  for (const signal of signals.filter(({ rule }) => rule === 'run')) {
    const before = runs.at(-1);
    const between = before ? points.slice(before.end + 1, signal.start) : [];
    const side = signal.direction === 'up' ? 1 : -1;
    const isUnbroken = between.every(({ value }) => Math.sign(value - Number(centre)) === side);
    if (before?.direction === signal.direction && isUnbroken)
      runs[runs.length - 1] = { ...before, end: signal.end, p: Math.min(before.p, signal.p) };
    else runs.push(signal);
  }
  return runs;
}
