// The same calendar months of two years: within the months with answers on both sides, or none.
import { expect, it } from 'vitest';
import { contains, periodFromKey } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import { sameMonths } from './same-months.ts';

const period = (key: string) => periodFromKey(key)!;
/** As many answers as pieces of time that lie in the period. */
const answersIn = (...keys: string[]) => {
  const pieces = keys.map(period);
  return (within: Period) => pieces.filter((piece) => contains(within, piece)).length;
};
const everyMonth = (from: string, to: string) => {
  const { first, last } = period(`${from}..${to}`);
  return (within: Period) => Math.max(0, Math.min(last, within.last) - Math.max(first, within.first) + 1);
};
const office = period('2023-10..2026-11');
const always = everyMonth('2023-10', '2026-11');

it.each([
  ['a full year', '2025', '2024', '2025', '2024', false],
  ['a year after one that began in October', '2024', '2023', '2024-K4', '2023-K4', true],
  ['the year that runs', '2026', '2025', '2026-01..2026-11', '2025-01..2025-11', true],
  ['the quarter that runs', '2026-K4', '2025-K4', '2026-10..2026-11', '2025-10..2025-11', true],
  ['the quarter before, which is no other year', '2024-K1', '2023-K4', '2024-K1', '2023-K4', false],
])('%s', (_name, now, then, here, there, cut) => {
  expect(sameMonths(period(now), period(then), office, always)).toEqual({
    here: period(here),
    there: period(there),
    cut,
  });
});

it('has nothing to compare where no month has answers in both years', () => {
  const [now, then] = [period('2024'), period('2023')];
  expect(sameMonths(now, then, period('2023-10..2024-06'), always)).toBeNull();
  expect(sameMonths(now, then, period('2023-01..2024-12'), answersIn('2023-K4', '2024-K1'))).toBeNull();
});

it('cuts quarters in which a service had no answers yet, not months that few answers missed', () => {
  const wide = period('2022-01..2026-11');
  const begun = answersIn('2023-07', '2023-09', '2023-11', '2024-01', '2024-05', '2024-08', '2024-12');
  expect(sameMonths(period('2024'), period('2023'), wide, begun)).toMatchObject({
    here: period('2024-07..2024-12'),
    cut: true,
  });
  const few = answersIn('2023-02', '2023-11', '2024-03', '2024-10');
  expect(sameMonths(period('2024'), period('2023'), wide, few)).toMatchObject({ here: period('2024'), cut: false });
});

it('keeps answers known only by the year', () => {
  const yearly = answersIn('2023', '2024');
  expect(sameMonths(period('2024'), period('2023'), period('2022-01..2026-11'), yearly)).toMatchObject({ cut: false });
});

it('leaves to the comparison that one side has no answers at all', () => {
  expect(sameMonths(period('2024'), period('2023'), office, answersIn('2024-K4'))).toMatchObject({ cut: true });
});
