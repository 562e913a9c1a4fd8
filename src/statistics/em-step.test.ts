// One EM pass: complete answers are reached in one step, and the likelihood never falls.
import { describe, expect, it } from 'vitest';
import { emStart, emStep, observedLogLikelihood } from './em-step.ts';
import { momentsOfRows } from './moments-of-rows.ts';

describe('emStep', () => {
  it('needs one pass for complete answers', () => {
    const patterns = [
      ...momentsOfRows([
        [1, 4],
        [2, 2],
        [3, 6],
      ]).moments.patterns.values(),
    ];
    const once = emStep(patterns, [0, 1], emStart(patterns, [0, 1], 2));
    const twice = emStep(patterns, [0, 1], once);
    expect(twice.cov.flat()).toEqual(once.cov.flat().map((value) => expect.closeTo(value, 12)));
  });

  it('never lowers the likelihood', () => {
    const rows = [
      [1, 2, null],
      [2, 1, 4],
      [3, null, 5],
      [4, 4, 4],
      [null, 5, 7],
      [2, 2, 1],
      [5, 3, 6],
    ];
    const patterns = [...momentsOfRows(rows).moments.patterns.values()];
    let state = emStart(patterns, [0, 1, 2], 3);
    let before = observedLogLikelihood(patterns, state)!;
    for (let round = 0; round < 20; round++) {
      state = emStep(patterns, [0, 1, 2], state);
      const after = observedLogLikelihood(patterns, state)!;
      expect(after).toBeGreaterThan(before - 1e-10);
      before = after;
    }
  });
});
