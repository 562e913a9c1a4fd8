// Change of attitude on the real database: two yearly editions of the five questions, a census, and a year that is too thin.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { importResponses } from '#features/answers/index.ts';
import { officeStructure } from '#features/office/index.ts';
import { instruments, publish } from '#features/questionnaires/index.ts';
import { startEdition } from '#features/studies/index.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import { staffPages } from '../../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../../tests/factories/survey.factory.ts';
import { addIdea } from '../ideas/ideas.actions.ts';
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
    expect(page).toContain('80 odpowiedzi');
    // five questions in two years, and one dot in the key
    expect(page.match(/class="dot"/g)).toHaveLength(11);
    expect(page).not.toContain('za mało odpowiedzi');
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
    // the thin year is drawn without a height, and its figure stands nowhere
    expect(page.match(/class="dot-thin"/g)).toHaveLength(5);
    expect(page.match(/class="dot"/g)).toHaveLength(6);
  });

  it('stand above what staff started, on the same years, and without them it stands alone', async () => {
    const { officeId } = await officeWithCodes(house, ['Dowód osobisty']);
    expect((await pages(officeId)).page).toContain('pracownicy nie zapisali żadnego zgłoszenia');
    const entry = (kind: 'idea' | 'question', day: string) => ({
      id: randomUUID(),
      kind,
      content: 'Druga kartka przy wejściu',
      serviceId: null,
      unitId: null,
      authorPersonId: null,
      recordedIn: monthOfDay(day),
    });
    await storage.inOffice(officeId, async (office) => {
      for (const day of ['2024-02-01', '2026-05-01', '2026-06-01']) await addIdea(office, entry('idea', day));
      await addIdea(office, entry('question', '2026-10-01'));
    });
    const alone = (await pages(officeId)).page;
    // eight quarters: the idea of 2024 lies before them
    expect(alone).toContain('pomysły 2, pytania klientów 1.');
    expect(alone).not.toContain('class="dot"');
    expect(alone.match(/class="bar"/g)).toHaveLength(1);
    expect(alone).toMatch(/class="bar bar-open"[^>]*>.*kwartał, który jeszcze trwa/s);
    await edition(officeId, '2024-03-11', 40, [2, 3]);
    const both = await pages(officeId);
    expect(both.page).toContain('pomysły 3, pytania klientów 1.');
    expect(both.page).toMatch(/class="strip-axis|<text[^>]*>2024<\/text>/);
    const { get } = staffPages(staffDevelopmentRoutes(house), officeId, { roles: ['quality'] });
    // three years of quarters and the head
    expect((await get('/nauka/postawy/kwartaly.csv')).text.split('\r\n').filter(Boolean)).toHaveLength(13);
  });
});
