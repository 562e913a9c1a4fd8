// Cases of a sample office, taken in through the same door as those of a register. Seeded, so they repeat.
import { dateOf, dayNumber, dayNumberOf } from '#domain/calendar-day.ts';
import type { DayNumber } from '#domain/calendar-day.ts';
import { isWorkingDay } from '#domain/days-off.ts';
import { monthInYear, monthOfDay, yearOf } from '#domain/period.ts';
import { bareEnd, shiftedEnd } from '#domain/statutory-term.ts';
import { beginIntake, termOf } from '#features/cases/index.ts';
import type { ArrivedCase } from '#features/cases/index.ts';
import type { House } from '#features/house.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { sampleCases } from './sample-cases.data.ts';
import type { SampleCases } from './sample-cases.data.ts';

const months = 36;
const ways = ['decyzja', 'odmowa', 'umorzenie', 'wycofanie', 'bez rozpoznania'] as const;
const shareOfWays = [0.9, 0.04, 0.02, 0.02, 0.02];

/** Numbers of the cases taken; 0 for an office without any. `today`: YYYY-MM-DD. */
export async function recordSampleCases(
  house: House,
  office: OfficeWork,
  officeName: string,
  today: string,
): Promise<number> {
  const services = sampleCases[officeName] ?? {};
  const intake = await beginIntake(house, office);
  let row = 0;
  for (const [service, kind] of Object.entries(services)) {
    const random = seededRandom(535_000 + Number(kind.jrwa));
    const termFrom = termOf({ statutoryTerm: kind.term, catalogueKey: null });
    for (let back = months - 1; back >= 0; back -= 1) {
      const month = monthOfDay(today) - back;
      const count = Math.max(0, Math.round(kind.perMonth + Math.sqrt(kind.perMonth) * random.normal()));
      for (let place = 0; place < count; place += 1) {
        const received = workingDayFrom(dayNumberOf(yearOf(month), monthInYear(month), 1 + random.integer(28)));
        const made = sampleCase(random, kind, { received, back, yesterday: dayNumber(today) - 1, termFrom });
        row += 1;
        const mark = `${kind.symbol}.${kind.jrwa}.${row}.${dateOf(received).year}`;
        if (made) await intake.take(row, { ...made, mark, service, jrwa: kind.jrwa });
      }
    }
  }
  const { added, refused } = await intake.finish();
  if (refused > 0) throw new Error(`${refused} cases of a sample were refused`);
  return added;
}

interface Course {
  readonly received: DayNumber;
  readonly back: number;
  readonly yesterday: DayNumber;
  readonly termFrom: ReturnType<typeof termOf>;
}

/** One case as the register would tell it yesterday; null where it had not come yet. */
function sampleCase(
  random: SeededRandom,
  kind: SampleCases,
  { received, back, yesterday, termFrom }: Course,
): Omit<ArrivedCase, 'mark' | 'service' | 'jrwa'> | null {
  const times = (kind.events ?? []).reduce(
    (all, event) => (back <= event.from && back >= event.to ? all * event.times : all),
    1,
  );
  const netDays = Math.round(kind.medianDays * times * Math.exp(kind.spread * random.normal()));
  const isStopped = random.next() < kind.stopped;
  const [gap, length] = [2 + random.integer(8), 7 + random.integer(14)];
  const isNoticed = random.next() < kind.noticed;
  const way = ways[random.category(shareOfWays)]!;
  const isElectronic = random.next() < 0.2 + 0.25 * (1 - back / months);
  const [isComplex, extra] = [random.next() < 0.05, 3 + random.integer(12)];
  if (received > yesterday) return null;
  const stop = isStopped && netDays > gap ? { from: received + gap, to: received + gap + length - 1 } : null;
  const closing = workingDayFrom(received + netDays + (stop ? length : 0));
  const term = termFrom(received);
  const counted = term && (isComplex && term.complexTerm ? term.complexTerm : term.term);
  const end = counted && shiftedEnd(bareEnd(received, counted) + (stop ? length : 0));
  const noticedOn = end !== null && end !== undefined && closing > end && isNoticed ? end - 2 : null;
  return {
    unit: '',
    received,
    closed: closing > yesterday ? null : closing,
    way,
    channel: isElectronic ? 'e-Doręczenia' : random.next() < 0.6 ? 'osobiście' : 'pocztą',
    isComplex,
    stops:
      stop && stop.from <= yesterday
        ? [{ from: stop.from, to: stop.to > yesterday ? null : stop.to, reason: 'wezwanie do uzupełnienia braków' }]
        : [],
    notices: noticedOn !== null && noticedOn <= yesterday ? [{ on: noticedOn, until: closing + extra }] : [],
  };
}

function workingDayFrom(day: DayNumber): DayNumber {
  let next = day;
  while (!isWorkingDay(next)) next += 1;
  return next;
}
