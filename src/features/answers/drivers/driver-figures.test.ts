// What is said of drivers whose truth is known: tiers, twins, what spoils and what pleases, and data without any effect.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#statistics/seeded-random.ts';
import { driverFigures } from './driver-figures.ts';
import type { ShownDrivers } from './driver-request.ts';

const shape = { outcomes: 4, points: 5 };
const point = (value: number) => Math.min(5, Math.max(1, Math.round(value)));

/** Answers of `n` people: `overallOf` makes the overall rating of the drivers, an error and the outcome. */
function answers(
  n: number,
  drivers: number,
  overallOf: (given: readonly number[], error: number, outcome: number) => number,
  seed = 1,
) {
  const random = seededRandom(seed);
  const columns = Array.from({ length: drivers + 2 }, () => new Uint8Array(n));
  for (let row = 0; row < n; row += 1) {
    const given = Array.from({ length: drivers }, () => 1 + random.integer(5));
    const outcome = 1 + random.integer(4);
    columns[0]![row] = point(overallOf(given, random.normal(), outcome));
    columns[1]![row] = outcome;
    given.forEach((code, at) => (columns[at + 2]![row] = code));
  }
  return { columns, n, collected: n, waiting: [] };
}

function shown(rows: ReturnType<typeof answers>): ShownDrivers {
  const found = driverFigures(rows, { ...shape, drivers: rows.columns.length - 2 });
  if (found.kind !== 'shown') throw new Error(found.kind);
  return found;
}

describe('driverFigures', () => {
  it('puts the strongest first, and what is alike into one tier', () => {
    const found = shown(answers(1500, 4, ([a, b, c], e) => 0.1 + 0.6 * a! + 0.2 * b! + 0.2 * c! + 0.4 * e));
    expect(found.tiers).toEqual([[0], [1, 2], [3]]);
    expect(found.shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 1);
    expect(found.ordinal?.swapped).toEqual([]);
    expect(found.twins).toEqual([]);
  });

  it('takes the outcome out first', () => {
    const found = shown(answers(900, 2, ([a], e, outcome) => 1.4 + 0.4 * a! + (outcome === 1 ? 1.4 : 0) + 0.3 * e));
    expect(found.byOutcome).toBeGreaterThan(0.3);
    expect(found.tiers[0]).toEqual([0]);
  });

  it('names twins and lets them share', () => {
    const rows = answers(600, 3, ([a, b], e) => 0.5 * a! + 0.4 * b! + 0.4 * e);
    rows.columns[4]!.set(rows.columns[2]!);
    const found = shown(rows);
    expect(found.twins).toEqual([[0, 2]]);
    expect(found.shares[0]).toEqual(found.shares[2]);
  });

  it('tells what spoils from what pleases', () => {
    const found = shown(
      answers(3000, 3, ([a, b, c], e) => 3.2 - (a! <= 2 ? 1.3 : 0) + (b! >= 5 ? 1.1 : 0) + 0.25 * (c! - 3) + 0.3 * e),
    );
    expect(found.asymmetry?.each).toEqual(['spoils', 'pleases', 'both']);
  });

  it('says nothing of extremes that hardly occur', () => {
    const rows = answers(400, 2, ([a, b], e) => 0.5 * a! + 0.4 * b! + 0.4 * e);
    rows.columns[2]!.forEach((code, row) => (rows.columns[2]![row] = Math.max(3, code)));
    expect(shown(rows).asymmetry?.each[0]).toBe('too-few-extremes');
  });

  it('refuses where there is next to nothing to explain: at most one of twenty without any effect slips through', () => {
    const without = Array.from({ length: 40 }, (_, seed) =>
      driverFigures(
        answers(150, 6, (_given, e) => 3 + e, seed + 1),
        { ...shape, drivers: 6 },
      ),
    );
    expect(without.filter(({ kind }) => kind === 'shown').length).toBeLessThanOrEqual(2);
    const alike = driverFigures(
      answers(150, 3, () => 5),
      { ...shape, drivers: 3 },
    );
    expect(alike.kind).toBe('no-differences');
  });

  it('says how many answers are needed, and gives correlations from fifty on', () => {
    const few = (n: number) =>
      driverFigures(
        answers(n, 8, ([a], e) => 0.8 * a! + 0.4 * e),
        { ...shape, drivers: 8 },
      );
    expect(few(49)).toMatchObject({ kind: 'too-few-answers', n: 49, needed: 120, correlations: null });
    const found = few(119);
    expect(found.kind).toBe('too-few-answers');
    if (found.kind === 'too-few-answers') expect(found.correlations?.[0]?.low).toBeGreaterThan(0.5);
    expect(few(0)).toMatchObject({ kind: 'too-few-answers', n: 0 });
  });

  it('goes without an outcome where none is asked', () => {
    const rows = answers(300, 2, ([a], e) => 0.7 * a! + 0.5 * e);
    const columns = [rows.columns[0]!, ...rows.columns.slice(2)];
    const found = driverFigures({ ...rows, columns }, { drivers: 2, outcomes: 0, points: 5 });
    expect(found).toMatchObject({ kind: 'shown', byOutcome: null });
  });
});
