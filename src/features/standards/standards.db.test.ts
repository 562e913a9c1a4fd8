// The room on the real database: from the library to a published standard, its figures, corrections, adoption; rights and strangers.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId, PersonId, UnitId } from '#domain/ids.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { officeStructure } from '#features/office/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { listGoals } from './goals.actions.ts';
import { listIndicators, measuredIndicator } from './indicators.actions.ts';
import { historyOf } from './measurements.actions.ts';
import { officeStandards } from './office-standards.actions.ts';
import { listStandards, versionsOf } from './standards.actions.ts';
import { standardsRoutes } from './standards.routes.tsx';

const storage = await testStorage();
const clock = movableClock('2026-11-21T09:00:00Z');
const house = houseOn(storage, clock);

function appFor(officeId: OfficeId, change: Partial<Asking> = {}) {
  const facts = { officeId, officeName: 'Próbno', name: 'x', headOf: [], sessionId: 'x', isSample: false } as const;
  const app = new Hono<StaffEnv>();
  const personId = crypto.randomUUID() as PersonId;
  app.use(async (c, next) => {
    c.set('asking', makeAsking({ ...facts, personId, roles: ['quality'], language: 'pl', ...change }));
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.kind, error.status);
    throw error;
  });
  return app.route('/', standardsRoutes(house));
}
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
const plain = async (answer: Response) => (await answer.text()).replaceAll('\u00a0', ' ');
type App = ReturnType<typeof appFor>;

async function adopted(app: App, officeId: OfficeId, key = 'email') {
  expect((await app.request('/standardy/wzory', form({ wzor: key, [`cel-${key}`]: '90' }))).status).toBe(303);
  const standard = (await listStandards(house, officeId)).find(({ libraryKey }) => libraryKey === key)!;
  const indicator = (await listIndicators(house, officeId)).find(({ id }) => id === standard.indicatorId)!;
  return { standard, indicator };
}

const complete = {
  obietnica: 'Na e-mail odpowiadamy w 2 dni robocze.',
  podejscie: 'public',
  punkt: 'first-contact',
  porownanie: 'at-least',
  wartosc: '92,5',
  wlasciciel: 'sekretarz',
  przeglad: '2027-03-31',
  'dla-kogo': 'public',
};

function upload(app: App, text: string, keep = 'dobre') {
  const body = new FormData();
  body.append('plik', new File([text], 'pomiary.csv', { type: 'text/csv' }));
  body.append('bledne', keep);
  return app.request('/wskazniki/pomiary-z-pliku', { method: 'POST', body });
}

