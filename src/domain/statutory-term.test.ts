// Terms by KPA art. 57 with the worked examples known from the sources, the Polish days off, and laws of the calendar.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayNumber, dayNumberIn, dayText, daysInMonth, weekdayOf } from './calendar-day.ts';
import { easterSunday, feastsOf, isDayOff, isWorkingDay, movesTerm } from './days-off.ts';
import { bareEnd, shiftedEnd } from './statutory-term.ts';
import type { CountedTerm, TermUnit } from './statutory-term.ts';

const bare = (start: string, number: number, unit: TermUnit) => dayText(bareEnd(dayNumber(start), { unit, number }));
const shifted = (day: string) => dayText(shiftedEnd(dayNumber(day)));

describe('counting by art. 57', () => {
  it.each([
    ['2021-11-03', 14, 'days', '2021-11-17'],
    ['2021-11-03', 2, 'weeks', '2021-11-17'],
    ['2021-06-30', 3, 'months', '2021-09-30'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2028-01-31', 1, 'months', '2028-02-29'],
    ['2026-12-31', 2, 'months', '2027-02-28'],
    ['2024-02-29', 1, 'years', '2025-02-28'],
    ['2024-02-29', 4, 'years', '2028-02-29'],
    ['2026-10-05', 1, 'years', '2027-10-05'],
    // Friday 30 April: 1 and 3 May are feasts, 2 May a Sunday
    ['2027-04-30', 1, 'working-days', '2027-05-04'],
    ['2026-04-02', 2, 'working-days', '2026-04-07'],
  ] as const)('%s + %i %s ends on %s', (start, number, unit, end) => {
    expect(bare(start, number, unit)).toBe(end);
  });

  it.each([
    ['2026-02-28', '2026-03-02'],
    ['2025-12-24', '2025-12-29'],
    ['2026-04-04', '2026-04-07'],
    ['2026-05-01', '2026-05-04'],
    ['2027-05-27', '2027-05-28'],
    // the first Christmas Eve off work was that of 2025
    ['2024-12-24', '2024-12-24'],
    // Saturdays count since 1 June 2017
    ['2017-05-27', '2017-05-27'],
    ['2017-06-03', '2017-06-05'],
    // the one day of the centenary
    ['2018-11-11', '2018-11-13'],
    // Epiphany is off work again since 2011
    ['2010-01-06', '2010-01-06'],
    ['2011-01-06', '2011-01-07'],
    ['2026-11-21', '2026-11-23'],
    ['2026-11-19', '2026-11-19'],
  ])('a term that would end on %s ends on %s', (end, moved) => {
    expect(shifted(end)).toBe(moved);
  });

  it('one month from the last day of January 2026 ends on Monday 2 March', () => {
    expect(shifted(bare('2026-01-31', 1, 'months'))).toBe('2026-03-02');
  });
});

describe('days off', () => {
  it.each([
    [2025, '2025-04-20', '2025-04-21', '2025-06-08', '2025-06-19'],
    [2026, '2026-04-05', '2026-04-06', '2026-05-24', '2026-06-04'],
    [2027, '2027-03-28', '2027-03-29', '2027-05-16', '2027-05-27'],
    [2028, '2028-04-16', '2028-04-17', '2028-06-04', '2028-06-15'],
    [2029, '2029-04-01', '2029-04-02', '2029-05-20', '2029-05-31'],
    [2030, '2030-04-21', '2030-04-22', '2030-06-09', '2030-06-20'],
  ] as const)('%i: Easter, Monday, Pentecost, Corpus Christi', (year, easter, monday, pentecost, corpusChristi) => {
    expect(dayText(easterSunday(year))).toBe(easter);
    for (const day of [easter, monday, pentecost, corpusChristi])
      expect(feastsOf(year).has(dayNumber(day)), day).toBe(true);
  });

  it('a year has as many feasts as the law of that year', () => {
    expect(feastsOf(2025).size).toBe(14);
    expect(feastsOf(2024).size).toBe(13);
    expect(feastsOf(2010).size).toBe(12);
    // thirteen and the one of the centenary
    expect(feastsOf(2018).size).toBe(14);
  });

  it('Easter is a Sunday between 22 March and 25 April in every year', () => {
    for (let year = 1900; year <= 2200; year += 1) {
      const easter = easterSunday(year);
      expect(weekdayOf(easter)).toBe(7);
      expect(dayText(easter) >= `${year}-03-22` && dayText(easter) <= `${year}-04-25`, dayText(easter)).toBe(true);
    }
  });
});

describe('laws of the calendar', () => {
  const day = fc.integer({ min: dayNumber('1995-01-01'), max: dayNumber('2100-12-31') });
  const term = fc.record({
    unit: fc.constantFrom<TermUnit>('days', 'working-days', 'weeks', 'months', 'years'),
    number: fc.integer({ min: 1, max: 40 }),
  });

  it('text and number are one', () => {
    fc.assert(fc.property(day, (each) => dayNumberIn(dayText(each)) === each));
    for (const wrong of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '28.02.2026', '', '2026-02-28T00:00'])
      expect(dayNumberIn(wrong), wrong).toBeNull();
  });

  it('a shifted end is the first ordinary day that is not before the bare one', () => {
    fc.assert(
      fc.property(day, (end) => {
        const moved = shiftedEnd(end);
        const between = Array.from({ length: moved - end }, (_, place) => end + place);
        return moved >= end && moved - end <= 5 && !movesTerm(moved) && between.every(movesTerm);
      }),
    );
  });

  it('a later start never ends earlier, and a longer term never ends sooner', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), term, (start, later, each: CountedTerm) => {
        expect(bareEnd(start + later, each)).toBeGreaterThanOrEqual(bareEnd(start, each));
        expect(bareEnd(start, { ...each, number: each.number + 1 })).toBeGreaterThan(bareEnd(start, each));
        expect(bareEnd(start, each)).toBeGreaterThan(start);
      }),
    );
  });

  it('months keep the day number, or end with the month; weeks keep the weekday', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 36 }), (start, number) => {
        const [from, to] = [dateOf(start), dateOf(bareEnd(start, { unit: 'months', number }))];
        expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(number);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
        expect(weekdayOf(bareEnd(start, { unit: 'weeks', number }))).toBe(weekdayOf(start));
      }),
    );
  });

  it('working days are counted one by one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (start, number) => {
        const end = bareEnd(start, { unit: 'working-days', number });
        const days = Array.from({ length: end - start }, (_, place) => start + 1 + place);
        expect(days.filter(isWorkingDay)).toHaveLength(number);
        expect(isWorkingDay(end)).toBe(true);
        expect(isDayOff(end)).toBe(false);
      }),
    );
  });
});
