// The tiles of sources and directions on the real database: right in every program without anybody opening those pages,
// gone as soon as something they rest on is taken away, and told as of their hour where answers were only added.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { importResponses, stopDriverThread, takeInImport, withdrawImported } from '#features/answers/index.ts';
import type { ImportedResponse } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { listVersions } from '#features/questionnaires/index.ts';
import { ensureContinuousStudy } from '#features/studies/index.ts';
import { ratedOffice, type Answering, type RatedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import { changeService } from '../office/structure.actions.ts';
import { directionsRoutes } from '../directions/directions.routes.tsx';
import { sourcesRoutes } from '../sources/sources.routes.tsx';
import { overviewTasks } from './index.ts';
import { overviewRoutes } from './overview.routes.tsx';

const storage = await testStorage();
const clock = movableClock('2026-11-21T09:00:00Z');
const house = houseOn(storage, clock);
const last = monthOfDay('2026-10-01');

/** Waiting goes with the overall rating most. */
const answering: Answering = (when, question, client) => {
  const level = (step: number, mean: number) => mean - 1.8 + (((client * step + when * 7) % 11) / 11) * 3.6;
  const latent: Record<string, number> = { waiting: level(3, 2.9), information: level(5, 3.1) };
  if (question === 'overall') return latent['waiting']! + 0.2 * (latent['information']! - 3);
  return latent[question] ?? 3 + (((client * question.length) % 7) - 3) / 3;
};
const comment = (_when: number, client: number) =>
  client % 4 === 0 ? 'Długie kolejki, brak miejsca' : client % 4 === 2 ? 'Kolejki' : undefined;

let office: RatedOffice;
let another: House;
beforeAll(async () => {
  office = await ratedOffice(
    house,
    [{ name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji' }],
    [{ service: 'Rejestracja pojazdu', first: last - 20, last, perMonth: 30, answering, comment }],
  );
  another = houseOn(await storage.again(), clock);
});
afterAll(async () => {
  await stopDriverThread(house);
  await stopDriverThread(another);
});

const work = (of = house, signal = new AbortController().signal) =>
  overviewTasks(of)['headlines']!({ officeId: office.officeId }, { signal, attempt: 1 });

function pagesOf(of: House) {
  const routes = new Hono<StaffEnv>();
  for (const room of [overviewRoutes(of), sourcesRoutes(of), directionsRoutes(of)]) routes.route('/', room);
  return staffPages(routes, office.officeId, { roles: ['quality'] });
}
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\s]+/g, ' ');

/** What the two tiles say; null where they are silent. */
async function tiles(of = house) {
  const { text } = await pagesOf(of).get('/pulpit');
  const whole = plain(/<ul class="cards">.*?<\/ul>/s.exec(text)?.[0] ?? '');
  const cards = whole.replaceAll(/ Okres: [^.]+\./g, '');
  return {
    periods: [...whole.matchAll(/ Okres: ([^.]+)\./g)].map(([, period]) => period),
    sources: /Źródła oceny (Z oceną .*?) Zobacz źródła/.exec(cards)?.[1] ?? null,
    themes: /Oczekiwane kierunki (.*?) Zobacz oczekiwane/.exec(cards)?.[1] ?? null,
    page: plain(text),
  };
}
async function silent(): Promise<void> {
  for (const of of [house, another]) {
    const { sources, themes, page } = await tiles(of);
    expect([sources, themes]).toEqual([null, null]);
    expect(page).toContain('po ostatniej zmianie jeszcze ich nie policzono');
  }
}
const rows = () =>
  storage.readInOffice<{ kind: string; at: Date; content: string }>(office.officeId, {
    name: `headlines of a test ${randomUUID()}`,
    text: `select kind, computed_at as at, content::text from headlines where office_id = $1 order by kind`,
    values: [office.officeId],
  });

/** Five more answers in each of some months, like those of clients. */
async function answers(n: number, month: string): Promise<ImportedResponse[]> {
  const version = (await listVersions(house, office.officeId)).find((each) => each.questionnaire === 'core-visit')!;
  const study = await storage.inOffice(office.officeId, (each) =>
    ensureContinuousStudy(house, each, 'visit', '2020-01-01'),
  );
  const service = office.service('Rejestracja pojazdu');
  return Array.from({ length: n }, (_, client) => ({
    studyId: study.id,
    versionId: version.id,
    serviceId: service.id,
    unitId: service.unitId,
    locationId: null,
    clientGroupId: null,
    channel: 'qr',
    language: 'pl',
    visitDay: `${month}-10`,
    ratings: version.columns.map(({ kind, categories }) =>
      kind === 'rating' ? 1 + (client % 5) : 1 + (client % categories),
    ),
  }));
}

describe('the tiles of sources and directions', () => {
  it('are computed by the job, the same in every program, of ids and shown figures alone', async () => {
    await silent();
    await work();
    const here = await tiles();
    expect(here.sources).toMatch(
      /^Z oceną najmocniej wiąże się: czas czekania \(udział \d+ %, od \d+ do \d+\)\. Z \d+ pełnych odpowiedzi\.$/,
    );
    expect(here.themes).toMatch(/^Temat uwag: Kolejka i czekanie na obsługę\. /);
    expect(await tiles(another)).toEqual(here);
    // all months with answers, and the last four closed quarters, whatever period the overview is asked for
    expect(here.periods).toEqual(['luty 2025 – październik 2026', 'październik 2025 – wrzesień 2026']);
    const { text: earlier } = await pagesOf(house).get('/pulpit?okres=2025-K4');
    expect(plain(earlier)).toMatch(/Z oceną najmocniej .* Okres: luty 2025 – październik 2026\./);
    // the same numbers as on their pages
    const [, share, low, high, n] = /udział (\d+) %, od (\d+) do (\d+)\)\. Z (\d+)/.exec(here.sources!)!;
    const page = plain((await pagesOf(house).get('/zrodla')).text);
    expect(page).toContain(`${share} (od ${low} do ${high}; n ${n})`);
    expect(plain((await pagesOf(house).get('/kierunki')).text)).toContain(here.themes!);
    const kept = await rows();
    expect(kept.map(({ kind }) => kind)).toEqual(['sources', 'themes']);
    for (const { content } of kept) expect(content).not.toMatch(/kolejk|Kolejka|czekania|Rejestracja/);
  });

  it('are computed once, and not where the program stops', async () => {
    const before = await rows();
    clock.set('2026-11-21T09:10:00Z');
    await work();
    expect(await rows()).toEqual(before);
    await storage.inOffice(office.officeId, (each) => each.touch());
    await work(house, AbortSignal.abort());
    expect(await rows()).toEqual(before);
    await silent();
    await work();
    expect((await tiles()).sources).not.toBeNull();
  });

  it('say since when they stand where answers were only added, and are computed anew within the hour', async () => {
    const before = await tiles();
    const more = await answers(15, '2026-11');
    await storage.inOffice(office.officeId, (each) => importResponses(each, more, clock.today()));
    clock.set('2026-11-21T09:40:00Z');
    await work();
    const later = await tiles(another);
    const asOf = ' Policzono: 21 listopada 2026 10:10. Nowsze odpowiedzi dojdą przy następnym liczeniu.';
    expect(later.sources).toBe(before.sources + asOf);
    expect(later.themes).toBe(before.themes + asOf);
    clock.set('2026-11-21T10:12:00Z');
    await work();
    expect((await tiles()).sources).toBe(before.sources);
    expect((await tiles()).sources).not.toContain('Policzono');
  });

  it('leave no sentence behind when an import is taken back', async () => {
    const before = await tiles();
    const importId = randomUUID();
    const [first, ...others] = await answers(200, '2026-03');
    await storage.inOffice(office.officeId, (each) =>
      takeInImport(
        each,
        [first!, ...others],
        { importId, studyId: first!.studyId, versionId: first!.versionId },
        clock.today(),
        async () => {},
      ),
    );
    await silent();
    await work();
    const withImport = await tiles();
    expect(withImport.sources).not.toBe(before.sources);
    await storage.inOffice(office.officeId, (each) => withdrawImported(each, importId));
    await silent();
    await work();
    expect((await tiles()).sources).toBe(before.sources);
  });

  it('leave no sentence behind when a comment is hidden, and count it no more', async () => {
    const { text } = await pagesOf(house).get('/kierunki/uwagi');
    const [, id] = /\/kierunki\/uwagi\/([0-9a-f-]{36})\/ukrycie/.exec(text)!;
    const read = (words: string | null) => Number(/z (\d+) uwag po polsku/.exec(words ?? '')?.[1]);
    const before = read((await tiles()).themes);
    expect(before).toBeGreaterThan(0);
    expect((await pagesOf(house).post(`/kierunki/uwagi/${id}/ukrycie`, { powod: 'insult', dokad: '' })).status).toBe(
      303,
    );
    await silent();
    await work();
    expect(read((await tiles()).themes)).toBe(before - 1);
  });

  it('leave no name behind when a theme is renamed or removed', async () => {
    const form = (name: string) => ({
      namePl: name,
      nameEn: 'Queue',
      touchpoint: '',
      driver: 'waiting',
      entries: 'kolejka',
    });
    const renamed = await pagesOf(house).post('/kierunki/tematy/queue', { ...form('Ogonek'), version: '0' });
    expect(renamed.status).toBe(303);
    for (const of of [house, another]) expect((await tiles(of)).themes).toBeNull();
    // what does not rest on themes stays
    expect((await tiles(another)).sources).not.toBeNull();
    await work();
    for (const of of [house, another]) expect((await tiles(of)).themes).toMatch(/^Temat uwag: Ogonek\./);
    expect((await pagesOf(house).post('/kierunki/tematy/queue/usuniecie', { version: '1' })).status).toBe(303);
    for (const of of [house, another]) expect((await tiles(of)).themes).toBeNull();
    await work();
    expect((await tiles()).page).not.toContain('Ogonek');
  });

  it('leave no sentence behind when somebody works there alone, or the month ends', async () => {
    const { id, ...service } = office.service('Rejestracja pojazdu');
    await storage.inOffice(office.officeId, (each) =>
      changeService(each, { id, version: service.version }, { ...service, staffNumber: '1' }, null as PersonId | null),
    );
    await silent();
    await work();
    expect((await tiles()).sources).not.toBeNull();
    clock.set('2026-12-01T09:00:00Z');
    expect((await tiles()).sources).toBeNull();
    await work();
    expect((await tiles()).sources).not.toBeNull();
    // the page that is opened first does the same; on a busy machine it says first that it is still counting
    await storage.inOffice(office.officeId, (each) => each.touch());
    await silent();
    const opened = async () => (await pagesOf(another).get('/zrodla')).text;
    await expect.poll(opened, { timeout: 10_000, interval: 200 }).not.toContain('Liczymy');
    expect((await tiles(house)).sources).not.toBeNull();
  });
});
