// Offices of services that do not differ, one of which acts because it looked worst: what may be claimed of it afterwards.
import { detectableEffect } from '../../src/features/improvement/effect/detectable-effect.ts';
import type { EffectInput, EffectPoint, EffectSeries } from '../../src/features/improvement/effect/effect-input.ts';
import { measuredEffect } from '../../src/features/improvement/effect/measured-effect.ts';
import type { MeasuredEffect } from '../../src/features/improvement/effect/measured-effect.ts';
import type { SeededRandom } from '../../src/statistics/seeded-random.ts';

/** How the figures of one service come about. Months: history, then 3 of the finding, 1 of the decision, baseline, after. */
export interface SimulatedOffice {
  readonly kind: 'rating' | 'share' | 'amount';
  readonly services: number;
  /** answers a month: from, to */
  readonly perMonth: readonly [number, number];
  /** deviation of months beyond sampling, in units of the indicator, and how much neighbours hang together */
  readonly monthly: number;
  readonly ar: number;
  /** season or other common ups and downs */
  readonly common: number;
  readonly history: number;
  readonly baseline: number;
  readonly after: number;
  /** level: mean of the rating, share, or amount */
  readonly level: number;
}

const shape = [0.06, 0.06, 0.13, 0.25, 0.5];
const startMonth = 24_300;

export interface SimulatedAction {
  readonly effect: MeasuredEffect;
  /** what was announced before the start; null: nothing, or more than the scale has room for */
  readonly announced: number | null;
}

/** `size`: 'none', or 'announced': a true effect as large as was announced before the start. */
export function simulatedAction(
  random: SeededRandom,
  office: SimulatedOffice,
  size: 'none' | 'announced',
): SimulatedAction {
  const { history, baseline, after, services } = office;
  const decided = history + 3;
  const started = decided + 1 + baseline;
  const all = started + after;
  const common = Array.from({ length: all }, (_, t) => office.common * Math.sin((2 * Math.PI * (t + 2)) / 12));
  const drifts = Array.from({ length: services }, () => wandering(random, all, office));
  const before = drifts.map((drift) => series(random, office, drift, common, 0, started, 0));
  const seen = before.map((months) => meanOf(months.filter(({ period }) => inFinding(period, history))));
  const worst = isLowBad(office) ? seen.indexOf(Math.min(...seen)) : seen.indexOf(Math.max(...seen));
  const dates = {
    measure: ({ rating: 'mean', share: 'share', amount: 'amount' } as const)[office.kind],
    better: isLowBad(office) ? 'higher' : 'lower',
    alsoTreated: [],
    findingPeriod: { first: startMonth + history, last: startMonth + history + 2 },
    decidedOn: dayIn(startMonth + decided, 10),
    breaks: [],
  } as const;
  const inputOf = (units: readonly (readonly EffectPoint[])[], rest: Pick<EffectInput, 'startedOn' | 'lastMonth'>) => ({
    ...dates,
    ...rest,
    series: pooled(units[worst]!, office),
    comparisons: units.flatMap((points, at): EffectSeries[] =>
      at === worst ? [] : [{ id: String(at), name: '', points: pooled(points, office) }],
    ),
  });
  let announced: number | null = null;
  if (size === 'announced') {
    const told = detectableEffect(inputOf(before, { startedOn: null, lastMonth: startMonth + started - 1 }));
    if (told.kind !== 'result')
      return { effect: measuredEffect(inputOf(before, { startedOn: null, lastMonth: 0 })), announced: null };
    announced = after >= 12 ? told.later.difference : told.difference;
    const room = { rating: 5 - office.level, share: 1 - office.level, amount: office.level }[office.kind] - 0.02;
    if (announced > room)
      return { effect: measuredEffect(inputOf(before, { startedOn: null, lastMonth: 0 })), announced: null };
  }
  const gain = (announced ?? 0) * (isLowBad(office) ? 1 : -1);
  const whole = before.map((months, at) => [
    ...months,
    ...series(random, office, drifts[at]!, common, started, all, at === worst ? gain : 0),
  ]);
  const input = inputOf(whole, { startedOn: dayIn(startMonth + started, 1), lastMonth: startMonth + all - 1 });
  return { effect: measuredEffect(input), announced };
}

const isLowBad = ({ kind }: SimulatedOffice) => kind !== 'amount';
const inFinding = ({ first }: EffectPoint['period'], history: number) =>
  first >= startMonth + history && first < startMonth + history + 3;

