// Past walk-throughs of a sample office, at days that move with the present month.
import { dayNumberOf, dayText } from '#domain/calendar-day.ts';
import { monthInYear, monthOfDay, yearOf } from '#domain/period.ts';
import { checklist, recordPastWalk } from '#features/audits/index.ts';
import type { PastPoint } from '#features/audits/index.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { sampleWalks } from './walk-throughs.data.ts';
import type { SampleWalk } from './walk-throughs.data.ts';

/** Through the same door that stores those of people. `today`: YYYY-MM-DD. */
export async function recordSampleWalks(
  office: OfficeWork,
  officeName: string,
  locationIdOf: (name: string) => string,
  today: string,
): Promise<void> {
  for (const walk of sampleWalks[officeName] ?? []) {
    const day = dayIn(today, -walk.monthsBack, walk.day);
    const points = checklist.map(({ number }) => pointOf(walk, number, today));
    await recordPastWalk(office, { locationId: locationIdOf(walk.location), day, summary: walk.summary, points });
  }
}

function pointOf(walk: SampleWalk, point: number, today: string): PastPoint {
  const [score, note = ''] = walk.found[point] ?? ['met'];
  const agreed = walk.agreed?.[point];
  return { point, score, note, ...(agreed && { mendWho: agreed[0], mendDue: dayIn(today, agreed[1], 28) }) };
}

/** A day of the month so many months from that of `today`. */
function dayIn(today: string, months: number, day: number): string {
  const month = monthOfDay(today) + months;
  return dayText(dayNumberOf(yearOf(month), monthInYear(month), day));
}
