// Sources of the questionnaire with ten sources, from answers of its own; questionnaires of which none can be told.
import { beforeAll, describe, expect, it } from 'vitest';
import { notApplicable } from '#domain/answer-code.ts';
import type { OfficeId } from '#domain/ids.ts';
import { importResponses } from '#features/answers/index.ts';
import { officeStructure } from '#features/office/index.ts';
import { instruments, publish } from '#features/questionnaires/index.ts';
import { startEdition } from '#features/studies/index.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { sourcesRoutes } from './sources.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const day = '2026-05-12';

/** One edition: fairness goes with the overall rating; the website does not apply to a third. */
async function asked(officeId: OfficeId, instrument: string, people: number): Promise<void> {
  const { services } = await officeStructure(house, officeId);
  const { content } = instruments.find(({ id }) => id === instrument)!;
  const random = seededRandom(5);
  const point = (value: number) => Math.min(5, Math.max(1, Math.round(value)));
  await storage.inOffice(officeId, async (office) => {
    const version = await publish(house, office, content);
    const { id: studyId } = await startEdition(house, office, {
      name: 'Edycja',
      context: content.context,
      from: day,
      to: day,
      versionId: version.id,
    });
    const responses = Array.from({ length: people }, () => {
      const fairness = 1 + random.integer(5);
      const ratings = version.columns.map(({ questionId, kind, categories }) => {
        if (kind !== 'rating') return 1 + random.integer(categories);
        if (questionId === 'website' && random.next() < 0.34) return notApplicable;
        if (questionId === 'fairness') return fairness;
        return questionId === 'overall' ? point(fairness + 0.7 * random.normal()) : 1 + random.integer(5);
      });
      return {
        studyId,
        versionId: version.id,
        serviceId: services[0]!.id,
        unitId: services[0]!.unitId,
        locationId: null,
        clientGroupId: null,
        channel: 'web' as const,
        language: 'pl' as const,
        visitDay: day,
        ratings,
      };
    });
    await importResponses(office, responses, house.clock.today());
  });
}

let officeId: OfficeId;
let read: ReturnType<typeof staffPages>['get'];
beforeAll(async () => {
  ({ officeId } = await officeWithCodes(house));
  await asked(officeId, 'ten-drivers-visit', 240);
  await asked(officeId, 'trust-and-image', 40);
  read = staffPages(sourcesRoutes(house), officeId).get;
});

/** Asks until the thread has answered. */
async function counted(path: string): ReturnType<typeof read> {
  for (let round = 0; round < 40; round += 1) {
    const page = await read(path);
    if (!page.text.includes('Liczymy.')) return page;
  }
  throw new Error(`${path} is counted without end`);
}

describe('sources of another questionnaire', () => {
  it('are told with its own questions, and what does not apply to many is left out', async () => {
    const { status, text } = await counted('/zrodla?ankieta=ten-drivers-visit');
    const page = text.replaceAll('\u00a0', ' ');
    expect(status).toBe(200);
    expect(page).toContain('Z oceną najmocniej wiąże się: równe traktowanie');
    expect(page).toContain('więcej niż co piąta osoba zaznaczyła „nie dotyczy”');
    expect(page).toContain('dziesięć źródeł oceny');
    expect(page).toMatch(/Porównanych par: 21\./);
    expect(await htmlFaults(text)).toEqual([]);
    const hrefs = [...page.matchAll(/href="(\/zrodla[^"]*)"/g)].map(([, href]) => href!);
    expect(hrefs.length).toBeGreaterThan(2);
    for (const href of hrefs) expect(href).toContain('ankieta=ten-drivers-visit');
  });

  it('are not told where it was not asked, or not after a visit or a case', async () => {
    expect((await read('/zrodla?ankieta=five-areas')).status).toBe(404);
    expect((await read('/zrodla?ankieta=trust-and-image')).status).toBe(404);
    expect((await read('/zrodla?ankieta=x%27')).status).toBe(404);
  });
});
