// Raking: the worked example, what cannot be met is reported, weights that already fit stay.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { rake } from './raking.ts';
import { seededRandom } from './seeded-random.ts';

const place = { place: ['a', 'a', 'a', 'b'] };

describe('rake', () => {
  it('gives the worked example', () => {
    const got = rake(place, { place: { a: 50, b: 50 } }, [1, 1, 1, 1]);
    if (isUndefined(got)) throw new Error(got.reason);
    expect([...got.weights]).toEqual([50 / 3, 50 / 3, 50 / 3, 50].map((value) => expect.closeTo(value, 10)));
    expect(got).toMatchObject({ converged: true, nEff: expect.closeTo(3, 10) });
  });

  it('meets several margins at once', () => {
    const random = seededRandom(3);
    const rows = Array.from({ length: 500 }, (_, row) => row);
    const factors = {
      service: rows.map(() => 'abcd'[random.integer(4)]!),
      channel: rows.map(() => ['desk', 'web', 'phone'][random.integer(3)]!),
    };
    const margins = { service: { a: 10, b: 20, c: 30, d: 40 }, channel: { desk: 60, web: 25, phone: 15 } };
    const got = rake(
      factors,
      margins,
      rows.map(() => 0.5 + random.next()),
    );
    if (isUndefined(got)) throw new Error(got.reason);
    expect(got.converged).toBe(true);
    for (const [name, margin] of Object.entries(margins)) {
      for (const [category, target] of Object.entries(margin)) {
        const sum = rows.reduce(
          (total, row) => (factors[name as 'service'][row] === category ? total + got.weights[row]! : total),
          0,
        );
        expect(sum).toBeCloseTo(target, 6);
      }
    }
  });

  it('changes nothing where the margins are met already', () => {
    const got = rake(place, { place: { a: 3, b: 1 } }, [1, 1, 1, 1]);
    expect(got).toMatchObject({ iterations: 0, converged: true });
  });

  it('reports categories nobody belongs to, categories without target, and totals that disagree', () => {
    expect(rake(place, { place: { a: 5, b: 3, c: 2 } }, [1, 1, 1, 1])).toMatchObject({
      converged: false,
      unreachable: { place: ['c'] },
    });
    expect(rake(place, { place: { a: 5 } }, [1, 1, 1, 1])).toMatchObject({
      converged: false,
      withoutTarget: { place: ['b'] },
    });
    const two = { ...place, channel: ['x', 'y', 'x', 'y'] };
    expect(rake(two, { place: { a: 5, b: 5 }, channel: { x: 6, y: 6 } }, [1, 1, 1, 1])).toMatchObject({
      converged: false,
      unreachable: {},
    });
  });

  it('takes a target of zero, and weights of zero', () => {
    expect(rake(place, { place: { a: 10, b: 0 } }, [1, 1, 1, 1])).toMatchObject({ converged: true, nEff: 3 });
    expect(rake(place, { place: { a: 10, b: 5 } }, [0, 0, 0, 0])).toMatchObject({
      converged: false,
      unreachable: { place: ['a', 'b'] },
    });
  });

  it('is undefined without answers and with impossible weights', () => {
    expect(isUndefined(rake({ place: [] }, { place: { a: 1 } }, []))).toBe(true);
    expect(isUndefined(rake(place, { place: { a: 1, b: 1 } }, [1, 1, -1, 1]))).toBe(true);
    expect(isUndefined(rake(place, { place: { a: -1, b: 1 } }, [1, 1, 1, 1]))).toBe(true);
    expect(isUndefined(rake(place, { channel: { a: 1 } }, [1, 1, 1, 1]))).toBe(true);
  });
});
