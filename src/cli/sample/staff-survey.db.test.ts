// The samples' yearly survey of employees: a change the county may claim, and a gmina too small for any figure.
import { beforeAll, describe, expect, it } from 'vitest';
import { clockAt } from '#domain/clock.ts';
import { surveyResults } from '#features/diagnosis/index.ts';
import { yearPeriod } from '#domain/period.ts';
import { staffDevelopmentRoutes } from '#features/staff-development/staff-development.routes.tsx';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn } from '../../../tests/factories/survey.factory.ts';
import { createSampleOffices } from './create-samples.ts';
import { sampleStaffAnswers } from './record-staff-survey.ts';
import { sampleStaffSurveys } from './staff-survey.data.ts';

const storage = await testStorage();
const house = houseOn(storage, clockAt('2026-11-21T10:00:00Z'));

async function attitudeOf(name: string) {
  const { officeId } = (await storage.listOffices()).find((each) => each.name.includes(name))!;
  const { text } = await staffPages(staffDevelopmentRoutes(house), officeId, { isSample: true }).get('/nauka/postawy');
  return { officeId, page: text.replaceAll('\u00a0', ' ') };
}

describe('the survey of employees in the sample offices', () => {
  beforeAll(async () => createSampleOffices(house));

  it('repeats: the same edition gives the same ratings, in whatever year', () => {
    const [first, second] = sampleStaffSurveys['Starostwo Powiatowe w Wierzbowie']!;
    const ratings = (edition: typeof first, year: number) =>
      sampleStaffAnswers(edition!, year).map((one) => one.ratings);
    expect(ratings(first, 2024)).toEqual(ratings(first, 2031));
    expect(ratings(first, 2024)).not.toEqual(ratings(second, 2024).slice(0, first!.answered));
    expect(sampleStaffAnswers(first!, 2024).every(({ day }) => day >= '2024-03-09' && day <= '2024-03-20')).toBe(true);
  });

  it('shows the county two questions that rose, and says of the rest that they cannot be told apart', async () => {
    const { officeId, page } = await attitudeOf('Wierzbow');
    const headline = /<h2[^>]*>(.*?)<\/h2>/.exec(page)![1];
    expect(headline).toBe('Wyżej niż rok wcześniej: 2 z 5. Niżej: 0 z 5. Reszty nie da się odróżnić');
    expect(/<p class="caption">(.*?)<\/p>/.exec(page)![1]).toContain('211 odpowiedzi · 2024–2026');
    expect(page).toContain('Lata z wpisaną liczbą osób: 2024, 2025, 2026');
    const results = (await surveyResults(house, officeId, 'client-orientation'))!;
    expect([2024, 2025, 2026].map((year) => results.populationIn(yearPeriod(year * 12)))).toEqual([114, 117, 116]);
  });

  it('shows the gmina no figure, and says why', async () => {
    const { page } = await attitudeOf('Podlip');
    expect(page).toContain('Za mało odpowiedzi, żeby pokazać wynik');
    expect(page).toMatch(/2025: odpowiedzi 7, zapytanych osób 24.*2026: odpowiedzi 9, zapytanych osób 25/s);
    expect(page).not.toContain('class="dot"');
    expect(page).not.toContain('Pytania do pracowników, rok po roku');
  });
});
