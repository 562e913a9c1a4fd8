// The bound holds, the oldest goes first, and what was asked for last stays.
import { expect, it } from 'vitest';
import { forgetOldest } from './forget-oldest.ts';

const keptOf = (...sizes: number[]) => new Map(sizes.map((bytes, place) => [`${place}`, { bytes }] as const));

it('forgets the oldest until the rest is within the bound', () => {
  const kept = keptOf(40, 30, 20, 10);
  forgetOldest(kept, 60);
  expect([...kept.keys()]).toEqual(['1', '2', '3']);
});

it('keeps everything within the bound, also what is still being loaded', () => {
  const kept = keptOf(30, 0, 30);
  forgetOldest(kept, 60);
  expect(kept.size).toBe(3);
});

it('keeps the last one, however large it is', () => {
  const kept = keptOf(5, 500);
  forgetOldest(kept, 60);
  expect([...kept.keys()]).toEqual(['1']);
});
