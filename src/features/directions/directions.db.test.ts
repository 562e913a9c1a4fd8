// Directions on the real database: themes and their changes, comments found and hidden, roles, replays, two people at once.
import { describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import { mayWith } from '#features/accounts/index.ts';
import { answerPicture } from '#features/answers/index.ts';
import { allTime } from '#features/diagnosis/index.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { ratedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import { directionsRoutes } from './directions.routes.tsx';
import { removeLongHidden } from './hiding/hiding.actions.ts';
import { computeSuggestions, suggestionsOf } from './suggestions/suggestions.actions.ts';
import { officeThemes } from './theme-list/themes.actions.ts';

const storage = await testStorage();
const clock = movableClock('2026-11-21T09:00:00Z');
const house = houseOn(storage, clock);
const month = (text: string) => monthOfDay(`${text}-01`);
const routes = directionsRoutes(house);

const queue = ['Długie kolejki', 'Czekałam w kolejce dwie godziny', 'Kolejka jak zawsze'];
const kind = ['Pani była bardzo miła', 'Uprzejma obsługa', 'Nie była miła'];
const services = [
  { name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji' },
  { name: 'Prawo jazdy', unit: 'Wydział Komunikacji' },
  { name: 'Stypendia', unit: 'Biuro Rady', staffNumber: '1' as const },
];
/** In the last four closed quarters they write of queues, in the four before of kindness. */
const late = { first: month('2025-10'), last: month('2026-09'), perMonth: 20 };
const early = { first: month('2024-10'), last: month('2025-09'), perMonth: 20 };
const written = (texts: readonly string[]) => (_month: number, client: number) =>
  client % 4 === 0 ? texts[(client / 4) % texts.length] : undefined;
const { officeId, service } = await ratedOffice(house, services, [
  { service: 'Rejestracja pojazdu', ...late, comment: written(queue) },
  { service: 'Rejestracja pojazdu', ...early, comment: written(kind) },
  { service: 'Prawo jazdy', ...late, comment: written(['Brak parkingu przy urzędzie']) },
  { service: 'Stypendia', ...late, perMonth: 10, comment: written(['W pokoju bardzo duszno']) },
]);
const other = await ratedOffice(house, services, [
  { service: 'Prawo jazdy', ...late, comment: written(['Inny urząd, inna uwaga']) },
]);

const pages = staffPages(routes, officeId, { roles: ['quality'] });
const year = '?okres=2025-10..2026-09';
const registration = service('Rejestracja pojazdu').id;
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
const idsIn = (html: string) => [...html.matchAll(/\/kierunki\/uwagi\/([\w-]{36})\/ukrycie/g)].map(([, id]) => id!);

describe('the first page', () => {
  it('says what clients write about, in what share and interval, and what changed', async () => {
    const { status, text: html } = await pages.get(`/kierunki${year}&zakres=usluga-${registration}`);
    expect(status).toBe(200);
    expect(await htmlFaults(html)).toEqual([]);
    const read = text(html);
    // 12 months with 5 comments each, all of them about queues; in the year before none
    expect(read).toContain('Najczęściej piszą na temat: Kolejka i czekanie na obsługę');
    expect(read).toMatch(/60 uwag po polsku/);
    expect(read).toContain('100 na 100 (od 94 do 100');
    expect(read).toContain('Częściej niż poprzednio. Temat: Kolejka i czekanie na obsługę');
    expect(read).toContain('Rzadziej niż poprzednio. Temat: Uprzejmość pracowników');
    expect(read).toContain('niezmierzona');
    expect(read).toContain('kolejka (60 uwag)');
    expect(read).toContain('Usługa: Rejestracja pojazdu');
  });
  it('gives the same numbers as a file', async () => {
    const { text: csv } = await pages.get(`/kierunki/plik/tematy.csv${year}&zakres=usluga-${registration}`);
    const [head, first] = csv.replace('\uFEFF', '').split('\r\n');
    expect(head).toMatch(/^Temat;Punkt styku;Uwagi;Z zaprzeczeniem;/);
    expect(first).toMatch(/^Kolejka i czekanie na obsługę;Pierwszy kontakt;60;0;1;0,94;1;60;/);
    expect((await pages.get(`/kierunki/plik/inne.csv${year}`)).status).toBe(404);
  });
  it('says plainly why there are no themes', async () => {
    const of = async (query: string) => text((await pages.get(`/kierunki${query}`)).text);
    expect(await of(`?okres=2026-09&zakres=usluga-${registration}`)).toContain('Jest 5, potrzeba 20 po polsku');
    expect(await of(`${year}&zakres=usluga-${service('Stypendia').id}`)).toContain('Pracuje tu jedna osoba');
    expect(await of(`?okres=2023&zakres=usluga-${registration}`)).toContain('Za mało odpowiedzi');
  });
  it('is not there for units and services of another office', async () => {
    expect((await pages.get(`/kierunki?zakres=usluga-${other.service('Prawo jazdy').id}`)).status).toBe(404);
  });
});

describe('comments', () => {
  it('are found by base form and without Polish marks, twenty on a page', async () => {
    const { text: html } = await pages.get(`/kierunki/uwagi${year}&szukaj=kolejce`);
    expect(await htmlFaults(html)).toEqual([]);
    expect(text(html)).toContain('60 z 156 uwag');
    expect(html).toContain('<mark>kolejki</mark>');
    expect(html.match(/<blockquote/g)).toHaveLength(20);
    expect(text((await pages.get(`/kierunki/uwagi${year}&szukaj=urzedzie`)).text)).toContain('60 z 156 uwag');
  });
  it('of a theme stand with its words marked', async () => {
    const { text: html } = await pages.get(`/kierunki/temat/queue${year}`);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('<mark>Kolejka</mark>');
    expect(text(html)).not.toContain('parkingu');
    expect((await pages.get(`/kierunki/temat/nie-ma${year}`)).status).toBe(404);
  });
  it('of a theme stand one level below the room, and the way back keeps the period', async () => {
    const way = async (path: string) =>
      [
        .../class="breadcrumbs[\s\S]*?<\/nav>/
          .exec((await pages.get(path)).text)![0]
          .matchAll(/href="([^"]*)"[^>]*>([^<]*)/g),
      ].map(([, href, words]) => [href!.replace(/&(amp;)?kontakt=.*/, ''), words]);
    const diagnosis = ['/diagnoza', 'Diagnoza'];
    expect(await way(`/kierunki${year}`)).toEqual([diagnosis]);
    expect(await way(`/kierunki/temat/queue${year}`)).toEqual([diagnosis, [`/kierunki${year}`, 'Oczekiwane kierunki']]);
    expect(await way('/kierunki/tematy')).toEqual([diagnosis, ['/kierunki', 'Oczekiwane kierunki']]);
  });
  it('leave as a file only as they are shown: no service, no day, no id', async () => {
    const { text: csv } = await pages.get(`/kierunki/uwagi.csv${year}&szukaj=parking`);
    const lines = csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(61);
    expect(lines[0]).toBe('Uwaga;Język;Okres;Tematy');
    expect(csv).not.toMatch(/[\da-f]{8}-[\da-f]{4}|Prawo jazdy|\d{4}-\d\d-\d\d/);
  });
  it('of one person’s work are never shown', async () => {
    const { text: html } = await pages.get(`/kierunki/uwagi${year}&zakres=usluga-${service('Stypendia').id}`);
    expect(html).not.toContain('duszno');
    expect(text(html)).toContain('Pracuje tu jedna osoba');
  });
});

describe('hiding', () => {
  const shownOf = async (office: typeof officeId) => {
    const figure = (await answerPicture(house, office, 'core-visit'))!.comments({
      scope: { kind: 'office' },
      period: allTime,
    });
    return figure.kind === 'shown' ? figure.comments : [];
  };
  it('takes a comment away everywhere with one click, and brings it back', async () => {
    const before = await shownOf(officeId);
    const [id] = idsIn((await pages.get(`/kierunki/uwagi${year}`)).text);
    const click = () => pages.post(directionsPaths.hide(id!), { powod: 'insult', dokad: `/kierunki/uwagi${year}` });
    expect(await click()).toMatchObject({ status: 303, to: `/kierunki/uwagi${year}&ukryto=${id}` });
    expect((await click()).status).toBe(303); // the second click changes nothing
    expect(await shownOf(officeId)).toHaveLength(before.length - 1);
    const after = await pages.get(`/kierunki/uwagi${year}&ukryto=${id}`);
    expect(text(after.text)).toContain('Cofnij ukrycie');
    expect(await htmlFaults(after.text)).toEqual([]);
    expect(idsIn(after.text.slice(after.text.indexOf('class="comments"')))).not.toContain(id);
    expect((await pages.post(directionsPaths.hide(id!), { powod: 'personal-data' })).status).toBe(303);
    expect(text((await pages.get('/kierunki/ukryte')).text)).toContain('Powód: Dane osobowe.');
    await click();
    const list = await pages.get('/kierunki/ukryte');
    expect(await htmlFaults(list.text)).toEqual([]);
    expect(text(list.text)).toContain('Ukryto: 21 listopada 2026. Powód: Obraźliwe słowa lub groźba.');
    const back = () => pages.post(directionsPaths.bringBack(id!), { dokad: '/kierunki/ukryte' });
    expect(await back()).toMatchObject({ status: 303, to: '/kierunki/ukryte?gotowe=przywroconouwage' });
    expect((await back()).status).toBe(303);
    expect((await shownOf(officeId)).map((comment) => comment.id)).toEqual(before.map((comment) => comment.id));
    const events = await storage.inOffice(officeId, (office) =>
      office.query<{ what: string; details: object }>(
        `select what, details from audit_trail where office_id = $1 and what like 'comment-%'`,
        [officeId],
      ),
    );
    expect(events.map(({ what }) => what).toSorted()).toEqual([
      'comment-brought-back',
      'comment-hidden',
      'comment-hiding-reason-changed',
      'comment-hiding-reason-changed',
    ]);
    expect(JSON.stringify(events)).not.toMatch(/kolejk|miła|parking/);
  });
  it('never reaches another office, an unknown comment, or one that waits to be released', async () => {
    const [foreign] = await shownOf(other.officeId);
    for (const id of [foreign!.id, '00000000-0000-4000-8000-000000000000', 'x'])
      for (const path of [directionsPaths.hide(id), directionsPaths.bringBack(id)])
        expect((await pages.post(path, {})).status, path).toBe(404);
    expect((await shownOf(other.officeId)).map(({ id }) => id)).toContain(foreign!.id);
  });
  it('leads back to pages of this room only', async () => {
    const [id] = idsIn((await pages.get(`/kierunki/uwagi${year}`)).text);
    const { to } = await pages.post(directionsPaths.hide(id!), { dokad: 'https://evil.example/kierunki' });
    expect(to).toBe(`/kierunki/uwagi?ukryto=${id}`);
    expect((await pages.post(directionsPaths.hide(id!), { powod: 'krytyka' })).status).toBe(400);
    await pages.post(directionsPaths.bringBack(id!), {});
  });
  it('is over after thirty days: the text goes for good', async () => {
    const [id] = idsIn((await pages.get(`/kierunki/uwagi${year}`)).text);
    await pages.post(directionsPaths.hide(id!), {});
    clock.set('2026-12-21T09:00:00Z');
    expect(await removeLongHidden(house, officeId)).toBe(0);
    clock.set('2026-12-23T09:00:00Z');
    expect((await pages.post(directionsPaths.bringBack(id!), {})).status).toBe(410);
    expect(await removeLongHidden(house, officeId)).toBe(1);
    const left = await storage.inOffice(officeId, (office) =>
      office.query(`select 1 from comments where office_id = $1 and comment_id = $2`, [officeId, id]),
    );
    expect(left).toEqual([]);
    clock.set('2026-11-21T09:00:00Z');
  });
});

describe('who reads everything and tries to learn more', () => {
  it('finds no name of a comment unless they may hide, and none in a file', async () => {
    const ids = idsIn((await pages.get(`/kierunki/uwagi${year}`)).text);
    expect(ids).toHaveLength(20);
    const councillor = staffPages(routes, officeId, { roles: ['reader'] });
    for (const path of [
      '/kierunki',
      `/kierunki/uwagi${year}`,
      `/kierunki/temat/queue${year}`,
      `/kierunki/uwagi.csv${year}`,
    ]) {
      const { status, text: shown } = await councillor.get(path);
      expect(status).toBe(200);
      expect(
        ids.filter((id) => shown.includes(id)),
        path,
      ).toEqual([]);
    }
  });
  it('learns nothing of a view that is not shown by hiding what they know of', async () => {
    const hiddenViews = [
      `/kierunki${year}&zakres=usluga-${service('Stypendia').id}`,
      `/kierunki/uwagi${year}&zakres=usluga-${service('Stypendia').id}`,
      `/kierunki?okres=2026-09&zakres=usluga-${service('Stypendia').id}`,
    ];
    const seen = () => Promise.all(hiddenViews.map(async (path) => (await pages.get(path)).text));
    const before = await seen();
    const stuffy = (await pages.get(`/kierunki/uwagi${year}&szukaj=duszno`)).text;
    const [id] = idsIn(stuffy);
    expect(text(stuffy)).toContain('W pokoju bardzo duszno');
    await pages.post(directionsPaths.hide(id!), {});
    expect(await seen()).toEqual(before);
    await pages.post(directionsPaths.bringBack(id!), {});
  });
  it('is told only that a theme is in at least as many comments as can be read', async () => {
    // every comment counted in a theme stands on the pages of the theme, and no other
    const { text: csv } = await pages.get(`/kierunki/plik/tematy.csv${year}`);
    const counted = Number(
      csv
        .split('\r\n')
        .find((line) => line.startsWith('Kolejka'))!
        .split(';')[2],
    );
    const theme = text((await pages.get(`/kierunki/temat/queue${year}`)).text);
    expect(theme).toContain(`${counted} uwag`);
  });
});

describe('themes of the office', () => {
  const form = {
    namePl: 'Parking',
    nameEn: 'Car park',
    touchpoint: 'building',
    driver: '',
    entries: 'parking\nzaparkowac',
    version: '0',
  };
  it('are added once, changed, moved, removed and restored, and two people do not overwrite each other', async () => {
    const withdrawn = { ...form, namePl: 'Własny temat', nameEn: 'Own theme', entries: 'stypendium' };
    expect((await pages.post(directionsPaths.newTheme(), withdrawn)).to).toBe('/kierunki/tematy?gotowe=zapisano');
    expect((await pages.post(directionsPaths.newTheme(), withdrawn)).status).toBe(303);
    const { themes, version } = await officeThemes(house, officeId);
    expect(themes.filter(({ name }) => name.pl === 'Własny temat')).toHaveLength(1);
    expect(version).toBe(1);
    const own = themes.find(({ name }) => name.pl === 'Własny temat')!;
    const path = directionsPaths.editedTheme(own.id);
    expect(await htmlFaults((await pages.get(path)).text)).toEqual([]);

    const first = await pages.post(path, { ...withdrawn, entries: 'stypendium\ngrant', version: '1' });
    expect(first.status).toBe(303);
    const second = await pages.post(path, { ...withdrawn, entries: 'stypendium\ndotacja', version: '1' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('dotacja');
    expect(text(second.text)).toContain('Ktoś zmienił tematy');
    expect(await htmlFaults(second.text)).toEqual([]);

    expect((await pages.post(directionsPaths.move(own.id), { kierunek: 'gora', version: '2' })).status).toBe(303);
    expect((await pages.post(directionsPaths.move(own.id), { kierunek: 'gora', version: '2' })).status).toBe(409);
    expect((await pages.post(directionsPaths.remove(own.id), { version: '3' })).status).toBe(303);
    expect((await pages.post(directionsPaths.remove(own.id), { version: '3' })).status).toBe(303);
    expect((await pages.post(directionsPaths.remove('queue'), { version: '4' })).status).toBe(303);
    expect(text((await pages.get('/kierunki/tematy')).text)).toContain('Tematy z programu, których urząd nie używa');
    expect((await pages.post(directionsPaths.restore('queue'), { version: '5' })).status).toBe(303);
    expect((await officeThemes(house, officeId)).themes.map(({ id }) => id)).toContain('queue');
    expect((await pages.post(directionsPaths.restore(own.id), { version: '6' })).status).toBe(404);
  });
  it('are refused with what to mend, and words no dictionary knows are pointed out', async () => {
    const { version } = await officeThemes(house, officeId);
    const bad = await pages.post(directionsPaths.newTheme(), {
      ...form,
      namePl: '',
      entries: 'kolejka',
      version: `${version}`,
    });
    expect(bad.status).toBe(422);
    expect(await htmlFaults(bad.text)).toEqual([]);
    expect(text(bad.text)).toContain('To słowo należy już do innego tematu');
    const odd = { ...form, namePl: 'Dziwny', nameEn: 'Odd', entries: 'fikumiku', version: `${version}` };
    expect((await pages.post(directionsPaths.newTheme(), odd)).status).toBe(303);
    const { themes } = await officeThemes(house, officeId);
    const { id } = themes.find(({ name }) => name.pl === 'Dziwny')!;
    expect(text((await pages.get(directionsPaths.editedTheme(id))).text)).toContain('Słownik nie zna tych słów');
  });
  it('of one office are not those of another', async () => {
    const strange = staffPages(routes, other.officeId, { roles: ['quality'] });
    expect(text((await strange.get('/kierunki/tematy')).text)).not.toContain('Dziwny');
  });
});

describe('suggested themes', () => {
  it('say how many comments are missing, and are found in a child process', async () => {
    const { text: html } = await pages.get('/kierunki/podpowiedzi');
    expect(await htmlFaults(html)).toEqual([]);
    expect(text(html)).toContain('Propozycje szukamy od 500 uwag po polsku');
    expect((await pages.post('/kierunki/podpowiedzi', { kontakt: 'wizyta' })).status).toBe(303);
    expect(await suggestionsOf(house, officeId, 'visit')).toBeNull();
  });
  it('are kept with examples by id only', async () => {
    const words = ['winda', 'schody', 'poręcz', 'piętro', 'dzwonek', 'szatnia', 'ławka', 'toaleta'];
    const many = await ratedOffice(house, services, [
      {
        service: 'Prawo jazdy',
        ...late,
        perMonth: 50,
        comment: (_month, client) => `${words[client % 4]} ${words[(client + 1) % 4]} ${words[4 + (client % 3)]}`,
      },
    ]);
    const there = staffPages(routes, many.officeId, { roles: ['quality'] });
    expect((await there.post('/kierunki/podpowiedzi', { kontakt: 'wizyta' })).status).toBe(303);
    expect(text((await there.get('/kierunki/podpowiedzi')).text)).toContain('Szukamy propozycji');
    await computeSuggestions(house, many.officeId, 'visit', new AbortController().signal);
    const found = await suggestionsOf(house, many.officeId, 'visit');
    expect(found).toMatchObject({ state: 'ready', found: { read: 600 } });
    const html = (await there.get('/kierunki/podpowiedzi')).text;
    expect(await htmlFaults(html)).toEqual([]);
    for (const theme of found!.found!.themes)
      expect(theme.examples.every((id) => /^[\da-f-]{36}$/.test(id))).toBe(true);
  });
});

describe('who may what', () => {
  const gets = [
    '/kierunki',
    '/kierunki/tematy',
    '/kierunki/uwagi',
    '/kierunki/temat/queue',
    '/kierunki/podpowiedzi',
    '/kierunki/ukryte',
    '/kierunki/tematy/nowy',
  ];
  it.each([
    ['quality', [200, 200, 200, 200, 200, 200, 200]],
    ['administrator', [200, 200, 200, 200, 200, 200, 200]],
    ['head', [200, 200, 200, 200, 200, 403, 403]],
    ['reader', [200, 200, 200, 200, 200, 403, 403]],
    ['keying', [403, 403, 403, 403, 403, 403, 403]],
    ['data-protection', [403, 403, 403, 403, 403, 403, 403]],
  ] as const)('%s', async (role, statuses) => {
    const as = staffPages(routes, officeId, { roles: [role] });
    const got: number[] = [];
    for (const path of gets) got.push((await as.get(path)).status);
    expect(got).toEqual(statuses);
    const [id] = idsIn((await pages.get(`/kierunki/uwagi${year}`)).text);
    if (!mayWith([role], 'hide comments')) expect((await as.post(directionsPaths.hide(id!), {})).status).toBe(403);
    if (!mayWith([role], 'manage studies'))
      expect((await as.post(directionsPaths.remove('queue'), { version: '0' })).status).toBe(403);
  });
  it('a visitor of a sample office changes nothing', async () => {
    const visitor = staffPages(routes, officeId, { roles: ['quality'], isSample: true });
    const [id] = idsIn((await pages.get(`/kierunki/uwagi${year}`)).text);
    for (const path of [
      directionsPaths.hide(id!),
      directionsPaths.remove('queue'),
      directionsPaths.newTheme(),
      '/kierunki/podpowiedzi',
    ])
      expect((await visitor.post(path, { version: '0' })).status).toBe(403);
  });
});
