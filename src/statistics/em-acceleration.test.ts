// The leap of EM: stays at the fit, never loses likelihood, and gets there in far fewer cycles.
import { describe, expect, it } from 'vitest';
import { emLeap } from './em-acceleration.ts';
import { emStart, emStep, observedLogLikelihood } from './em-step.ts';
import { momentsOfRows } from './moments-of-rows.ts';
import { seededRandom } from './seeded-random.ts';

/** Two questions that few people answered together: plain EM creeps. */
const random = seededRandom(6);
const rows = Array.from({ length: 300 }, (_, at): (number | null)[] => {
  const common = random.normal();
  const [x, y, z] = [common + random.normal(), common + random.normal(), random.normal()];
  return [at % 10 === 0 || at % 2 === 0 ? x : null, at % 10 === 0 || at % 2 === 1 ? y : null, at % 7 === 0 ? null : z];
});
const patterns = [...momentsOfRows(rows).moments.patterns.values()];
const used = [0, 1, 2];

describe('emLeap', () => {
  it('is at the fit after tens of cycles, where plain passes are still on the way', () => {
    let leaping = emStart(patterns, used, 3);
    for (let cycle = 0; cycle < 40; cycle++) leaping = emLeap(patterns, used, leaping);
    let fit = leaping;
    for (let pass = 0; pass < 5000; pass++) fit = emStep(patterns, used, fit);
    let plain = emStart(patterns, used, 3);
    for (let pass = 0; pass < 120; pass++) plain = emStep(patterns, used, plain);
    const away = (state: typeof fit): number => Math.abs(state.cov[0]![1]! - fit.cov[0]![1]!);
    expect(away(leaping)).toBeLessThan(1e-9);
    expect(away(leaping)).toBeLessThan(away(plain) / 10 + 1e-12);
  });

  it('never lowers the likelihood and stays at the fit', () => {
    let state = emStart(patterns, used, 3);
    let before = observedLogLikelihood(patterns, state)!;
    for (let cycle = 0; cycle < 60; cycle++) {
      state = emLeap(patterns, used, state);
      const after = observedLogLikelihood(patterns, state)!;
      expect(after).toBeGreaterThan(before - 1e-9);
      before = after;
    }
    const next = emLeap(patterns, used, state);
    expect(next.cov.flat()).toEqual(state.cov.flat().map((value) => expect.closeTo(value, 9)));
  });
});