describe('a standard', () => {
  it('goes from the library to a version in force; without measure, target and source it is not published', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const { standard, indicator } = await adopted(app, officeId);
    expect(standard.content.target).toEqual({ comparator: 'at-least', value: 0.9 });
    const card = `/standardy/standard/${standard.id}`;
    const refused = await app.request(`${card}/publikacja`, form({ version: '1' }));
    expect(refused.status).toBe(422);
    expect(await plain(refused)).toContain('Właściciel: kto odpowiada');
    expect(await listStandards(house, officeId)).toMatchObject([{ publishedNumber: null }]);

    const edit = { ...complete, wskaznik: indicator.id, version: '1' };
    expect((await app.request(`${card}/zmiana`, form(edit))).status).toBe(303);
    const withSource = { zrodlo: 'manual', nazwa: 'E-maile', definicja: 'x / y', miara: 'share', lepiej: 'higher' };
    const change = form({ ...withSource, wpis: 'share', kto: 'sekretariat', version: '1' });
    expect((await app.request(`/wskazniki/wskaznik/${indicator.id}/zmiana`, change)).status).toBe(303);
    expect((await app.request(`${card}/publikacja`, form({ version: '1' }))).status).toBe(409);
    expect((await app.request(`${card}/publikacja`, form({ version: '2' }))).status).toBe(303);

    const again = { ...edit, obietnica: 'Na e-mail odpowiadamy jednego dnia.', version: '3' };
    expect((await app.request(`${card}/zmiana`, form(again))).status).toBe(303);
    const shown = await plain(await app.request(card));
    expect(shown).toContain('Są zmiany, których nie opublikowano');
    expect(shown).toContain('Na e-mail odpowiadamy w 2 dni robocze.');
    expect((await app.request(`${card}/publikacja`, form({ version: '4' }))).status).toBe(303);
    const versions = await versionsOf(house, officeId, standard.id);
    expect(versions.map(({ number, content }) => [number, content.promise.pl])).toEqual([
      [2, 'Na e-mail odpowiadamy jednego dnia.'],
      [1, 'Na e-mail odpowiadamy w 2 dni robocze.'],
    ]);
    expect(versions[0]!.content.target).toEqual({ comparator: 'at-least', value: 0.925 });
    expect((await app.request(`${card}/wycofanie`, form({ version: '5' }))).status).toBe(303);
    expect(await plain(await app.request('/standardy'))).toContain('Żaden standard nie pasuje');
  });

  it('is adopted once: a second promise of the same measure shares the indicator', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    await adopted(app, officeId, 'email');
    await adopted(app, officeId, 'telephone');
    await adopted(app, officeId, 'email');
    const codes = new Set((await listIndicators(house, officeId)).map(({ libraryCode }) => libraryCode));
    expect(codes).toEqual(new Set(['W08', 'W09']));
    expect(await listIndicators(house, officeId)).toHaveLength(2);
    const bad = await app.request('/standardy/wzory', form({ wzor: 'queue', 'cel-queue': '900' }));
    expect(bad.status).toBe(422);
    expect(await plain(bad)).toContain('Odsetek leży od 0 do 100');
  });

  it('is refused with what to put right, and keeps what was typed', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const answer = await app.request('/standardy/nowy', form({ obietnica: '', wartosc: 'dużo', wskaznik: 'lib:W08' }));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toContain('value="dużo"');
    expect(await listStandards(house, officeId)).toEqual([]);
    expect(await listIndicators(house, officeId)).toEqual([]);
    const statutory = { ...complete, wskaznik: 'lib:W01a', wartosc: '100' };
    expect(await plain(await app.request('/standardy/nowy', form(statutory)))).toContain('bez oceny');
  });
});

