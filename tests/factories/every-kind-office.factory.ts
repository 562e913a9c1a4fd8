// An office that asked with every type of question in two springs, and the pages of its results.
import type { OfficeId } from '#domain/ids.ts';
import type { Asking } from '#features/accounts/index.ts';
import { importResponses } from '#features/answers/index.ts';
import { officeStructure } from '#features/office/index.ts';
import { publish } from '#features/questionnaires/index.ts';
import type { PublishedVersion, QuestionnaireContent } from '#features/questionnaires/index.ts';
import { startEdition } from '#features/studies/index.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { pagesFor, someoneAsking } from './asking.factory.ts';
import { answersOfOne, everyKind } from './every-kind.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from './survey.factory.ts';
import { diagnosisRoutes } from '../../src/features/diagnosis/diagnosis.routes.tsx';

export interface Wave {
  readonly name: string;
  readonly day: string;
  readonly people: number;
  readonly lean: number;
}
export const spring2025: Wave = { name: 'Wiosna 2025', day: '2025-05-12', people: 120, lean: -0.4 };
export const spring2026: Wave = { name: 'Wiosna 2026', day: '2026-05-12', people: 180, lean: 0.4 };

export const everything = everyKind();

/** Call at the top of the file. `before` and `now` are the raw rows of the two editions of everybody's questionnaire. */
export async function everyKindOffice() {
  const storage = await testStorage();
  const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));

  function appFor(officeId: OfficeId, change: Partial<Asking> = {}) {
    const app = pagesFor(someoneAsking(officeId, change));
    app.route('/', diagnosisRoutes(house));
    const read = async (path: string, form?: Record<string, string>) => {
      const answer = await app.request(path, {
        ...(form && {
          method: 'POST',
          body: new URLSearchParams(form).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
      });
      const text = (await answer.text()).replaceAll('\u00a0', ' ');
      return { status: answer.status, headers: answer.headers, text };
    };
    return { read };
  }

  /** Publishes the content and takes in one edition of answers; gives the raw rows. */
  async function wave(
    officeId: OfficeId,
    content: QuestionnaireContent,
    { name, day, people, lean }: Wave,
    seed: number,
  ) {
    const { services } = await officeStructure(house, officeId);
    const random = seededRandom(seed);
    const rows = Array.from({ length: people }, () => answersOfOne(random, lean));
    const version = await storage.inOffice(officeId, async (office): Promise<PublishedVersion> => {
      const published = await publish(house, office, content);
      const study = await startEdition(house, office, {
        name,
        context: content.context,
        from: day,
        to: day,
        versionId: published.id,
      });
      const responses = rows.map((ratings, place) => ({
        studyId: study.id,
        versionId: published.id,
        serviceId: services[0]!.id,
        unitId: services[0]!.unitId,
        locationId: null,
        clientGroupId: null,
        channel: place % 3 === 0 ? ('paper' as const) : ('web' as const),
        language: 'pl' as const,
        visitDay: day,
        ratings,
        comment: place < 12 ? `Uwaga numer ${place}` : undefined,
      }));
      await importResponses(office, responses, house.clock.today());
      return published;
    });
    return { rows, version };
  }

  const { officeId } = await officeWithCodes(house);
  const { rows: before } = await wave(officeId, everything, spring2025, 3);
  const { rows: now, version } = await wave(officeId, everything, spring2026, 4);
  const anna = appFor(officeId);

  return { house, appFor, wave, officeId, before, now, version, anna };
}
