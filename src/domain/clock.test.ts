// Days by Europe/Warsaw: midnight there, not in UTC, and not where the server stands.
import { describe, expect, it } from 'vitest';
import { clockAt, dayInWarsaw } from './clock.ts';

describe('the day in Warsaw', () => {
  it.each([
    ['2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['2026-12-31T22:59:59.999Z', '2026-12-31'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
    ['2026-03-29T00:59:59.000Z', '2026-03-29'],
    ['2026-10-25T01:00:00.000Z', '2026-10-25'],
    ['2028-02-28T23:30:00.000Z', '2028-02-29'],
  ])('at %s is %s', (instant, day) => {
    expect(dayInWarsaw(new Date(instant))).toBe(day);
    expect(clockAt(instant).today()).toBe(day);
  });

  it('follows the instant back and forth', () => {
    const days = ['2026-06-30T22:00:00Z', '2026-06-30T21:59:00Z', '2026-06-30T22:00:30Z'].map((at) =>
      dayInWarsaw(new Date(at)),
    );
    expect(days).toEqual(['2026-07-01', '2026-06-30', '2026-07-01']);
  });
});
