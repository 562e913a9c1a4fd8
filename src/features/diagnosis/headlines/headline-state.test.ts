// When a kept sentence may be said, and when it is computed anew.
import { describe, expect, it } from 'vitest';
import { holds, isDue, isLatest } from './headline-state.ts';
import type { KeptState } from './headline-state.ts';

const kept: KeptState = {
  revision: 7,
  ground: '1.0.0 24320',
  computedAt: new Date('2026-11-21T09:00:00Z'),
  present: 7,
  onlyAddedSince: 5,
  content: { kind: 'told' },
};
const after = (minutes: number) => new Date(kept.computedAt.getTime() + minutes * 60_000);

describe('a kept headline', () => {
  it('holds while answers were only added and its ground is the same', () => {
    expect(holds(kept, kept.ground)).toBe(true);
    expect(holds({ ...kept, present: 9 }, kept.ground)).toBe(true);
    expect(holds({ ...kept, present: 9, onlyAddedSince: 8 }, kept.ground)).toBe(false);
    expect(holds(kept, '1.0.0 24321')).toBe(false);
    expect([isLatest(kept), isLatest({ ...kept, present: 8 })]).toEqual([true, false]);
  });

  it('is due at once where it does not hold, after an hour where answers were added, and never without a change', () => {
    expect(isDue(undefined, kept.ground, after(0))).toBe(true);
    expect(isDue({ ...kept, present: 8, onlyAddedSince: 8 }, kept.ground, after(1))).toBe(true);
    expect(isDue({ ...kept, present: 8 }, kept.ground, after(59))).toBe(false);
    expect(isDue({ ...kept, present: 8 }, kept.ground, after(60))).toBe(true);
    expect(isDue(kept, kept.ground, after(10_000))).toBe(false);
  });

  it('is due with the next answers where there were too few', () => {
    for (const kind of ['too-few-answers', 'too-few-comments', 'no-comments', 'no-questions']) {
      expect(isDue({ ...kept, content: { kind } }, kept.ground, after(10))).toBe(false);
      expect(isDue({ ...kept, content: { kind }, present: 8 }, kept.ground, after(10))).toBe(true);
    }
    expect(isDue({ ...kept, content: { kind: 'alike' }, present: 8 }, kept.ground, after(10))).toBe(false);
  });
});
