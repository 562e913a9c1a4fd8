// The one clock. Days are those of Europe/Warsaw, wherever the server stands.

export interface Clock {
  now(): Date;
  /** the day in Warsaw, as YYYY-MM-DD */
  today(): string;
}

const warsawDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Warsaw',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

let latest = { minute: Number.NaN, day: '' };

/** The day in Warsaw at an instant, as YYYY-MM-DD. A day begins with a minute, so the latest minute is kept. */
export function dayInWarsaw(instant: Date): string {
  const minute = Math.floor(instant.getTime() / 60_000);
  if (minute !== latest.minute) latest = { minute, day: warsawDay.format(instant) };
  return latest.day;
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayInWarsaw(new Date()),
};

/** A clock that stands still, for tests and samples. */
export function clockAt(iso: string): Clock {
  const instant = new Date(iso);
  return { now: () => new Date(instant), today: () => dayInWarsaw(instant) };
}
