// The yearly survey of employees of a sample office: everybody was sent the link, some answered. Seeded, so it repeats.
import type { OfficeId } from '#domain/ids.ts';
import { importResponses } from '#features/answers/index.ts';
import type { ImportedResponse } from '#features/answers/index.ts';
import { savePeopleAsked } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { instruments, publish } from '#features/questionnaires/index.ts';
import { startEdition } from '#features/studies/index.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import { sampleStaffSurveys, staffItems } from './staff-survey.data.ts';
import type { SampleStaffYear } from './staff-survey.data.ts';

const questionnaire = 'client-orientation';
/** Two weeks in March. */
const from = '03-09';
const days = 12;
const to = '03-20';

export async function recordSampleStaffSurvey(house: House, officeId: OfficeId, officeName: string): Promise<void> {
  const today = house.clock.today();
  // an edition of this year only once its quarter is over
  const latest = Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0);
  const content = instruments.find(({ id }) => id === questionnaire)!.content;
  for (const edition of sampleStaffSurveys[officeName] ?? []) {
    const year = latest - edition.back;
    await house.storage.inOffice(officeId, async (office) => {
      const { id: versionId } = await publish(house, office, content);
      const study = await startEdition(house, office, {
        name: `Ankieta pracowników ${year}`,
        context: content.context,
        from: `${year}-${from}`,
        to: `${year}-${to}`,
        versionId,
      });
      const placed = { studyId: study.id, versionId, serviceId: null, unitId: null, locationId: null };
      const responses = sampleStaffAnswers(edition, year).map(({ day, ratings }): ImportedResponse => ({
        ...placed,
        clientGroupId: null,
        channel: 'web',
        language: 'pl',
        visitDay: day,
        ratings,
      }));
      await importResponses(office, responses, today);
    });
    const asked = { year, people: edition.asked, version: 0, who: null };
    await savePeopleAsked(house, officeId, questionnaire, asked);
  }
}

/** One for each person who answered; the same edition gives the same ratings in whatever year it falls. */
export function sampleStaffAnswers(
  { answered, asked, means }: SampleStaffYear,
  year: number,
): { readonly day: string; readonly ratings: readonly number[] }[] {
  const random = seededRandom(asked * 1_000 + answered);
  const moods = Array.from({ length: answered }, () => random.normal());
  // people differ from each other, the years only as the data say
  const usual = moods.reduce((sum, mood) => sum + mood, 0) / answered;
  return moods.map((mood) => {
    const day = `${year}-03-${String(Number(from.slice(3)) + random.integer(days)).padStart(2, '0')}`;
    return { day, ratings: staffItems.map((item) => rating(random, means[item] + 0.5 * (mood - usual))) };
  });
}

function rating(random: SeededRandom, around: number): number {
  return Math.min(5, Math.max(1, Math.round(around + 0.75 * random.normal())));
}
