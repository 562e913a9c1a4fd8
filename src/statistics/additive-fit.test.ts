// The additive fit of cells: the worked example, what two margins explain wholly, and cells without mass.
import { describe, expect, it } from 'vitest';
import { additiveResiduals } from './additive-fit.ts';
import { seededRandom } from './seeded-random.ts';

const cell = (value: number, mass: number, ...margins: string[]) => ({ value, mass, margins });

describe('additiveResiduals', () => {
  it('gives the worked example', () => {
    const cells = [cell(1, 1, 'a', 'x'), cell(2, 1, 'a', 'y'), cell(2, 1, 'b', 'x'), cell(4, 1, 'b', 'y')];
    expect(additiveResiduals(cells)).toEqual([0.25, -0.25, -0.25, 0.25].map((value) => expect.closeTo(value, 12)));
  });

  it('leaves nothing of what the margins explain, with holes in the table and uneven masses', () => {
    const random = seededRandom(5);
    const cells = Array.from({ length: 24 }, (_, place) => [place % 6, Math.floor(place / 6)] as const)
      .filter(() => random.next() < 0.7)
      .map(([row, column]) => cell(row * 0.3 - column ** 2 * 0.1, 1 + random.integer(90), `r${row}`, `c${column}`));
    for (const left of additiveResiduals(cells)) expect(Math.abs(left)).toBeLessThan(1e-8);
  });

  it('adds up to nothing over every category, as residuals of least squares do', () => {
    const random = seededRandom(6);
    const cells = Array.from({ length: 15 }, (_, place) =>
      cell(random.next(), 1 + random.integer(50), `r${place % 5}`, `c${Math.floor(place / 5)}`),
    );
    const left = additiveResiduals(cells);
    for (const category of ['r0', 'r4', 'c0', 'c2']) {
      const sum = cells.reduce(
        (total, { mass, margins }, place) => total + (margins.includes(category) ? mass * left[place]! : 0),
        0,
      );
      expect(Math.abs(sum)).toBeLessThan(1e-9);
    }
  });

  it('passes cells without mass by, and takes no cells', () => {
    expect(additiveResiduals([cell(5, 0, 'a', 'x'), cell(3, 2, 'a', 'x')])).toEqual([0, 0]);
    expect(additiveResiduals([])).toEqual([]);
  });
});
