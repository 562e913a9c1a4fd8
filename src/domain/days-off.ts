// Which days are off work in Poland: Sundays and the feasts of the act, movable ones by Easter.
import { dateOf, dayNumber, dayNumberOf, weekdayOf } from './calendar-day.ts';
import type { DayNumber } from './calendar-day.ts';
import { daysOff, saturdayMovesSince } from './days-off.data.ts';
import type { DatedDayOff } from './days-off.data.ts';

const [saturday, sunday] = [6, 7];
const saturdayMovesFrom = dayNumber(saturdayMovesSince);

/** Easter Sunday of the Gregorian calendar. Source: J. Meeus, Astronomical Algorithms, ch. 8 (anonymous algorithm of 1876). */
export function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumberOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

function dayInYear({ rule }: DatedDayOff, year: number): DayNumber {
  if (rule.kind === 'fixed') return dayNumberOf(year, rule.month, rule.day);
  return rule.kind === 'easter' ? easterSunday(year) + rule.after : dayNumber(rule.on);
}

const ofYear = new Map<number, ReadonlySet<DayNumber>>();

/** The feasts of a year as the law of that year had them; Sundays that are no feast are not among them. */
export function feastsOf(year: number): ReadonlySet<DayNumber> {
  let feasts = ofYear.get(year);
  if (!feasts) {
    const days = daysOff
      .map((each) => ({ ...each, on: dayInYear(each, year) }))
      .filter(({ on, from, to }) => (from === null || on >= dayNumber(from)) && (to === null || on <= dayNumber(to)))
      .filter(({ on }) => dateOf(on).year === year);
    feasts = new Set(days.map(({ on }) => on));
    ofYear.set(year, feasts);
  }
  return feasts;
}

/** A Sunday or a feast: off work by statute on that very day. */
export function isDayOff(day: DayNumber): boolean {
  return weekdayOf(day) === sunday || feastsOf(dateOf(day).year).has(day);
}

/** Neither a Saturday nor off work: a day of the office. */
export function isWorkingDay(day: DayNumber): boolean {
  return weekdayOf(day) !== saturday && !isDayOff(day);
}

/** KPA art. 57 § 4: whether a term cannot end on this day. Saturdays count since 1 June 2017. */
export function movesTerm(day: DayNumber): boolean {
  return isDayOff(day) || (weekdayOf(day) === saturday && day >= saturdayMovesFrom);
}
