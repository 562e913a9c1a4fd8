// Bootstrap of drivers: repeatable, right in size, and honest about data that do not vary.
import { describe, expect, it } from 'vitest';
import { driverBootstrap } from './driver-bootstrap.ts';
import { momentsByGroup } from './moments.ts';
import { isUndefined } from './outcome.ts';
import { seededRandom } from './seeded-random.ts';

/** Answer codes 0 … 4: a response that follows the first driver, and a second driver that does not matter. */
function answers(n: number): Uint8Array[] {
  const random = seededRandom(5);
  const columns = [new Uint8Array(n), new Uint8Array(n), new Uint8Array(n)];
  for (let row = 0; row < n; row++) {
    columns[1]![row] = random.integer(5);
    columns[2]![row] = random.integer(5);
    columns[0]![row] = random.next() < 0.6 ? columns[1]![row]! : random.integer(5);
  }
  return columns;
}

describe('driverBootstrap', () => {
  const columns = answers(400);
  const groups = momentsByGroup(
    columns,
    Uint16Array.from({ length: 400 }, (_, row) => row),
    400,
  );

  it('repeats with the seed and covers its own estimate', () => {
    const [one, again] = [1, 1].map((seed) => driverBootstrap(groups, seededRandom(seed), { replicates: 200 }));
    expect(one).toEqual(again);
    if (one === undefined || isUndefined(one)) throw new Error('no result');
    expect(one.limits[0]!.lower).toBeLessThan(one.lmg[0]!);
    expect(one.limits[0]!.upper).toBeGreaterThan(one.lmg[0]!);
    expect(one.lmg[0]! - one.lmg[1]!).toBeGreaterThan(0.2);
    expect(one.n).toBe(400);
  });

  it('gives about the same error from 100 random groups as from single answers', () => {
    const random = seededRandom(9);
    const coarse = momentsByGroup(
      columns,
      Uint16Array.from({ length: 400 }, () => random.integer(100)),
      100,
    );
    const [fine, rough] = [groups, coarse].map((each) => driverBootstrap(each, seededRandom(2), { replicates: 600 }));
    if (fine === undefined || rough === undefined || isUndefined(fine) || isUndefined(rough))
      throw new Error('no result');
    expect(rough.bootstrapSe[0]! / fine.bootstrapSe[0]!).toBeGreaterThan(0.75);
    expect(rough.bootstrapSe[0]! / fine.bootstrapSe[0]!).toBeLessThan(1.3);
  });

  it('keeps people who skipped a question when told to use EM, with wider limits than if they had answered', () => {
    const gaps = [columns[0]!, columns[1]!, columns[2]!.map((code, row) => (row % 2 === 0 ? 253 : code))];
    const split = momentsByGroup(
      gaps,
      Uint16Array.from({ length: 400 }, (_, row) => row),
      400,
    );
    const em = driverBootstrap(split, seededRandom(3), { replicates: 100, missing: 'em' });
    const complete = driverBootstrap(split, seededRandom(3), { replicates: 100 });
    expect([em, complete]).toMatchObject([{ n: 400 }, { n: 200 }]);
    if (isUndefined(em) || isUndefined(complete)) throw new Error('no result');
    expect(em.bootstrapSe[0]!).toBeLessThan(complete.bootstrapSe[0]!);
  });

  it('splits what controls leave', () => {
    const got = driverBootstrap(groups, seededRandom(4), { replicates: 100, controls: [1] });
    if (isUndefined(got)) throw new Error(got.reason);
    expect(got.lmg).toHaveLength(1);
    expect(got.r2).toBeLessThan(0.05);
  });

  it('is undefined for too few groups and for a response that never varies', () => {
    expect(driverBootstrap([], seededRandom(1)).kind).toBe('too-few-answers');
    const flat = [new Uint8Array(30), ...answers(30).slice(1)];
    const rows = Uint16Array.from({ length: 30 }, (_, row) => row);
    expect(driverBootstrap(momentsByGroup(flat, rows, 30), seededRandom(1)).kind).toBe('undefined');
    const once = [Uint8Array.of(1, 0, 0, 0), Uint8Array.of(0, 1, 2, 3)];
    const got = driverBootstrap(momentsByGroup(once, rows.slice(0, 4), 4), seededRandom(1), { replicates: 50 });
    expect(isUndefined(got) || got.replicates.every((replicate) => replicate.every(Number.isFinite))).toBe(true);
  });
});
