// Change of attitude on the real database: two yearly editions of the five questions, a census, and a year that is too thin.
import { describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { importResponses } from '#features/answers/index.ts';
import { officeStructure } from '#features/office/index.ts';
import { instruments, publish } from '#features/questionnaires/index.ts';
import { startEdition } from '#features/studies/index.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import { staffPages } from '../../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../../tests/factories/survey.factory.ts';
import { staffDevelopmentRoutes } from '../staff-development.routes.tsx';
import { attitudeQuestionnaire } from './attitude.data.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const { content } = instruments.find(({ id }) => id === attitudeQuestionnaire)!;

/** Everybody rates every question alike: `points` in turn. */
async function edition(officeId: OfficeId, day: string, people: number, points: readonly number[]): Promise<void> {
  const [service] = (await officeStructure(house, officeId)).services;
  await storage.inOffice(officeId, async (office) => {
    const version = await publish(house, office, content);
    const study = await startEdition(house, office, {
      name: `Pracownicy ${day.slice(0, 4)}`,
      context: content.context,
      from: day,
      to: day,
      versionId: version.id,
    });
    const responses = Array.from({ length: people }, (_, place) => ({
      studyId: study.id,
      versionId: version.id,
      serviceId: service!.id,
      unitId: service!.unitId,
      locationId: null,
      clientGroupId: null,
      channel: 'web' as const,
      language: 'pl' as const,
      visitDay: day,
      ratings: version.columns.map(() => points[place % points.length]!),
      comment: undefined,
    }));
    await importResponses(office, responses, house.clock.today());
  });
}

async function pages(officeId: OfficeId) {
  const { get } = staffPages(staffDevelopmentRoutes(house), officeId, { roles: ['quality'] });
  const page = await get('/nauka/postawy');
  expect(await htmlFaults(page.text)).toEqual([]);
  const file = await get('/nauka/postawy.csv');
  return { page: page.text.replaceAll('\u00a0', ' '), file: file.text };
}

describe('the five questions to employees', () => {
  it('are shown year by year, and told higher where that is certain among five', async () => {
    const { officeId } = await officeWithCodes(house, ['Dowód osobisty']);
    await edition(officeId, '2025-03-10', 40, [2, 3, 3, 4]);
    await edition(officeId, '2026-03-09', 40, [4, 4, 5, 3]);
    const { page, file } = await pages(officeId);
    expect(page).toContain('Wyżej niż rok wcześniej: 5 z 5. Niżej: 0 z 5');
    expect(page).toContain('obsługa klientów w urzędzie, 2025');
    expect(page).toContain('80 odpowiedzi');
    // a line of heads, and one for each question and year
    expect(file.split('\r\n').filter(Boolean)).toHaveLength(11);
  });

  it('say nothing of a change where one year has fewer than ten answers', async () => {
    const { officeId } = await officeWithCodes(house, ['Dowód osobisty']);
    await edition(officeId, '2025-03-10', 8, [2, 3]);
    await edition(officeId, '2026-03-09', 20, [4, 5]);
    const { page, file } = await pages(officeId);
    expect(page).toContain('Na zmianę jeszcze za wcześnie');
    expect(page).not.toContain('Wyżej niż rok wcześniej');
    expect(page).toContain('nie ma z czym porównać');
    expect(file).not.toMatch(/;2025;\d,/);
  });
});
