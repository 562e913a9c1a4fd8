// Days as registers write them: one order for a column, and what is read is a day.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText } from '#domain/calendar-day.ts';
import { dayIn, evidenceOf, noEvidence, orderOf } from './date-order.ts';

const days = (...values: string[]) =>
  values.reduce((sum, value) => ({ ...sum, [evidenceOf(value)]: sum[evidenceOf(value)] + 1 }), { ...noEvidence });

describe('days of a column', () => {
  it('have one order, which the column shows or a person says', () => {
    expect(orderOf(days('25.04.2026', '03.04.2026'))).toBe('day-first');
    expect(orderOf(days('04/25/2026', '04/03/2026'))).toBe('month-first');
    expect(orderOf(days('03.04.2026', '05.06.2026'))).toBe('asked');
    expect(orderOf(days('25.04.2026', '04.25.2026'))).toBe('asked');
    expect(orderOf(days('2026-04-03', '2026-12-31'))).toBeNull();
    expect(orderOf(days('2026-04-03', '03.04.2026'))).toBe('asked');
    expect(orderOf(days('wczoraj', '32.13.2026'))).toBeNull();
  });
  it.each([
    ['03.04.2026', 'day-first', '2026-04-03'],
    ['03.04.2026', 'month-first', '2026-03-04'],
    ['3-4-2026', 'day-first', '2026-04-03'],
    ['2026-04-03', 'month-first', '2026-04-03'],
    ['2026-04-03 12:30:00', 'day-first', '2026-04-03'],
    ['2026.4.3', null, '2026-04-03'],
    ['03.04.2026 r.', 'day-first', '2026-04-03'],
    ['31.02.2026', 'day-first', null],
    ['2026-02-30', null, null],
    ['03.04.2026', null, null],
    ['03.04-2026', 'day-first', null],
    ['3.4.26', 'day-first', null],
    ['45000', 'day-first', null],
    ['', 'day-first', null],
  ] as const)('%s read %s is %s', (text, order, day) => {
    const read = dayIn(text, order);
    expect(read === null ? null : dayText(read)).toBe(day);
  });
  it('whatever stands there, what is read is a day, and a written day is read as it was written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = dayIn(text, 'day-first');
        return read === null || dayNumber(dayText(read)) === read;
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (day) => {
        const [year, month, dayOfMonth] = dayText(day).split('-');
        return (
          dayIn(`${dayOfMonth}.${month}.${year}`, 'day-first') === day &&
          dayIn(`${month}/${dayOfMonth}/${year}`, 'month-first') === day &&
          dayIn(`${year}-${month}-${dayOfMonth}`, null) === day
        );
      }),
    );
  });
});
