// Indicators of an office drawn with a seed, unchanging or with a lasting shift, and how often the room `standards` claims a change.
import {
  meanOfAnswers,
  shareOfAnswers,
  shareOfCounted,
  valuesOfMonths,
} from '../../src/features/standards/indicator-points.ts';
import type { IndicatorPoint } from '../../src/features/standards/indicator-points.ts';
import { indicatorChart } from '../../src/features/standards/indicator-chart.ts';
import type { ChartedIndicator } from '../../src/features/standards/indicator-chart.ts';
import { listedChanges, measured } from '../../src/features/standards/indicator-results.ts';
import type { MeasuredIndicator } from '../../src/features/standards/indicator-results.ts';
import type { Indicator } from '../../src/features/standards/indicator.ts';
import { registerFigure } from '#domain/register-figure.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';

export const firstMonth = 2024 * 12;

interface Drawn {
  readonly kind: ChartedIndicator;
  /** the figure of a month; `shift` in usual monthly deviations */
  readonly draw: (random: SeededRandom, month: number, shift: number) => IndicatorPoint[];
}

const binomial = (random: SeededRandom, n: number, p: number) => {
  let count = 0;
  for (let k = 0; k < n; k += 1) if (random.next() < p) count += 1;
  return count;
};
const period = (month: number) => ({ first: month, last: month });
const higher = (measure: ChartedIndicator['measure']): ChartedIndicator => ({ measure, better: 'higher' });
const share = (p: number, n: (random: SeededRandom) => number): Drawn => ({
  kind: higher('share'),
  draw: (random, month, shift) => {
    const of = n(random);
    const moved = Math.min(0.999, Math.max(0.001, p - shift * Math.sqrt((p * (1 - p)) / of)));
    return shareOfCounted([{ month, numerator: binomial(random, of, moved), denominator: of }], 'hand');
  },
});
const shape = [0.02, 0.04, 0.1, 0.26, 0.58];
const rated = (random: SeededRandom) => {
  const n = 10 + random.integer(50);
  const counts = shape.map(() => 0);
  for (let k = 0; k < n; k += 1) counts[random.category(shape)]! += 1;
  return { n, counts };
};

/** The kinds of figures offices keep. */
export const drawnKinds: Readonly<Record<string, Drawn>> = {
  'share of cases 85 %': share(0.85, (random) => 20 + random.integer(60)),
  'share of cases 95 %': share(0.95, (random) => 40 + random.integer(200)),
  'share of few cases 90 %': share(0.9, (random) => 2 + random.integer(12)),
  'share of answers': {
    kind: higher('share'),
    draw: (random, month) => shareOfAnswers([{ period: period(month), ...rated(random) }], [4, 5]),
  },
  'mean of answers': {
    kind: higher('mean'),
    draw: (random, month) => meanOfAnswers([{ period: period(month), ...rated(random) }]),
  },
  'number a month': {
    kind: { measure: 'count', better: 'lower' },
    draw: (random, month) => valuesOfMonths([{ month, value: binomial(random, 200, 0.04) }], 'hand'),
  },
  'days without n': {
    kind: { measure: 'amount', better: 'lower' },
    draw: (random, month, shift) => valuesOfMonths([{ month, value: 30 + 3 * (random.normal() + shift) }], 'hand'),
  },
};

export function drawnSeries({ draw }: Drawn, random: SeededRandom, months: number, shiftAt = Infinity, shift = 0) {
  return Array.from({ length: months }, (_, at) => draw(random, firstMonth + at, at >= shiftAt ? shift : 0)).flat();
}

export const chartOf = ({ kind }: Drawn, points: readonly IndicatorPoint[]) => indicatorChart(points, kind);

let made = 0;
/** An indicator with its figures, as the list of an office holds it. */
export function asMeasured({ kind }: Drawn, points: readonly IndicatorPoint[]): MeasuredIndicator {
  made += 1;
  const content = { ...kind, name: { pl: 'x', en: '' }, withoutVerdict: false } as Indicator['content'];
  const facts = {
    libraryCode: null,
    unitId: null,
    ownerPersonId: null,
    createdOn: '2024-01-01',
    retiredOn: null,
    version: 1,
  };
  return measured({ id: `i${made}`, content, ...facts }, registerFigure(points), []);
}

export interface AlarmRates {
  /** false "poprawa" or "pogorszenie" per indicator and month on its own page */
  readonly perIndicatorMonth: number;
  /** overviews that claim any change */
  readonly perOverview: number;
  readonly verdicts: number;
  readonly overviews: number;
}

/** `offices` offices with 60 indicators that do not change, looked at monthly from the 13th month to the last. */
export function alarmRates(kind: Drawn | 'all kinds', random: SeededRandom, offices: number, months = 24): AlarmRates {
  const kinds = kind === 'all kinds' ? Object.values(drawnKinds) : [kind];
  let alarms = 0;
  let verdicts = 0;
  let claiming = 0;
  let overviews = 0;
  for (let office = 0; office < offices; office += 1) {
    const indicators = Array.from({ length: 60 }, (_, at) => {
      const drawn = kinds[at % kinds.length]!;
      return { drawn, points: drawnSeries(drawn, random, months) };
    });
    for (let month = 13; month <= months; month += 1) {
      const now = firstMonth + month - 1;
      const all = indicators.map(({ drawn, points }) =>
        asMeasured(
          drawn,
          points.filter(({ period: { last } }) => last <= now),
        ),
      );
      const judged = all.filter(({ chart }) => chart.change !== 'too-little-data');
      verdicts += judged.length;
      alarms += judged.filter(({ chart }) => chart.current !== null).length;
      overviews += 1;
      if ([...listedChanges(all, now - 4).values()].some(({ adjustedP }) => adjustedP !== null)) claiming += 1;
    }
  }
  return { perIndicatorMonth: alarms / Math.max(1, verdicts), perOverview: claiming / overviews, verdicts, overviews };
}

/**
 * Share of runs in which a lasting shift, in half-widths of the drawn limits, is found within four points. Months of few
 * cases are put together, so a point may take several.
 */
export function foundWithinFour(kind: Drawn, random: SeededRandom, runs: number, halfWidths = 1.5): number {
  let found = 0;
  for (let run = 0; run < runs; run += 1) {
    const before = drawnSeries(kind, random, 18);
    while (chartOf(kind, before).points.length < 18) before.push(...kind.draw(random, firstMonth + before.length, 0));
    const chart = chartOf(kind, before);
    const { drawn } = chart.stretches[0]!;
    const limits = drawn!.limits.at(-1)!;
    const half = Math.max(limits.upper - drawn!.centre, drawn!.centre - limits.lower);
    const by = (kind.kind.better === 'higher' ? -1 : 1) * halfWidths * half;
    const all = [...before];
    while (chartOf(kind, all).points.length < chart.points.length + 4)
      all.push(...kind.draw(random, firstMonth + all.length, 0).map((point) => shifted(point, by)));
    const { signals } = chartOf(kind, all).stretches[0]!;
    if (signals.some(({ end }) => end >= chart.points.length)) found += 1;
  }
  return found / runs;
}

/** A figure moved: of a share its numerator too, within what can be. */
function shifted(point: IndicatorPoint, by: number): IndicatorPoint {
  if (point.numerator === null) return { ...point, value: Math.max(0, point.value + by) };
  const numerator = Math.min(point.n, Math.max(0, Math.round(point.numerator + by * point.n)));
  return { ...point, numerator, value: numerator / point.n };
}