describe('figures entered by people', () => {
  it('are corrected with a reason, keep what stood before, and can be taken back', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const { indicator } = await adopted(app, officeId);
    const path = `/wskazniki/wskaznik/${indicator.id}/pomiary`;
    const entry = { miesiac: '2026-10', licznik: '45', mianownik: '50' };
    expect((await app.request(path, form(entry))).status).toBe(303);
    const noReason = await app.request(path, form({ ...entry, licznik: '46' }));
    expect(noReason.status).toBe(422);
    expect(await plain(noReason)).toContain('Ten miesiąc ma już liczbę');
    expect((await app.request(path, form({ ...entry, licznik: '46', powod: 'błąd w liczeniu' }))).status).toBe(303);
    const history = await historyOf(house, officeId, indicator.id);
    expect(history.map(({ numerator, isPresent, reason }) => [numerator, isPresent, reason])).toEqual([
      [46, true, 'błąd w liczeniu'],
      [45, false, ''],
    ]);
    const { points } = await measuredIndicator(house, officeId, indicator.id);
    expect(points).toMatchObject([{ value: 0.92, n: 50, numerator: 46, denominator: 50, origin: 'hand' }]);
    expect((await app.request(path, form({ wycofaj: String(history[0]!.month) }))).status).toBe(303);
    expect((await measuredIndicator(house, officeId, indicator.id)).points).toEqual([]);
    expect(await historyOf(house, officeId, indicator.id)).toHaveLength(3);
  });

  it.each([
    [{ miesiac: '2027-01', licznik: '1', mianownik: '2' }, 'nie późniejszy niż obecny'],
    [{ miesiac: '2026-13', licznik: '1', mianownik: '2' }, 'Wpisz miesiąc'],
    [{ miesiac: '2026-10', licznik: '3', mianownik: '2' }, 'Licznik nie może być większy'],
    [{ miesiac: '2026-10', licznik: '0', mianownik: '0' }, 'Mianownik musi być większy od zera'],
    [{ miesiac: '2026-10', licznik: '-1', mianownik: '2' }, 'nie może być mniejsza od zera'],
    [{ miesiac: '2026-10', licznik: 'x', mianownik: '' }, 'Wpisz liczbę'],
  ])('are refused with the reason: %o', async (fields, words) => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const { indicator } = await adopted(app, officeId);
    const answer = await app.request(`/wskazniki/wskaznik/${indicator.id}/pomiary`, form(fields));
    expect(answer.status).toBe(422);
    expect(await plain(answer)).toContain(words);
    expect(await historyOf(house, officeId, indicator.id)).toEqual([]);
  });

  it('come from a file: good rows are taken or not as chosen, refused ones come back with their reason', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const { indicator } = await adopted(app, officeId);
    const sheet =
      'wskaźnik;miesiąc;licznik;mianownik\r\nW08;2026-08;45;50\r\nw08;09.2026;46;50\r\nW99;2026-08;1;2\r\n' +
      'W08;03.04.2026;1;2\r\nW08;2026-08;44;50\r\nW08;2026-07;60;50\r\n';
    const none = await upload(app, sheet, 'nic');
    expect(none.status).toBe(422);
    expect(await historyOf(house, officeId, indicator.id)).toEqual([]);
    const some = await upload(app, sheet);
    const page = await some.text();
    expect(await htmlFaults(page)).toEqual([]);
    const words = page.replaceAll('\u00a0', ' ');
    for (const reason of ['nie ma takiego wskaźnika', 'na dwa sposoby', 'były już w tym pliku', 'Licznik nie może być'])
      expect(words).toContain(reason);
    expect((await measuredIndicator(house, officeId, indicator.id)).points).toHaveLength(2);
    const rows = /name="wiersze" value="([^"]*)"/.exec(page)![1]!.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const csv = await app.request('/wskazniki/pomiary-z-pliku/odrzucone.csv', form({ wiersze: rows }));
    expect((await csv.text()).split('\r\n')[1]).toBe('W99;2026-08;1;2;nie ma takiego wskaźnika z wpisywanymi liczbami');
    // the same file again changes nothing
    const same = await upload(app, 'wskaźnik;miesiąc;licznik;mianownik\nW08;2026-08;45;50\nW08;2026-09;46;50\n');
    expect(same.status).toBe(200);
    expect(await plain(same)).toContain('Bez zmian, bo takie same już były: 2 wiersze');
    expect(await historyOf(house, officeId, indicator.id)).toHaveLength(2);
    expect((await app.request('/wskazniki/pomiary-z-pliku/odrzucone.csv', form({ wiersze: '{' }))).status).toBe(400);
  });
});

describe('the chart', () => {
  it('takes notes and, after a preview, new limits from a named event; both can be taken off', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const { indicator } = await adopted(app, officeId);
    const path = `/wskazniki/wskaznik/${indicator.id}`;
    const months = Array.from(
      { length: 24 },
      (_, at) => `${2024 + Math.floor((at + 10) / 12)}-${((at + 10) % 12) + 1}`,
    );
    const rows = months.map((month, at) => `W08;${month};${at < 14 ? 80 + (at % 3) : 96 + (at % 2)};100`);
    expect((await upload(app, `kod;miesiąc;licznik;mianownik\n${rows.join('\n')}\n`)).status).toBe(200);
    const before = await measuredIndicator(house, officeId, indicator.id);
    expect(before.chart.change).toBe('better');
    expect(before.chart.stretches).toHaveLength(1);
    const page = await app.request(path);
    const html = await page.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html.replaceAll('\u00a0', ' ')).toContain('z rzędu powyżej zwykłego poziomu');
    const { rows: listed } = await officeStandards(house, officeId);
    expect(listed[0]!.listed!.change).toBe('better');
    expect(listed[0]!.targetVerdict.verdict).toBe('kept');

    expect((await app.request(`${path}/zdarzenia`, form({ miesiac: '2030-01', tresc: '' }))).status).toBe(422);
    expect((await app.request(`${path}/zdarzenia`, form({ miesiac: '2026-01', tresc: 'nowa skrzynka' }))).status).toBe(
      303,
    );
    const preview = await app.request(`${path}/granice?od=2026-01&tresc=nowy+system`);
    expect(await plain(preview)).toContain('Tak będzie wyglądał wykres');
    expect((await measuredIndicator(house, officeId, indicator.id)).chart.stretches).toHaveLength(1);
    expect((await app.request(`${path}/granice`, form({ od: '2026-01', tresc: '' }))).status).toBe(422);
    expect((await app.request(`${path}/granice`, form({ od: '2026-01', tresc: 'nowy system' }))).status).toBe(303);
    const after = await measuredIndicator(house, officeId, indicator.id);
    expect(after.chart.stretches).toHaveLength(2);
    expect(after.chart.change).toBe('too-little-data');
    const event = after.events.find(({ kind }) => kind === 'new-limits')!;
    const removal = `${path}/zdarzenia/${event.id}/usuniecie`;
    expect(await htmlFaults(await (await app.request(removal)).text())).toEqual([]);
    expect((await app.request(removal, form({}))).status).toBe(303);
    expect((await app.request(removal, form({}))).status).toBe(404);
    expect((await measuredIndicator(house, officeId, indicator.id)).chart.change).toBe('better');
    const csv = await (await app.request(`${path}/dane.csv`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(25);
  });
});

