// What is announced before the start: smaller with more answers, months and comparisons; honest where it is too large.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#statistics/seeded-random.ts';
import { detectableEffect } from './detectable-effect.ts';
import type { EffectInput, EffectPoint } from './effect-input.ts';

const january = 24_300;

function shares(seed: number, perMonth: number, months: number, share = 0.7): EffectPoint[] {
  const random = seededRandom(seed);
  return Array.from({ length: months }, (_, t) => {
    const numerator = Array.from({ length: perMonth }, () => random.next()).filter((x) => x < share).length;
    const period = { first: january + t, last: january + t };
    return { period, value: numerator / perMonth, n: perMonth, counts: [perMonth - numerator, numerator], numerator };
  });
}

const input = (perMonth: number, comparisons: number, months = 13): EffectInput => ({
  measure: 'share',
  better: 'higher',
  series: shares(1, perMonth, months),
  alsoTreated: [],
  comparisons: Array.from({ length: comparisons }, (_, at) => ({
    id: String(at),
    name: '',
    points: shares(2 + at, perMonth, months),
  })),
  findingPeriod: { first: january + 8, last: january + 10 },
  decidedOn: '2026-01-10',
  startedOn: null,
  lastMonth: january + months - 1,
  breaks: [],
});

const told = (of: EffectInput) => {
  const found = detectableEffect(of);
  if (found.kind !== 'result') throw new Error(`${found.n} of ${found.needed}`);
  return found;
};

describe('detectableEffect', () => {
  it('names six months and twelve, and what is measured before the start', () => {
    const found = told(input(20, 13));
    expect(found).toMatchObject({ months: 6, later: { months: 12 }, baselineMonths: 3, perMonth: 20, comparisons: 13 });
    expect(found.later.difference).toBeLessThan(found.difference);
    expect(found.isBeyondScale).toBe(false);
  });

  it('is about the plain figure of two shares where months add nothing', () => {
    // 60 and 120 answers: √(0.21 · (1/60 + 1/120) · 14/13), found at 3.2–4 errors
    const error = Math.sqrt(0.21 * (1 / 60 + 1 / 120) * (14 / 13));
    const { difference } = told(input(20, 13));
    expect(difference / error).toBeGreaterThan(2.9);
    expect(difference / error).toBeLessThan(4.6);
  });

  it('is smaller with more answers', () => {
    expect(told(input(80, 13)).difference).toBeLessThan(told(input(20, 13)).difference);
  });

  it('tells the first month from the sixth on in which the goal of the action would be found, by the same rule', () => {
    const withGoal = (goalChange: number | null, more: Partial<EffectInput> = {}) =>
      told({ ...input(20, 13), goalChange, ...more });
    const { difference, later } = withGoal(null);
    expect(withGoal(null).goal).toBeNull();
    expect(withGoal(difference).goal).toMatchObject({ change: difference, months: 6, isBeyondScale: false });
    const between = (difference + later.difference) / 2;
    const { months } = withGoal(between).goal!;
    expect(months).toBeGreaterThan(6);
    expect(months).toBeLessThanOrEqual(12);
    expect(withGoal(later.difference).goal!.months).toBeLessThanOrEqual(12);
    expect(withGoal(later.difference).goal!.months).toBeGreaterThanOrEqual(months!);
    const never = withGoal(0.001).goal!;
    expect(never.months).toBeNull();
    expect(never.atLast).toBeLessThan(later.difference);
    // about 70 % are content: there is no room for 40 points more
    expect(withGoal(0.4).goal!.isBeyondScale).toBe(true);
    expect(withGoal(0.1, { better: 'neither' }).goal).toBeNull();
  });

  it('says that the scale has no room for it', () => {
    expect(told({ ...input(5, 0), better: 'higher' }).isBeyondScale).toBe(true);
  });

  it('says how many months are missing', () => {
    expect(detectableEffect(input(20, 0, 2))).toMatchObject({ kind: 'too-few-answers', needed: 5 });
    expect(detectableEffect({ ...input(20, 0), series: [] })).toMatchObject({ kind: 'too-few-answers', n: 0 });
  });
});
