// What a trend chart is drawn from, and where things stand on it. Across in per cent of the width, down in pixels: letters and marks are never stretched.
import { scaleLinear } from 'd3-scale';

/** 'not-judged': too few points for limits or a verdict; drawn as a plain circle, never called ordinary variation */
export type PointVerdict = 'ordinary' | 'better' | 'worse' | 'not-judged';

export interface TrendPoint {
  /** on the axis: "lip 26" */
  readonly label: string;
  /** in the table: "lipiec 2026" */
  readonly name: string;
  readonly value: number;
  /** interval of the value, for the table; figures from registers have none */
  readonly interval?: readonly [number, number] | undefined;
  readonly n: number;
  readonly verdict: PointVerdict;
}

/** Mean and limits over a stretch of points; a named event starts a new stretch, with broken lines between. */
export interface TrendLevel {
  /** position of the first and of the last point, counted from 0 */
  readonly first: number;
  readonly last: number;
  readonly mean: number;
  readonly limits?: { readonly low: number; readonly high: number; readonly trial: boolean } | undefined;
}

/** An event drawn as a vertical line with a letter; its words stand below the chart. */
export interface TrendMark {
  /** position of the point at which it begins */
  readonly at: number;
  readonly letter: string;
  readonly text: string;
}

export interface Trend {
  readonly points: readonly TrendPoint[];
  /** none below eight points: line only */
  readonly levels?: readonly TrendLevel[] | undefined;
  readonly target?: { readonly value: number; readonly label: string } | undefined;
  readonly marks?: readonly TrendMark[] | undefined;
  /** positions at which a new series begins: no line leads there from the point before */
  readonly gaps?: readonly number[] | undefined;
  /** ends of the vertical axis where the scale itself has ends: 0–1 for shares */
  readonly bounds?: readonly [number, number] | undefined;
}

export const plotHeight = 264;
const top = 24;
const bottom = 248;

export interface LineLabel {
  readonly key: 'mean' | 'high' | 'low' | 'target';
  readonly value: number;
  /** height of the line, and of its words after crowded ones were moved apart */
  readonly y: number;
  readonly labelY: number;
}

/** Words at the right end stand at least 16 px apart, as near to their lines as that allows. */
function apart(labels: readonly Omit<LineLabel, 'labelY'>[]): LineLabel[] {
  const placed = [...labels].sort((a, b) => a.y - b.y).map((label) => ({ ...label, labelY: label.y }));
  for (let round = 0; round < placed.length * 4; round += 1) {
    for (let i = 1; i < placed.length; i += 1) {
      const above = placed[i - 1]!;
      const below = placed[i]!;
      const missing = 16 - (below.labelY - above.labelY);
      if (missing > 0.01) {
        above.labelY -= missing / 2;
        below.labelY += missing / 2;
      }
    }
  }
  return placed;
}

export interface TrendGeometry {
  readonly y: (value: number) => number;
  /** '27.5%' */
  readonly x: (position: number) => string;
  readonly ticks: readonly number[];
  readonly lineLabels: readonly LineLabel[];
  /** which points have their label on a wide screen, and which on a phone */
  readonly labelled: (position: number) => { readonly wide: boolean; readonly narrow: boolean };
}

const percent = (share: number) => `${Math.round(share * 100_000) / 1000}%`;

export function trendGeometry({ points, levels = [], target, bounds }: Trend): TrendGeometry {
  const values = [
    ...points.map((point) => point.value),
    ...levels.flatMap((level) => [level.mean, ...(level.limits ? [level.limits.low, level.limits.high] : [])]),
    ...(target ? [target.value] : []),
  ];
  const least = Math.min(...values);
  const most = Math.max(...values);
  const room = (most - least || Math.abs(most) || 1) * 0.06;
  const clamp = (value: number) => (bounds ? Math.min(Math.max(value, bounds[0]), bounds[1]) : value);
  const scale = scaleLinear([clamp(least - room), clamp(most + room)], [bottom, top]).nice(5);
  const y = (value: number) => Math.round(scale(value) * 10) / 10;
  const count = points.length;
  const wideStep = Math.max(1, Math.ceil(count / 12));
  const narrowStep = wideStep * Math.max(1, Math.ceil(count / wideStep / 4));
  const latest = levels.at(-1);
  return {
    y,
    x: (position) => percent((position + 0.5) / count),
    ticks: scale.ticks(5),
    lineLabels: apart(
      [
        ...(latest ? [{ key: 'mean' as const, value: latest.mean }] : []),
        ...(latest?.limits
          ? [
              { key: 'high' as const, value: latest.limits.high },
              { key: 'low' as const, value: latest.limits.low },
            ]
          : []),
        ...(target ? [{ key: 'target' as const, value: target.value }] : []),
      ].map((label) => ({ ...label, y: y(label.value) })),
    ),
    labelled: (position) => {
      const back = count - 1 - position;
      return { wide: back % wideStep === 0, narrow: back % narrowStep === 0 };
    },
  };
}
