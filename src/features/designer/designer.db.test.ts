// The designer on the real database, through its pages: from an instrument to a published version, and what is refused.
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { listVersions } from '#features/questionnaires/index.ts';
import { assets } from '#ui/assets.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import type { Visitor } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import { designerRoutes } from './designer.routes.tsx';
import { listDrafts, openDraft } from './draft.actions.ts';
import { questionnaireFile } from './questionnaire-file.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-10-05T09:00:00Z'));
const routes = designerRoutes(house);

async function designing(instrument = 'core-visit', visitor?: Visitor) {
  const officeId = await storage.newOffice(`Gmina ${instrument} ${Math.trunc(performance.now() * 1000)}`);
  const pages = staffPages(routes, officeId, visitor);
  const started = await pages.post('/ankiety', { wzor: instrument });
  expect(started.status).toBe(303);
  const path = started.to!.replace(/\?.*/, '');
  const id = path.split('/')[2]!;
  const draft = () => openDraft(house, officeId, id);
  /** posts to the draft or one of its pages with its present version */
  const act = async (fields: Record<string, string | string[]>, at = path) =>
    pages.post(at, { version: String((await draft()).version), ...fields });
  return { officeId, pages, path, id, draft, act };
}
const ids = async (office: Awaited<ReturnType<typeof designing>>) =>
  (await office.draft()).content.questions.map(({ id }) => id);

