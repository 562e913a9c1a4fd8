// The way there and back: a full archive of one office, imported into another one as it stands, shows the same results.
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { importAnswersNow, type ImportNow } from '#features/answer-import/index.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { answerPicture } from '#features/answers/index.ts';
import { openArchive } from '#files/archive.ts';
import { imported, importPages, plain, toPreview } from '../../../tests/factories/import-steps.factory.ts';
import { ratedOffice, type RatedMonths } from '../../../tests/factories/rated-office.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import { answerExportRoutes } from './export.routes.tsx';
import { answerExportTasks } from './exports.jobs.ts';

const house = houseOn(await testStorage(), movableClock('2026-11-21T09:00:00Z'));
const month = monthOfDay('2026-08-01');
const services = [
  { name: 'Dowód osobisty', unit: 'Sprawy obywatelskie' },
  { name: 'Prawo jazdy', unit: 'Komunikacja' },
];
const answers: readonly RatedMonths[] = [
  { service: 'Dowód osobisty', first: month - 2, last: month, perMonth: 25, channels: ['qr', 'paper', 'phone'] },
  {
    service: 'Prawo jazdy',
    first: month,
    last: month,
    perMonth: 30,
    answering: (_, id, client) => (id === 'building' && client % 3 === 0 ? 'not-applicable' : 4),
  },
];

/** The sheet `dane` of the wide archive as CSV, in a language of the staff. */
async function wideArchive(officeId: OfficeId, language: 'pl' | 'en'): Promise<Buffer> {
  const facts = { officeId, officeName: 'Próbno', name: 'x', headOf: [], sessionId: 'x', isSample: false } as const;
  const personId = crypto.randomUUID() as PersonId;
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    c.set('asking', makeAsking({ ...facts, personId, roles: ['administrator'], language }));
    await next();
  });
  app.route('/', answerExportRoutes(house));
  const period = { od: '2026-K2', do: '2026-K3', krok: 'kwartal', zakres: 'urzad' };
  const fields = {
    ankieta: 'core-visit',
    format: 'csv',
    uklad: 'szeroki',
    powod: 'Przeniesienie odpowiedzi',
    ...period,
  };
  const asked = await app.request('/zbieranie/eksport/archiwum', { method: 'POST', body: new URLSearchParams(fields) });
  const path = asked.headers.get('location')!;
  const tools = { signal: AbortSignal.timeout(20_000), attempt: 1 };
  await answerExportTasks(house)['make-answer-archive']!({ officeId, exportId: path.split('/').at(-1) }, tools);
  const file = Buffer.from(await (await app.request(`${path}/plik`)).arrayBuffer());
  const zip = await openArchive(file, { entries: 10, inflatedBytes: 50_000_000, ratio: 200 });
  const name = language === 'pl' ? 'dane.csv' : 'data.csv';
  const entry = zip.ok && zip.value.find((each) => each.name === name);
  if (!entry) throw new Error('no data in the archive');
  return buffer(Readable.from(entry.chunks()));
}

async function shown(officeId: OfficeId) {
  const picture = (await answerPicture(house, officeId, 'core-visit'))!;
  const view = { scope: { kind: 'office' }, period: { first: month - 2, last: month } } as const;
  const ids = picture.version.questions.filter(({ kind }) => kind === 'rating').map(({ id }) => id);
  return { collected: picture.collected(view), ratings: ids.map((id) => [id, picture.rating(id, view)]) };
}

test.each(['pl', 'en'] as const)(
  'the archive in %s comes back without anybody touching the mapping',
  async (language) => {
    const from = await ratedOffice(house, services, answers);
    const archive = await wideArchive(from.officeId, language);
    const before = await shown(from.officeId);
    expect(before.collected.released).toBe(105);

    const pages = await ratedOffice(house, services, []);
    const preview = importPages(house, pages.officeId);
    const one = await toPreview(preview, new Uint8Array(archive), 'dane.csv');
    const page = await plain(await preview.request(`${one}/podglad`));
    expect(page).toContain('Wczytaj 105 odpowiedzi');
    expect(page).toContain('Nie wczytuj go do urzędu, z którego pochodzi');
    expect(page).not.toContain('których nie przeniesiemy');

    const command = await ratedOffice(house, services, []);
    const asked: ImportNow = {
      expected: 'table',
      file: { name: 'dane.csv', bytes: archive },
      answers: null,
      plan: null,
      questionnaire: null,
      context: null,
      day: null,
      keepGood: false,
      isAnonymous: false,
      dryRun: false,
      by: 'test',
    };
    const done = await importAnswersNow(house, command.officeId, asked);
    expect(done).toMatchObject({
      kind: 'ended',
      record: { state: 'done', report: { imported: 105, refused: 0, left: 0 } },
    });
    expect((await shown(command.officeId)).ratings).toEqual(before.ratings);

    const third = await ratedOffice(house, services, []);
    await imported(house, third.officeId, new Uint8Array(archive), 'dane.csv');
    expect((await shown(third.officeId)).ratings).toEqual(before.ratings);
  },
);
