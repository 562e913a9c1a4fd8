// All answers of a sample office: 36 months ending yesterday, as many a month as the office usually gets.
import { monthInYear, monthOfDay, yearOf, type MonthNumber } from '#domain/period.ts';
import { seededRandom, type SeededRandom } from '#statistics/seeded-random.ts';
import { sampleAnswer, type SampleAnswer } from './answer-model.ts';
import type { SampleOffice, SampleService } from './sample-office.ts';

export interface DatedSampleAnswer extends SampleAnswer {
  readonly service: SampleService;
  /** YYYY-MM-DD */
  readonly visitDay: string;
}

/** The answers up to the day before `today` (YYYY-MM-DD). The same office and day give the same answers. */
export function sampleAnswers(office: SampleOffice, today: string): DatedSampleAnswer[] {
  const present = monthOfDay(today);
  const dayOfMonth = Number(today.slice(8, 10));
  const answers: DatedSampleAnswer[] = [];
  for (const service of office.units.flatMap(({ services }) => services)) {
    const random = seededRandom(seedOf(office.seed, service.name));
    for (let monthsBack = office.months - 1; monthsBack >= 0; monthsBack -= 1) {
      const month = present - monthsBack;
      // days of this month that have passed
      const lastDay = monthsBack === 0 ? dayOfMonth - 1 : daysIn(month);
      const expected = service.answersPerMonth * office.season[monthInYear(month) - 1]!;
      const n = drawCount(random, expected);
      for (let k = 0; k < n; k += 1) {
        const answer = sampleAnswer(random, office, service, monthsBack);
        const day = 1 + random.integer(daysIn(month));
        if (day <= lastDay) answers.push({ ...answer, service, visitDay: dayText(month, day) });
      }
    }
  }
  return answers;
}

/** A whole number around the expected one, as counts of visitors vary. */
function drawCount(random: SeededRandom, expected: number): number {
  if (expected > 8) return Math.max(0, Math.round(expected + Math.sqrt(expected) * random.normal()));
  let n = 0;
  for (let product = random.next(); product > Math.exp(-expected); product *= random.next()) n += 1;
  return n;
}

function daysIn(month: MonthNumber): number {
  return new Date(Date.UTC(yearOf(month), monthInYear(month), 0)).getUTCDate();
}

function dayText(month: MonthNumber, day: number): string {
  return `${yearOf(month)}-${String(monthInYear(month)).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Each service draws from its own stream, so that changing one leaves the others as they are. */
function seedOf(seed: number, name: string): number {
  let mixed = seed;
  for (const letter of name) mixed = (Math.imul(mixed, 31) + letter.codePointAt(0)!) >>> 0;
  return mixed;
}