describe('adoption', () => {
  it('drafts an order of what is in force, is approved once by the administrator, and counts who has read it', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const { standard, indicator } = await adopted(app, officeId, 'courtesy');
    expect((await app.request('/standardy/wprowadzenie', form({ tytul: 'w sprawie standardów' }))).status).toBe(422);
    const edit = { ...complete, wskaznik: indicator.id, version: '1' };
    await app.request(`/standardy/standard/${standard.id}/zmiana`, form(edit));
    expect((await app.request(`/standardy/standard/${standard.id}/publikacja`, form({ version: '2' }))).status).toBe(
      303,
    );
    const made = await app.request('/standardy/wprowadzenie', form({ tytul: 'w sprawie standardów' }));
    const path = made.headers.get('location')!.replace(/\?.*/, '');
    const pdf = Buffer.from(await (await app.request(`${path}/zarzadzenie.pdf`)).arrayBuffer());
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const order = form({ version: '1', numer: '12/2026', od: '2026-12-01' });
    expect((await app.request(`${path}/zatwierdzenie`, order)).status).toBe(403);
    expect((await app.request(`${path}/zapoznanie`, form({}))).status).toBe(409);
    const leader = appFor(officeId, { roles: ['administrator'] });
    expect((await leader.request(`${path}/zatwierdzenie`, form({ version: '1', numer: '', od: 'x' }))).status).toBe(
      422,
    );
    expect(
      (await leader.request(`${path}/zatwierdzenie`, form({ version: '1', numer: '12/2026', od: '2026-12-01' })))
        .status,
    ).toBe(303);
    expect(
      (await leader.request(`${path}/zatwierdzenie`, form({ version: '2', numer: '13', od: '2026-12-01' }))).status,
    ).toBe(409);
    const shown = await app.request(path);
    const html = await shown.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html.replaceAll('\u00a0', ' ')).toContain('zarządzenie 12/2026, obowiązuje od 1 grudnia 2026');
    const councillor = appFor(officeId, { roles: ['reader'] });
    expect((await councillor.request(`${path}/zapoznanie`, form({}))).status).toBe(403);
  });
});