function dayIn(month: number, day: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function wandering(random: SeededRandom, months: number, { monthly, ar }: SimulatedOffice): number[] {
  let last = random.normal();
  return Array.from({ length: months }, () => {
    const now = last;
    last = ar * last + Math.sqrt(1 - ar * ar) * random.normal();
    return monthly * now;
  });
}

function series(
  random: SeededRandom,
  office: SimulatedOffice,
  drift: readonly number[],
  common: readonly number[],
  first: number,
  end: number,
  gain: number,
): EffectPoint[] {
  const [least, most] = office.perMonth;
  return Array.from({ length: end - first }, (_, at) => {
    const t = first + at;
    const level = office.level + drift[t]! + common[t]! + gain;
    const n = least + random.integer(most - least + 1);
    return { period: { first: startMonth + t, last: startMonth + t }, ...figure(random, office, level, n) };
  });
}

function figure(
  random: SeededRandom,
  { kind }: SimulatedOffice,
  level: number,
  n: number,
): Pick<EffectPoint, 'value' | 'n' | 'counts' | 'numerator'> {
  if (kind === 'amount') {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Math.exp(0.7 * random.normal() - 0.245);
    return { value: (level * sum) / n, n, counts: null, numerator: null };
  }
  const law =
    kind === 'rating' ? tilted(level) : [1 - Math.min(1, Math.max(0, level)), Math.min(1, Math.max(0, level))];
  const counts = law.map(() => 0);
  for (let i = 0; i < n; i++) counts[random.category(law)]! += 1;
  if (kind === 'share') return { value: counts[1]! / n, n, counts, numerator: counts[1]! };
  return { value: counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / n, n, counts, numerator: null };
}

const laws = new Map<number, readonly number[]>();

/** The J shape leaned until its mean is the one asked for. */
function tilted(mean: number): readonly number[] {
  const wanted = Math.round(Math.min(4.99, Math.max(1.01, mean)) * 100) / 100;
  const ready = laws.get(wanted);
  if (ready) return ready;
  let low = -8;
  let high = 8;
  let law: number[] = shape;
  for (let step = 0; step < 60; step++) {
    const tilt = (low + high) / 2;
    const raw = shape.map((p, at) => p * Math.exp(tilt * at));
    const total = raw.reduce((sum, p) => sum + p, 0);
    law = raw.map((p) => p / total);
    if (law.reduce((sum, p, at) => sum + p * (at + 1), 0) < wanted) low = tilt;
    else high = tilt;
  }
  laws.set(wanted, law);
  return law;
}

function meanOf(points: readonly EffectPoint[]): number {
  const n = points.reduce((sum, point) => sum + point.n, 0);
  return points.reduce((sum, point) => sum + point.n * point.value, 0) / n;
}

/** As disclosure gives them: within a quarter, months of fewer than ten answers go together or join the smallest. */
function pooled(points: readonly EffectPoint[], { kind }: SimulatedOffice): readonly EffectPoint[] {
  if (kind === 'amount') return points;
  const quarters = [...Map.groupBy(points, ({ period }) => Math.floor(period.first / 3)).values()];
  return quarters.flatMap((months) => {
    const large = months.filter(({ n }) => n >= 10).toSorted((a, b) => a.n - b.n);
    const small = months.filter(({ n }) => n < 10);
    if (small.length === 0) return months;
    const n = small.reduce((sum, point) => sum + point.n, 0);
    const [smallest, ...others] = large;
    const parts =
      n >= 10 ? [...large, joined(small)] : smallest ? [joined([...small, smallest]), ...others] : [joined(small)];
    return parts.filter((part) => part.n >= 10).toSorted((a, b) => a.period.first - b.period.first);
  });
}

function joined(points: readonly EffectPoint[]): EffectPoint {
  const counts = points[0]!.counts!.map((_, at) => points.reduce((sum, point) => sum + point.counts![at]!, 0));
  const months = points.map(({ period }) => period.first);
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const follow = last - first + 1 === months.length;
  const quarter = first - (first % 3);
  return {
    period: follow ? { first, last } : { first: quarter, last: quarter + 2 },
    n: points.reduce((sum, point) => sum + point.n, 0),
    value: meanOf(points),
    counts,
    numerator: points[0]!.numerator === null ? null : points.reduce((sum, point) => sum + point.numerator!, 0),
  };
}

export interface EffectRates {
  /** share of ineffective actions with grade A or B and "better" */
  readonly falselyBetter: number;
  readonly grades: Readonly<Record<string, number>>;
  readonly verdicts: Readonly<Record<string, number>>;
  /** mean announced effect */
  readonly announced: number;
  /** actions with something announced, and the share of these that were found */
  readonly tried: number;
  readonly found: number;
}

export function effectRates(
  random: SeededRandom,
  office: SimulatedOffice,
  size: 'none' | 'announced',
  times: number,
): EffectRates {
  const grades: Record<string, number> = {};
  const verdicts: Record<string, number> = {};
  let [claims, tried, announcedSum] = [0, 0, 0];
  for (let time = 0; time < times; time++) {
    const { effect, announced } = simulatedAction(random, office, size);
    if (size === 'announced' && announced === null) continue;
    tried += 1;
    announcedSum += announced ?? 0;
    grades[`${effect.grade} ${effect.method}`] = (grades[`${effect.grade} ${effect.method}`] ?? 0) + 1;
    verdicts[effect.verdict] = (verdicts[effect.verdict] ?? 0) + 1;
    if (effect.verdict === 'better' && (effect.grade === 'A' || effect.grade === 'B')) claims += 1;
  }
  const rate = tried > 0 ? claims / tried : 0;
  return { falselyBetter: rate, found: rate, grades, verdicts, tried, announced: announcedSum / Math.max(1, tried) };
}
