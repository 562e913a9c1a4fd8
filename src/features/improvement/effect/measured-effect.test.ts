// The rules of an action's effect: which months count, what each grade asks for, and when nothing is claimed.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#statistics/seeded-random.ts';
import type { EffectInput, EffectPoint, EffectSeries } from './effect-input.ts';
import { measuredEffect } from './measured-effect.ts';

const january = 24_300;
const day = (month: number, of = 1) =>
  `${Math.floor((january + month) / 12)}-${String(((january + month) % 12) + 1).padStart(2, '0')}-${String(of).padStart(2, '0')}`;

/** An amount of each month from `first` on; 20 cases a month. */
function amounts(values: readonly number[], first = 0): EffectPoint[] {
  return values.map((value, at) => ({
    period: { first: january + first + at, last: january + first + at },
    value,
    n: 20,
    counts: null,
    numerator: null,
  }));
}

/** `months` months of swings about a level, and a step from month `at` on. */
function steps(seed: number, level: number, step: number, at: number, months: number): EffectPoint[] {
  const random = seededRandom(seed);
  return amounts(Array.from({ length: months }, (_, t) => level + random.normal() + (t >= at ? step : 0)));
}

const input = (more: Partial<EffectInput>): EffectInput => ({
  measure: 'amount',
  better: 'lower',
  series: [],
  alsoTreated: [],
  comparisons: [],
  findingPeriod: { first: january + 6, last: january + 8 },
  decidedOn: day(9, 12),
  startedOn: day(14),
  lastMonth: january + 21,
  breaks: [],
  ...more,
});
const others = (count: number, months = 22): EffectSeries[] =>
  Array.from({ length: count }, (_, at) => ({ id: `s${at}`, name: '', points: steps(100 + at, 20, 0, 0, months) }));

describe('the baseline', () => {
  it('is the whole months after the decision and before the start, never those of the finding', () => {
    const bad = steps(1, 30, 0, 0, 22).map((point, t) => (t >= 6 && t <= 9 ? { ...point, value: 90 } : point));
    const { before, after } = measuredEffect(input({ series: bad }));
    expect(before).toMatchObject({ period: { first: january + 10, last: january + 13 }, months: 4, n: 80 });
    expect(before!.value).toBeLessThan(35);
    expect(after).toMatchObject({ period: { first: january + 14, last: january + 21 }, n: 160 });
  });

  it('leaves out the month of a start in its middle, and figures that reach over an edge', () => {
    const series = steps(1, 30, 0, 0, 22);
    const half = measuredEffect(input({ series, startedOn: day(13, 15) }));
    expect(half.before!.period.last).toBe(january + 12);
    expect(half.after!.period.first).toBe(january + 14);
    const long = series.filter((_, t) => t !== 13 && t !== 14);
    const quarter = { ...series[13]!, period: { first: january + 13, last: january + 14 } };
    const cut = measuredEffect(input({ series: [...long, quarter] }));
    expect([cut.before!.period.last, cut.after!.period.first]).toEqual([january + 12, january + 15]);
  });

  it('is held against the two years since the start; later months are shown and decide nothing', () => {
    // better for two years, and as before from then on
    const series = steps(1, 30, 0, 0, 60).map((point, t) => ({
      ...point,
      value: point.value - (t >= 14 && t < 38 ? 6 : 0),
    }));
    const at = (months: number) =>
      measuredEffect(input({ series, comparisons: others(13, 60), lastMonth: january + 13 + months }));
    const [two, four] = [at(24), at(46)];
    expect(two).toMatchObject({ verdict: 'better', after: { period: { first: january + 14, last: january + 37 } } });
    expect(four.after).toEqual(two.after);
    expect(four.effect).toEqual(two.effect);
    expect(four).toMatchObject({ verdict: 'better', monthsSinceStart: 46 });
    expect([two, four].map(({ reasons }) => reasons.includes('later-months-left-out'))).toEqual([false, true]);
    // and a break of the instrument after them is no break of theirs
    const asked = { month: january + 40, kind: 'instrument' } as const;
    const broken = measuredEffect(
      input({ series, comparisons: others(13, 60), lastMonth: january + 59, breaks: [asked] }),
    );
    expect(broken.verdict).toBe('better');
    const inside = { ...asked, month: january + 37 };
    expect(measuredEffect(input({ series, lastMonth: january + 59, breaks: [inside] })).verdict).toBe('no-claim');
  });

  it('where there is none, the grade is C and nothing is decided, however large the change', () => {
    const series = steps(1, 30, -15, 10, 22);
    const found = measuredEffect(input({ series, startedOn: day(10), comparisons: others(13) }));
    expect(found).toMatchObject({ grade: 'C', verdict: 'undecided', method: 'before-after' });
    expect(found.reasons).toContain('no-baseline');
    const nothingBefore = measuredEffect(input({ series: series.slice(10), startedOn: day(10) }));
    expect(nothingBefore).toMatchObject({ method: 'after-only', grade: 'C', before: null });
  });
});