describe('goals and needs', () => {
  it('have one mission, goals of the office, and a team’s own goal set by its head alone', async () => {
    const { officeId } = await officeWithCodes(house);
    const { units, clientGroups } = await officeStructure(house, officeId);
    const app = appFor(officeId);
    const set = (who: App, fields: Record<string, string>) => who.request('/standardy/cele', form(fields));
    expect((await set(app, { rodzaj: 'mission', tresc: 'Służymy mieszkańcom.' })).status).toBe(303);
    expect((await set(app, { rodzaj: 'mission', tresc: 'Służymy mieszkańcom i firmom.' })).status).toBe(303);
    expect((await set(app, { rodzaj: 'office', 'tresc-office': '' })).status).toBe(422);
    const team = { rodzaj: 'team', wydzial: units[0]!.id, 'tresc-team': 'Oddzwaniamy tego samego dnia.' };
    expect((await set(appFor(officeId, { roles: ['head'] }), team)).status).toBe(403);
    const head = appFor(officeId, { roles: ['head'], headOf: [units[0]!.id as UnitId] });
    expect((await set(head, team)).status).toBe(303);
    expect((await set(head, { rodzaj: 'office', 'tresc-office': 'x' })).status).toBe(403);
    const goals = await listGoals(house, officeId);
    expect(goals.map(({ kind, content }) => [kind, content])).toEqual([
      ['mission', 'Służymy mieszkańcom i firmom.'],
      ['team', 'Oddzwaniamy tego samego dnia.'],
    ]);
    const need = { grupa: clientGroups[0]!.id, potrzeba: 'krótkie czekanie', standard: '', dowod: 'uwagi' };
    expect((await app.request('/standardy/potrzeby', form(need))).status).toBe(303);
    expect((await app.request('/standardy/potrzeby', form({ ...need, grupa: 'x' }))).status).toBe(422);
    expect(await plain(await app.request('/standardy/potrzeby'))).toContain('krótkie czekanie');
    const removal = form({ usun: 'tak', version: '1' });
    const goalPath = `/standardy/cele/${goals[1]!.id}`;
    expect((await head.request(goalPath, form({ tresc: 'x', version: '9' }))).status).toBe(409);
    expect((await head.request(goalPath, removal)).status).toBe(303);
  });
});

const pages = [
  '/standardy',
  '/standardy/wzory',
  '/standardy/macierz',
  '/standardy/cele',
  '/standardy/potrzeby',
  '/standardy/wprowadzenie',
  '/standardy/nowy',
  '/wskazniki',
  '/wskazniki/nowy',
  '/wskazniki/nowy?zrodlo=survey-share',
  '/wskazniki/nowy?zrodlo=manual',
  '/wskazniki/nowy?zrodlo=cases',
  '/wskazniki/nowy?zrodlo=walk-through',
  '/wskazniki/nowy?zrodlo=complaints',
  '/wskazniki/nowy?zrodlo=people-served',
  '/wskazniki/pomiary-z-pliku',
];

describe('rights', () => {
  it.each(['pl', 'en'] as const)('every page is valid, empty and filled, in %s', async (language) => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId, { language });
    const look = async (path: string) => {
      const answer = await app.request(path);
      expect([path, answer.status, await htmlFaults(await answer.text())]).toEqual([path, 200, []]);
    };
    for (const path of pages) await look(path);
    const { standard, indicator } = await adopted(app, officeId);
    await app.request(
      `/standardy/standard/${standard.id}/dzialania`,
      form({ tresc: 'x', osoba: 'y', termin: '2026-01-01' }),
    );
    const of = [`/standardy/standard/${standard.id}`, `/wskazniki/wskaznik/${indicator.id}`];
    for (const path of [...pages, ...of, `${of[0]}/zmiana`, `${of[1]}/zmiana`, `${of[1]}/pomiary`, `${of[1]}/granice`])
      await look(path);
    for (const path of ['/standardy/rejestr.csv', '/wskazniki/lista.csv'])
      expect((await app.request(path)).headers.get('content-type')).toContain('text/csv');
  });

  it('another office finds nothing, a reader changes nothing, a sample stays as it is', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const { standard, indicator } = await adopted(app, officeId);
    const other = appFor((await officeWithCodes(house)).officeId);
    for (const path of [
      `/standardy/standard/${standard.id}`,
      `/wskazniki/wskaznik/${indicator.id}`,
      '/wskazniki/wskaznik/x',
    ])
      expect((await other.request(path)).status).toBe(404);
    const change = form({ version: '1' });
    expect((await other.request(`/standardy/standard/${standard.id}/publikacja`, change)).status).toBe(404);
    for (const who of [
      { roles: ['reader'] },
      { roles: ['employee'] },
      { isSample: true },
    ] satisfies Partial<Asking>[]) {
      const looking = appFor(officeId, who);
      expect((await looking.request('/standardy')).status).toBe(200);
      expect((await looking.request('/standardy/nowy')).status).toBe(403);
      expect((await looking.request('/standardy/wzory', form({ wzor: 'email' }))).status).toBe(403);
      expect((await looking.request(`/wskazniki/wskaznik/${indicator.id}/pomiary`, form({}))).status).toBe(403);
    }
    expect((await appFor(officeId, { roles: ['keying'] }).request('/standardy')).status).toBe(403);
  });
});
