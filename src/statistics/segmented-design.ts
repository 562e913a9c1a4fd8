// The columns of a segmented regression: level and slope before, change of both at the action, seasons.
// Method page: docs/methods/interrupted-time-series.md
import type { Matrix } from './linear-algebra.ts';

/**
 * Columns intercept, t = 1 … n, level = 1 from `changeAt` on, slopeChange = max(0, t − changeAt), then sine and cosine
 * of 2πht/period for h = 1 … harmonics. `changeAt` counts from 1.
 *
 * @example
 * segmentedDesign(3, 2).rows; // [[1, 1, 0, 0], [1, 2, 1, 0], [1, 3, 1, 1]]
 */
export function segmentedDesign(
  n: number,
  changeAt: number,
  harmonics = 0,
  period = 12,
): { columns: string[]; rows: Matrix } {
  const waves = Array.from({ length: harmonics }, (_, h) => h + 1);
  const columns = ['intercept', 't', 'level', 'slopeChange', ...waves.flatMap((h) => [`sin${h}`, `cos${h}`])];
  const rows = Array.from({ length: n }, (_, index) => {
    const t = index + 1;
    const season = waves.flatMap((h) => {
      const angle = (2 * Math.PI * h * t) / period;
      return [Math.sin(angle), Math.cos(angle)];
    });
    return [1, t, t >= changeAt ? 1 : 0, Math.max(0, t - changeAt), ...season];
  });
  return { columns, rows };
}