describe('one unit with comparisons', () => {
  it('with long series is a controlled series with placebos, grade A', () => {
    const found = measuredEffect(input({ series: steps(1, 30, -6, 14, 22), comparisons: others(13) }));
    expect(found).toMatchObject({ method: 'controlled-series', grade: 'A', verdict: 'better', mayBeKept: true });
    expect(found.placebos).toMatchObject({ count: 13, asLarge: 0, smallestP: 1 / 14 });
    expect(found.others!.units).toBe(13);
    expect(found.effect!.estimate).toBeGreaterThan(-8);
    expect(found.effect!.estimate).toBeLessThan(-4);
  });

  it('with short series takes the difference of the others off, grade B', () => {
    const series = steps(1, 30, -6, 14, 22).slice(9);
    const comparisons = others(13).map((unit) => ({ ...unit, points: unit.points.slice(9) }));
    const found = measuredEffect(input({ series, comparisons }));
    expect(found).toMatchObject({ method: 'before-after-with-comparison', grade: 'B', verdict: 'better' });
  });

  it('does not decide where others moved as much, and says so', () => {
    const restless = others(13).map((unit, at) => (at === 4 ? { ...unit, points: steps(77, 20, 9, 14, 22) } : unit));
    const found = measuredEffect(input({ series: steps(1, 30, -4, 14, 22), comparisons: restless }));
    expect(found.verdict).toBe('undecided');
    expect(found.reasons).toContain('placebos-as-large');
  });

  it('leaves out comparisons without figures of the same months, by id', () => {
    const short = { id: 'late', name: '', points: steps(9, 20, 0, 0, 22).slice(13) };
    const found = measuredEffect(input({ series: steps(1, 30, 0, 0, 22), comparisons: [...others(5), short] }));
    expect(found.leftOut).toEqual(['late']);
  });

  it('counts a quarter of a comparison where most of it lies, and once only', () => {
    const quarters = others(5).map(({ points, ...unit }) => ({
      ...unit,
      points: points
        .filter((_, t) => t % 3 === 0 && t < 21)
        .map((point) => ({ ...point, period: { first: point.period.first, last: point.period.first + 2 } })),
    }));
    // the baseline is months 10–13, the action runs from 14: quarters 9–11 and 12–14 lie mostly before, 15–17 and 18–20 after
    const found = measuredEffect(input({ series: steps(1, 30, -6, 14, 22), comparisons: quarters }));
    expect(found).toMatchObject({ leftOut: [], method: 'before-after-with-comparison', others: { units: 5 } });
  });
});

describe('one unit alone', () => {
  it('is judged by its months, grade B at best: by hand', () => {
    const series = amounts([30, 32, 30, 32, 20, 22, 20, 22, 20, 22, 20, 22], 10);
    const found = measuredEffect(input({ series, startedOn: day(14), lastMonth: january + 21 }));
    // squares 4 and 8 with 3 and 7 degrees of freedom, times 13/7: a correlation of months of at least 0.3
    const spread = (4 + 8) / 10;
    const error = Math.sqrt(spread * (13 / 7) * (1 / 4 + 1 / 8));
    expect(found).toMatchObject({ method: 'before-after', grade: 'B', verdict: 'better', others: null });
    expect(found.difference!.estimate).toBeCloseTo(-10, 9);
    expect(found.difference!.upper).toBeCloseTo(-10 + 2.228138851964939 * error, 6);
    expect(found.reasons).toEqual(expect.arrayContaining(['no-comparisons', 'season-not-covered']));
  });

  it('says too little where months are too few to know how they swing', () => {
    const series = amounts([30, 32, 20, 22], 12);
    expect(measuredEffect(input({ series, lastMonth: january + 15 })).verdict).toBe('too-early');
    const quarterly = [0, 1].map((at) => ({
      ...series[at * 2]!,
      period: { first: january + 10 + at * 4, last: january + 12 + at * 4 },
    }));
    expect(measuredEffect(input({ series: quarterly })).verdict).toBe('too-little-data');
  });
});

