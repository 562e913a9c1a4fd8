// Counts grow from one byte to four without losing any, and what was handed out stays as it was.
import { expect, it } from 'vitest';
import { growingCounts } from './growing-counts.ts';

it('adds up beyond one byte and beyond two', () => {
  const counts = growingCounts(2);
  counts.add(Uint32Array.of(1, 0), Uint32Array.of(250, 1, 0, 3));
  expect(counts.finish(2)).toEqual(Uint8Array.of(0, 3, 250, 1));
  counts.add(Uint32Array.of(1), Uint32Array.of(6, 0));
  expect(counts.finish(2)).toEqual(Uint16Array.of(0, 3, 256, 1));
  counts.add(Uint32Array.of(2, 1), Uint32Array.of(0, 9, 65_280, 0));
  expect(counts.finish(3)).toEqual(Uint32Array.of(0, 3, 65_536, 1, 0, 9));
});

it('changes nothing of what was handed out', () => {
  const counts = growingCounts(1);
  counts.add(Uint32Array.of(0, 1), Uint32Array.of(4, 5));
  const shown = counts.finish(2);
  counts.add(Uint32Array.of(0), Uint32Array.of(1));
  expect([[...shown], [...counts.finish(2)]]).toEqual([
    [4, 5],
    [5, 5],
  ]);
});
