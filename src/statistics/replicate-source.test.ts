// Sources of replicates: complete answers and EM agree without gaps, controls are swept out of both.
import { describe, expect, it } from 'vitest';
import { momentsByGroup } from './moments.ts';
import { completeSource, emSource } from './replicate-source.ts';
import { seededRandom } from './seeded-random.ts';

const random = seededRandom(3);
const columns = Array.from({ length: 4 }, () => Uint8Array.from({ length: 60 }, () => random.integer(5)));
const groups = momentsByGroup(
  columns,
  Uint16Array.from({ length: 60 }, (_, row) => row),
  60,
);
const once = new Uint16Array(60).fill(1);

describe('replicate sources', () => {
  it.each([[[]], [[2]]])('agree without gaps, controls %j', (controls) => {
    const [complete, em] = [completeSource(groups, controls), emSource(groups, controls)];
    expect(complete).toMatchObject({ groups: 60, n: 60, drivers: 3 - controls.length });
    const close = complete.covariance()!.map((row) => row.map((value) => expect.closeTo(value, 9)));
    expect(em.covariance()).toEqual(close);
    const [one, other] = [new Float64Array(16), new Float64Array(16)];
    expect(complete.correlations(one, once) && em.correlations(other, once)).toBe(true);
    expect([...other]).toEqual([...one].map((value) => expect.closeTo(value, 6)));
  });

  it('uses people with gaps only in EM', () => {
    const gaps = [...columns.slice(0, 3), Uint8Array.from(columns[3]!, (code, row) => (row < 20 ? 253 : code))];
    const split = momentsByGroup(
      gaps,
      Uint16Array.from({ length: 60 }, (_, row) => row),
      60,
    );
    expect(completeSource(split, []).n).toBe(40);
    expect(emSource(split, []).n).toBe(60);
  });

  it('says when the response does not vary', () => {
    const flat = momentsByGroup([new Uint8Array(3), Uint8Array.of(1, 2, 3)], Uint16Array.of(0, 1, 2), 3);
    for (const source of [completeSource(flat, []), emSource(flat, [])]) {
      expect(source.correlations(new Float64Array(4), Uint16Array.of(1, 1, 1))).toBe(false);
    }
  });
});
