// The gentle limit: a waiting room passes, a loop does not, and memory stays bounded.
import { expect, it } from 'vitest';
import { addressLimit } from './address-limit.ts';

it('lets a burst pass, then as many as the rate, each address by itself', () => {
  const limit = addressLimit({ burst: 3, perSecond: 1 });
  expect([1, 2, 3, 4].map(() => limit.allows('a', 0))).toEqual([true, true, true, false]);
  expect(limit.allows('b', 0)).toBe(true);
  expect(limit.allows('a', 1_000)).toBe(true);
  expect(limit.allows('a', 1_000)).toBe(false);
});

it('never holds up a request whose address is not known', () => {
  const limit = addressLimit({ burst: 1, perSecond: 0 });
  expect([1, 2, 3].map(() => limit.allows(undefined, 0))).toEqual([true, true, true]);
});

it('lets sixty people behind one address answer ten pages within two minutes', () => {
  const limit = addressLimit();
  const held = Array.from({ length: 600 }, (_, request) => limit.allows('office', request * 200)).filter((ok) => !ok);
  expect(held).toHaveLength(0);
});

it('forgets addresses instead of growing', () => {
  const limit = addressLimit({ burst: 1, perSecond: 1, addresses: 10 });
  for (let i = 0; i < 1_000; i += 1) limit.allows(`address ${i}`, i);
  expect(limit.allows('address 0', 1_000)).toBe(true);
});
