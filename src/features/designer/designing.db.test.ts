// The designer on the real database, through its pages: questions ordered, sketched, added; a stale save; who may.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { assets } from '#ui/assets.ts';
import { designingOffices, ids } from '../../../tests/factories/designing.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';

const { storage, routes, designing } = await designingOffices();

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