describe('designing', () => {
  it('starts from every instrument, and every page is valid in both languages', async () => {
    for (const language of ['pl', 'en'] as const) {
      const { pages, path } = await designing('trust-and-image', { language });
      const list = await pages.get('/ankiety');
      expect(list.text).toContain(language === 'pl' ? 'Zaufanie' : 'Trust');
      for (const at of [
        '/ankiety',
        '/ankiety/z-pliku',
        path,
        `${path}/pytanie/trust`,
        `${path}/pytanie/nowe?rodzaj=rating`,
        `${path}/pytanie/nowe?rodzaj=best-worst`,
        `${path}/pytanie/service_last_year/warunki?po=had_matter`,
        `${path}/teksty/en`,
        `${path}/podglad/pl/2`,
        '/ankiety/core-case/podglad/uk/8',
      ]) {
        const page = await pages.get(at);
        expect(page.status, at).toBe(200);
        expect(await htmlFaults(page.text), at).toEqual([]);
      }
    }
  });

  it('orders by buttons, duplicates, removes and takes changes back', async () => {
    const office = await designing();
    const before = await ids(office);
    await office.act({ czynnosc: 'w-dol', pytanie: 'outcome' });
    expect((await ids(office)).slice(1, 3)).toEqual(['right_person', 'outcome']);
    await office.act({ czynnosc: 'w-gore', pytanie: 'outcome' });
    expect(await ids(office)).toEqual(before);
    await office.act({ czynnosc: 'powiel', pytanie: 'waiting' });
    expect(await ids(office)).toHaveLength(11);
    await office.act({ czynnosc: 'usun', pytanie: 'building' });
    expect(await ids(office)).not.toContain('building');
    await office.act({ czynnosc: 'cofnij' });
    expect(await ids(office)).toContain('building');
    for (let left = 3; left > 0; left -= 1) await office.act({ czynnosc: 'cofnij' });
    expect(await ids(office)).toEqual(before);
    expect((await office.draft()).steps).toBe(0);
  });

  it('shows a question as clients will see it, from what the form says, and keeps nothing of it', async () => {
    const office = await designing();
    const before = await office.draft();
    const { status, text } = await office.act(
      {
        zapis: 'podglad',
        'tekst-pl': 'Jak ocenia Pani/Pan <b>parking</b>?',
        'odpowiedzi-pl': 'Tak\n\nNie\nNie wiem',
      },
      `${office.path}/pytanie/outcome`,
    );
    expect(status).toBe(200);
    expect(await htmlFaults(text)).toEqual([]);
    const preview = text.slice(text.indexOf('id="podglad"'));
    expect(preview).toContain('&lt;b>parking');
    const answersIn = (html: string) =>
      [...html.slice(0, html.indexOf('</article>')).matchAll(/<li>([^<]*)<\/li>/g)].map(([, words]) => words!);
    expect(answersIn(preview)).toEqual(['Tak', 'Nie', 'Nie wiem']);
    expect(text).toContain('value="Jak ocenia Pani/Pan &lt;b>parking&lt;/b>?"');
    const rating = await office.act({ zapis: 'podglad', 'nie-dotyczy': 'tak' }, `${office.path}/pytanie/waiting`);
    expect(answersIn(rating.text.slice(rating.text.indexOf('id="podglad"'))).at(-1)).toMatch(/^nie.dotyczy$/);
    expect(await office.draft()).toEqual(before);
  });

  it('brings one script of its own, small, on the pages that are nicer with it', async () => {
    const office = await designing();
    const withScript = [office.path, `${office.path}/pytanie/waiting`, `${office.path}/pytanie/nowe?rodzaj=text`];
    for (const at of withScript) {
      const scripts = [...(await office.pages.get(at)).text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
      expect(scripts, at).toEqual([`<script src="${assets.stayInPlace.path}" defer>`]);
    }
    for (const at of ['/ankiety', `${office.path}/podglad/pl/1`, `${office.path}/teksty/en`])
      expect((await office.pages.get(at)).text, at).not.toContain('<script');
    expect(gzipSync(assets.stayInPlace.body).length).toBeLessThan(15_000);
  });

  it('refuses a stale save, and leaves the draft as it is', async () => {
    const office = await designing();
    const { version } = await office.draft();
    await office.act({ czynnosc: 'usun', pytanie: 'building' });
    const stale = await office.pages.post(office.path, {
      version: String(version),
      czynnosc: 'usun',
      pytanie: 'waiting',
    });
    expect([stale.status, stale.text]).toEqual([409, 'conflict']);
    expect(await ids(office)).toContain('waiting');
    expect((await office.pages.post(office.path, { czynnosc: 'usun', pytanie: 'waiting' })).status).toBe(409);
  });

  it('adds a question of each type, with a fault where something is missing', async () => {
    const office = await designing();
    const add = (rodzaj: string, more: Record<string, string | string[]> = {}) =>
      office.act(
        {
          rodzaj,
          zapis: 'sprawdzone',
          punkt: 'brak',
          zrodlo: 'brak',
          'tekst-pl': 'Czy coś?',
          'tekst-en': 'Anything?',
          ...more,
        },
        `${office.path}/pytanie/nowe`,
      );
    const options = { 'odpowiedzi-pl': 'a\nb\n\n c \nd', 'odpowiedzi-en': 'e\nf\ng\nh' };
    for (const [kind, more] of [
      ['rating', { punkt: 'building', zrodlo: 'building', pracownik: 'tak' }],
      ['single-choice', options],
      ['multiple-choice', options],
      ['best-worst', options],
      ['up-to-three', options],
      ['yes-no', {}],
      ['zero-to-ten', {}],
      ['number', { najwiecej: '600' }],
    ] as const) {
      const added = await add(kind, more);
      expect([kind, added.status]).toEqual([kind, 303]);
    }
    const { questions } = (await office.draft()).content;
    expect(questions).toHaveLength(18);
    expect(questions.at(-1)!.id).toBe('comment');
    const rating = questions.at(-9)!;
    expect(rating).toMatchObject({ kind: 'rating', role: 'driver', driver: 'building', aboutEmployee: true });
    expect(questions.at(-8)!.options.map(({ label }) => label.pl)).toEqual(['a', 'b', 'c', 'd']);

    const faults: [string, Record<string, string>, string][] = [
      ['rating', { 'tekst-pl': ' ' }, 'Wpisz treść pytania po polsku'],
      ['single-choice', { 'odpowiedzi-pl': 'a' }, 'Wpisz od 2 do 15 odpowiedzi'],
      ['single-choice', { 'odpowiedzi-pl': 'a\na' }, 'Dwie odpowiedzi brzmią tak samo'],
      ['single-choice', { 'odpowiedzi-pl': 'a\nb', 'odpowiedzi-en': 'x' }, 'tyle wierszy, ile jest'],
      ['number', { najwiecej: '0' }, 'liczbę całkowitą od 1'],
      ['rating', { 'tekst-pl': 'ą'.repeat(301) }, 'Skróć tekst'],
    ];
    for (const [kind, more, message] of faults) {
      const again = await add(kind, more);
      expect(again.status).toBe(422);
      expect(again.text).toContain(message);
      expect(await htmlFaults(again.text)).toEqual([]);
    }
    expect((await add('constructor')).status).toBe(404);
  });

  it('keeps a changed question as a draft until somebody has read it, and shows it so', async () => {
    const office = await designing();
    const words = { 'tekst-pl': 'Jak ocenia Pani/Pan czas i wygodę czekania?', 'tekst-en': 'How do you rate waiting?' };
    const at = `${office.path}/pytanie/waiting`;
    const common = { punkt: 'first-contact', zrodlo: 'timeliness', 'nie-dotyczy': 'tak' };
    await office.act({ ...words, ...common, zapis: 'szkic' }, at);
    let page = (await office.pages.get(office.path)).text;
    expect(page).toContain('do sprawdzenia: polski, angielski');
    expect(page).toContain('pyta o dwie rzeczy naraz');
    expect(page).not.toContain('value="publikuj"');
    const refused = await office.act({ czynnosc: 'publikuj' });
    expect(refused.status).toBe(422);
    expect(await listVersions(house, office.officeId)).toEqual([]);
    await office.act({ ...words, ...common, zapis: 'sprawdzone' }, at);
    page = (await office.pages.get(office.path)).text;
    expect(page).toContain('pyta o dwie rzeczy naraz');
    expect(page).toContain('value="publikuj"');
    expect((await office.draft()).content.questions.find(({ id }) => id === 'waiting')).toMatchObject({
      driver: 'waiting',
      reviewed: ['pl', 'en'],
    });
  });

  it('publishes a version, then another with a new series for what was reworded', async () => {
    const office = await designing();
    expect((await office.act({ czynnosc: 'publikuj' })).status).toBe(303);
    expect((await office.act({ czynnosc: 'publikuj' })).status).toBe(303);
    expect(await listVersions(house, office.officeId)).toHaveLength(1);
    expect((await office.pages.get(office.path)).text).toContain('taki sam jak wersja 1');
    await office.act(
      {
        'tekst-pl': 'Jak ocenia Pani/Pan długość czekania?',
        'tekst-en': 'How do you rate the wait?',
        punkt: 'brak',
        zrodlo: 'timeliness',
        'nie-dotyczy': 'tak',
        zapis: 'sprawdzone',
      },
      `${office.path}/pytanie/waiting`,
    );
    const page = (await office.pages.get(office.path)).text;
    expect(page.replaceAll(/[\u00a0\s]+/g, ' ')).toContain('9 pytań bez zmian');
    expect(page).toContain('nowy ciąg wyników');
    await office.act({ czynnosc: 'publikuj' });
    const versions = await listVersions(house, office.officeId);
    expect(versions.map(({ number, languages }) => [number, languages])).toEqual([
      [1, ['pl', 'en']],
      [2, ['pl', 'en']],
    ]);
    expect(versions[0]!.questions[0]!.text.uk).toBe('');
  });

  it('adds Ukrainian only when somebody has read it', async () => {
    const office = await designing();
    await office.act({ czynnosc: 'opis', nazwa: 'Nasza ankieta', jezyki: ['en', 'uk'] });
    expect((await office.pages.get(office.path)).text).toContain('tekst czeka na sprawdzenie');
    expect((await office.act({ czynnosc: 'publikuj' })).status).toBe(422);
    const { content } = await office.draft();
    const fields = Object.fromEntries(
      content.questions.flatMap(({ id, text, hint, options }) => [
        [`tekst-${id}`, text.uk],
        [`wskazowka-${id}`, hint?.uk ?? ''],
        [`odpowiedzi-${id}`, options.map(({ label }) => label.uk).join('\n')],
      ]),
    );
    await office.act({ ...fields, zapis: 'sprawdzone' }, `${office.path}/teksty/uk`);
    expect((await office.act({ czynnosc: 'publikuj' })).status).toBe(303);
    expect((await listVersions(house, office.officeId))[0]!.languages).toEqual(['pl', 'en', 'uk']);
    expect((await office.draft()).content.name).toBe('Nasza ankieta');
  });

  it('adds and removes conditions, and names one that looks forward', async () => {
    const office = await designing();
    const at = `${office.path}/pytanie/information/warunki`;
    expect(
      (await office.act({ warunek: 'answer', po: 'overall', 'wybrane-answer': ['1', '2', '99'] }, at)).status,
    ).toBe(303);
    await office.act({ warunek: 'channel', 'wybrane-channel': ['qr'] }, at);
    const { content } = await office.draft();
    expect(content.questions.find(({ id }) => id === 'information')!.askedWhen).toEqual([
      { kind: 'answer', questionId: 'overall', codes: [1, 2] },
      { kind: 'channel', channels: ['qr'] },
    ]);
    expect((await office.act({ warunek: 'answer', po: 'building', 'wybrane-answer': ['1'] }, at)).status).toBe(422);
    expect((await office.act({ warunek: 'channel' }, at)).status).toBe(422);
    for (let left = 4; left > 0; left -= 1) await office.act({ czynnosc: 'w-dol', pytanie: 'overall' });
    for (let left = 2; left > 0; left -= 1) await office.act({ czynnosc: 'w-dol', pytanie: 'overall' });
    expect((await office.pages.get(office.path)).text).toContain('warunek patrzy na pytanie, które stoi dalej');
    await office.act({ usun: '0' }, at);
    await office.act({ usun: '0' }, at);
    const after = (await office.draft()).content.questions.find(({ id }) => id === 'information')!;
    expect(after.askedWhen).toBeUndefined();
  });

  it('goes out as a file and comes back word for word, to be read through again', async () => {
    const office = await designing('servperf-short');
    const file = await office.pages.get(`${office.path}/ankieta.json`);
    expect(file.status).toBe(200);
    const app = await designing('core-case');
    const body = new FormData();
    body.set('plik', new File([file.text], 'ankieta.json', { type: 'application/json' }));
    const sent = await sendFile(app.officeId, body);
    expect(sent.status).toBe(303);
    const read = (await listDrafts(house, app.officeId)).find(
      ({ content }) => content.questionnaire === 'servperf-short',
    )!;
    expect(questionnaireFile(read.content)).toBe(file.text);
    expect(read.content.questions.every(({ reviewed }) => reviewed.length === 0)).toBe(true);
    const bad = new FormData();
    bad.set('plik', new File(['{"format":1}'], 'x.json'));
    const refused = await sendFile(app.officeId, bad);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('To nie jest plik ankiety');
  });
});

describe('who may', () => {
  it('looks only, in a sample office and without the right', async () => {
    const officeId = await storage.newOffice('Gmina przykładowa');
    const visitor = staffPages(routes, officeId, { roles: ['quality'], isSample: true });
    const list = await visitor.get('/ankiety');
    expect(list.status).toBe(200);
    expect(list.text).not.toContain('Zrób własną kopię');
    expect((await visitor.post('/ankiety', { wzor: 'core-visit' })).status).toBe(403);
    const employee = staffPages(routes, officeId, { roles: ['employee'] });
    expect((await employee.get('/ankiety')).status).toBe(403);
  });

  it('reaches no draft of another office', async () => {
    const { path, id } = await designing();
    const other = staffPages(routes, await storage.newOffice('Gmina obca'));
    for (const at of [
      path,
      `${path}/ankieta.json`,
      `${path}/pytanie/overall`,
      `${path}/podglad/pl/1`,
      `/ankiety/${id}x`,
    ])
      expect((await other.get(at)).status).toBe(404);
    expect((await other.post(path, { czynnosc: 'wyrzuc', version: '1' })).status).toBe(404);
    expect((await other.post('/ankiety', { kopia: id })).status).toBe(404);
  });
});

async function sendFile(officeId: OfficeId, body: FormData): Promise<Response> {
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    const facts = { officeId, officeName: 'Urząd', personId: null, name: 'Anna', headOf: [], sessionId: '' };
    c.set('asking', makeAsking({ ...facts, roles: ['administrator'], isSample: false, language: 'pl' }));
    await next();
  });
  app.route('/', routes);
  return app.request('/ankiety/z-pliku', { method: 'POST', body });
}