describe('several units that acted', () => {
  it('from four on each side are compared by an exact test, grade A', () => {
    const alsoTreated = [2, 3, 4].map((seed) => ({ id: `t${seed}`, name: '', points: steps(seed, 28, -5, 14, 22) }));
    const found = measuredEffect(input({ series: steps(1, 30, -5, 14, 22), alsoTreated, comparisons: others(4) }));
    expect(found).toMatchObject({ method: 'difference-in-differences', grade: 'A', verdict: 'better' });
    expect(found.placebos).toMatchObject({ smallestP: 1 / 70 });
  });
});

describe('claims', () => {
  const better = { series: steps(1, 30, -6, 14, 22), comparisons: others(13) };

  it('follow the direction of the indicator, and no direction makes none', () => {
    expect(measuredEffect(input({ ...better, better: 'higher' })).verdict).toBe('worse');
    const neutral = measuredEffect(input({ ...better, better: 'neither' }));
    expect(neutral.verdict).toBe('no-claim');
    expect(neutral.reasons).toContain('neither-way-better');
  });

  it('wait for six months, with the difference shown so far', () => {
    const early = measuredEffect(input({ ...better, lastMonth: january + 18 }));
    expect(early).toMatchObject({ verdict: 'too-early', mayBeKept: false, monthsSinceStart: 5 });
    expect(early.difference).not.toBeNull();
    expect(measuredEffect(input({ ...better, lastMonth: january + 19 }))).toMatchObject({
      verdict: 'better',
      mayBeKept: true,
    });
    expect(measuredEffect(input({ ...better, startedOn: null }))).toMatchObject({
      verdict: 'too-early',
      reasons: ['not-started'],
    });
  });

  it('are none where the question or the ways of answering changed inside the window', () => {
    for (const kind of ['instrument', 'channel-mix'] as const) {
      const broken = measuredEffect(input({ ...better, breaks: [{ month: january + 15, kind }] }));
      expect(broken).toMatchObject({ verdict: 'no-claim', effect: null, mayBeKept: false });
      expect(broken.before).not.toBeNull();
    }
    const before = measuredEffect(input({ ...better, breaks: [{ month: january + 2, kind: 'instrument' }] }));
    expect(before.verdict).toBe('better');
  });

  it('are none of a start in the future, of no figures and of figures that never differ', () => {
    expect(measuredEffect(input({ ...better, startedOn: day(40) })).verdict).toBe('too-early');
    expect(measuredEffect(input({})).verdict).toBe('too-little-data');
    const flat = amounts(Array.from({ length: 22 }, () => 5));
    expect(measuredEffect(input({ series: flat })).verdict).toBe('too-little-data');
  });
});

describe('answers of clients', () => {
  const rated = (seed: number, five: number, months: number): EffectPoint[] => {
    const random = seededRandom(seed);
    return Array.from({ length: months }, (_, t) => {
      const counts = [0, 0, 0, 0, 0];
      for (let i = 0; i < 12; i++) counts[random.category([0.05, 0.05, 0.1, 0.8 - five, five])]! += 1;
      const value = counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / 12;
      return { period: { first: january + t, last: january + t }, value, n: 12, counts, numerator: null };
    });
  };

  it('bring their interval with each window', () => {
    const found = measuredEffect(input({ measure: 'mean', better: 'higher', series: rated(1, 0.4, 22) }));
    const [low, high] = found.before!.interval!;
    expect(low).toBeLessThan(found.before!.value);
    expect(high).toBeGreaterThan(found.before!.value);
    expect(found.verdict).toBe('no-effect-shown');
  });

  it('below ten on a side say too little', () => {
    const thin = rated(1, 0.4, 22).map((point) => ({ ...point, n: 2, counts: [0, 0, 0, 1, 1] }));
    const found = measuredEffect(input({ measure: 'mean', better: 'higher', series: thin }));
    expect(found.reasons).toContain('few-figures-before');
    expect(found.verdict).toBe('undecided');
  });
});
