// The privacy notice through its pages: a draft, then versions; three languages; who may publish.
import { describe, expect, it } from 'vitest';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, testProfile } from '../../../tests/factories/survey.factory.ts';
import { createOffice } from '#features/office/index.ts';
import { publishedNotice } from './notice.store.ts';
import { privacyRoutes } from './privacy.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-07-20T10:00:00Z'));
const routes = privacyRoutes(house);
const newOffice = (name: string) => createOffice(house, { sample: false, profile: { ...testProfile, name } });

const filled = {
  version: '0',
  administrator: 'Starosta Próbny',
  inspektor: 'Anna Nowak',
  kontakt: 'iod@probno.example.pl',
  podstawa: '',
  okres: 'Kategoria B5, pięć lat.',
  odbiorcy: '',
};

describe('the notice', () => {
  it('is a draft until the office publishes it, then a version with its day', async () => {
    const officeId = await newOffice('Urząd Pierwszy');
    const pages = staffPages(routes, officeId);
    const draft = await pages.get('/jak-chronimy-dane/urzad-pierwszy');
    expect(draft.text).toContain('To wersja robocza');
    expect(draft.text).toContain('ul. Rynek 1, 64-600 Próbno');

    expect((await pages.post('/ustawienia/dane', filled)).to).toBe('/ustawienia/dane?gotowe=saved');
    const published = await pages.get('/jak-chronimy-dane/urzad-pierwszy');
    expect(published.text).not.toContain('wersja robocza');
    for (const words of [
      'Starosta Próbny',
      'iod@probno.example.pl',
      'Kategoria',
      'Wersja 1 z dnia',
      'art. 6 ust. 1 lit. e',
    ])
      expect(published.text.replaceAll('\u00a0', ' '), words).toContain(words);
  });

  it('says the same things in three languages, each with its lang', async () => {
    await newOffice('Urząd Drugi');
    const pages = staffPages(routes, await newOffice('Urząd Trzeci'));
    for (const [language, words] of [
      ['pl', 'Jak chronimy dane'],
      ['en', 'How we protect data'],
      ['uk', 'Як ми захищаємо дані'],
    ] as const) {
      const { status, text } = await pages.get(`/jak-chronimy-dane/urzad-drugi?jezyk=${language}`);
      expect(status).toBe(200);
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain(words);
      expect(text.match(/<h1/g)).toHaveLength(1);
      expect(await htmlFaults(text)).toEqual([]);
      expect(text).toContain('25');
    }
    expect((await pages.get('/jak-chronimy-dane/urzad-drugi?jezyk=xx')).text).toContain('<html lang="pl">');
    expect((await pages.get('/jak-chronimy-dane/nie-ma-takiego')).status).toBe(404);
  });

  it('keeps every version, and refuses a form opened before somebody else published', async () => {
    const officeId = await newOffice('Urząd Czwarty');
    const pages = staffPages(routes, officeId);
    await pages.post('/ustawienia/dane', filled);
    expect((await pages.post('/ustawienia/dane', filled)).status).toBe(303);
    expect((await pages.post('/ustawienia/dane', { ...filled, kontakt: 'inny@x.pl' })).status).toBe(409);
    await pages.post('/ustawienia/dane', { ...filled, version: '1', kontakt: 'nowy@probno.example.pl' });
    expect(await publishedNotice(house, officeId)).toMatchObject({
      number: 2,
      officerContact: 'nowy@probno.example.pl',
    });
    const rows = await storage.inOffice(officeId, (office) => office.query('select number from privacy_notices'));
    expect(rows).toHaveLength(2);
  });

  it('asks for what the law needs and keeps what was typed', async () => {
    const pages = staffPages(routes, await newOffice('Urząd Piąty'));
    const answer = await pages.post('/ustawienia/dane', { ...filled, kontakt: '', okres: '<b>rok</b>' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Uzupełnij pole: Kontakt do inspektora ochrony danych');
    expect(answer.text).toContain('&lt;b>rok&lt;/b>');
    expect(await htmlFaults(answer.text)).toEqual([]);
    expect((await pages.post('/ustawienia/dane', { ...filled, podstawa: 'x'.repeat(1001) })).status).toBe(422);
  });

  it('is published only by those who manage the office, never in a sample', async () => {
    const officeId = await newOffice('Urząd Szósty');
    expect((await staffPages(routes, officeId, { roles: ['data-protection'] }).get('/ustawienia/dane')).status).toBe(
      200,
    );
    expect(
      (await staffPages(routes, officeId, { roles: ['data-protection'] }).post('/ustawienia/dane', filled)).status,
    ).toBe(403);
    expect((await staffPages(routes, officeId, { isSample: true }).post('/ustawienia/dane', filled)).status).toBe(403);
    expect(await publishedNotice(house, officeId)).toBeNull();
  });
});
