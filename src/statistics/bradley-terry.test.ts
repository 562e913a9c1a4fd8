// Bradley–Terry: the worked example, relabelling, and when no estimate exists.
import { describe, expect, it } from 'vitest';
import { bradleyTerry } from './bradley-terry.ts';
import { isUndefined } from './outcome.ts';

const wins = [
  [0, 8, 6, 9],
  [2, 0, 7, 5],
  [4, 3, 0, 6],
  [1, 5, 4, 0],
];

describe('bradleyTerry', () => {
  it('gives the worked example', () => {
    expect(
      bradleyTerry(
        [
          [0, 3],
          [1, 0],
        ],
        1,
      ),
    ).toMatchObject({
      mlExists: true,
      abilities: [expect.closeTo(Math.log(3), 10), 0],
      worth: [expect.closeTo(0.75, 10), expect.closeTo(0.25, 10)],
      logLik: expect.closeTo(Math.log(4 * 0.75 ** 3 * 0.25), 10),
    });
  });

  it('expects each proposal to win as often as it did', () => {
    const got = bradleyTerry(wins);
    if (isUndefined(got) || isUndefined(got.worth)) throw new Error('no result');
    const worth = got.worth;
    for (const [i, row] of wins.entries()) {
      const expected = row.reduce(
        (sum, won, j) => (i === j ? sum : sum + ((won + wins[j]![i]!) * worth[i]!) / (worth[i]! + worth[j]!)),
        0,
      );
      expect(expected).toBeCloseTo(
        row.reduce((sum, won) => sum + won, 0),
        9,
      );
    }
  });

  it('permutes with the proposals and does not depend on the reference', () => {
    const order = [2, 0, 3, 1];
    const turned = bradleyTerry(
      order.map((i) => order.map((j) => wins[i]![j]!)),
      3,
    );
    const straight = bradleyTerry(wins);
    if (isUndefined(turned) || isUndefined(straight) || isUndefined(turned.centered) || isUndefined(straight.centered))
      throw new Error('no result');
    const centered = straight.centered;
    expect(turned.centered).toEqual(order.map((at) => expect.closeTo(centered[at]!, 9)));
  });

  it('says when no finite estimate exists', () => {
    const always = [
      [0, 5, 5],
      [0, 0, 3],
      [0, 2, 0],
    ];
    const apart = [
      [0, 1, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 0, 1],
      [0, 0, 1, 0],
    ];
    for (const matrix of [
      always,
      apart,
      [
        [0, 0],
        [0, 0],
      ],
    ]) {
      expect(bradleyTerry(matrix)).toMatchObject({
        mlExists: false,
        abilities: { kind: 'undefined' },
        logLik: { kind: 'undefined' },
      });
    }
  });

  it('holds out against extreme counts and ignores the diagonal', () => {
    expect(
      bradleyTerry([
        [0, 1e9],
        [1, 0],
      ]),
    ).toMatchObject({ abilities: [0, expect.closeTo(-Math.log(1e9), 6)] });
    expect(
      bradleyTerry(
        [
          [7, 3],
          [1, 9],
        ],
        1,
      ),
    ).toEqual(
      bradleyTerry(
        [
          [0, 3],
          [1, 0],
        ],
        1,
      ),
    );
    expect(bradleyTerry([[0]])).toMatchObject({ abilities: [0], worth: [1] });
    expect(bradleyTerry([]).kind).toBe('too-few-answers');
    expect(bradleyTerry(wins, 9).kind).toBe('undefined');
  });
});
