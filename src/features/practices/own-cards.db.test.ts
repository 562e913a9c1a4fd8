// Cards of closed actions: made once, changed by two at once, removed with their files; the catalogue, and who may.
import { describe, expect, it } from 'vitest';
import { form, plain } from '../../../tests/factories/asking.factory.ts';
import { broughtCard, cardContent } from '../../../tests/factories/practice-card.factory.ts';
import { fileOf, page, practicesOffice, sent, versionOn } from '../../../tests/factories/practices-office.factory.ts';
import { formOfCard } from './card-form.ts';
import type { BroughtCard, PracticeCard } from './practice-card.ts';

const { storage, at, appFor, closedAction, cardMade } = await practicesOffice();
const formFields = (card: PracticeCard | BroughtCard) => ({ ...formOfCard(card.content) });

describe('a card of a closed action', () => {
  it('is made once, however often and by however many it is asked for', async () => {
    const action = await closedAction();
    const cards = await Promise.all([cardMade(action), cardMade(action), cardMade(action)]);
    expect(new Set([...cards, await cardMade(action)]).size).toBe(1);
  });

  it('is filled in and carries the frozen effect, on three pages and in one document', async () => {
    const card = await cardMade(await closedAction());
    const summary = await page(at.app, card);
    for (const words of ['Rezerwacja wizyt przez internet', 'Klienci czekają krócej.', 'obornicki', 'wielkopolskie'])
      expect(summary).toContain(words);
    expect(summary).toMatch(/A: z porównaniem.*n 140; 12 miesięcy.*\+0,8 \(od \+0,5 do \+1,1\)/s);
    expect(summary).toContain('/dzialania/nowe?praktyka=');
    expect(await page(at.app, `${card}/prezentacja`)).toContain('Długie kolejki.');
    expect(await page(at.app, `${card}/zalaczniki`)).toContain('Nie ma załączników');
    const printed = await page(at.app, `${card}/druk`);
    for (const words of ['Metryka', 'Zmierzony skutek', 'Problem', 'Załączniki']) expect(printed).toContain(words);
    expect(await page(appFor(at.officeId, { language: 'en' }), card)).toContain('A: with a comparison');
  });

  it('without a measured effect is a description', async () => {
    const card = await cardMade(
      await closedAction({ effectAtEnd: null, stage: 'do', ended: { on: '2026-10-05', how: 'abandoned' } }),
    );
    expect(await page(at.app, card)).toMatch(/D: opis.*Karta jest opisem/s);
  });

  it('is refused while the action goes on, with the way back', async () => {
    const action = await closedAction({ ended: null, stage: 'check', effectAtEnd: null });
    const answer = await at.app.request(`/praktyki/z-dzialania/${action}`, form({}));
    expect(answer.status).toBe(409);
    expect(await plain(answer)).toMatch(new RegExp(`Działanie jeszcze trwa.*/dzialania/dzialanie/${action}`, 's'));
  });
});

describe('changes', () => {
  it('save words, never evidence, and are found at once', async () => {
    const card = await cardMade(await closedAction());
    const version = versionOn(await page(at.app, `${card}/zmiana`));
    const fields = { ...formFields(broughtCard({ content: cardContent({ title: 'Żywy kalendarz wizyt' }) })), version };
    const answer = await at.app.request(`${card}/zmiana`, form({ ...fields, grade: 'B', evidence: '{}' }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${card}?gotowe=saved`]);
    expect(await page(at.app, card)).toMatch(/Żywy kalendarz wizyt.*A: z porównaniem/s);
    expect(await page(at.app, '/praktyki?szukaj=zywych+kalendarzy')).toContain('Żywy kalendarz wizyt');
    expect(await page(at.app, '/praktyki?szukaj=internet')).not.toContain('Rezerwacja wizyt przez internet');
  });

  it('of two people at once lose nothing: the second sees both', async () => {
    const card = await cardMade(await closedAction());
    const version = versionOn(await page(at.app, `${card}/zmiana`));
    const fields = formFields(broughtCard());
    await at.app.request(`${card}/zmiana`, form({ ...fields, skrot: 'Pierwsza.', version }));
    const second = await at.app.request(`${card}/zmiana`, form({ ...fields, skrot: 'Druga.', version }));
    expect(second.status).toBe(409);
    const shown = await plain(second);
    expect(shown).toMatch(/Ktoś zmienił tę kartę.*Pierwsza\..*Druga\./s);
    const again = await at.app.request(
      `${card}/zmiana`,
      form({ ...fields, skrot: 'Druga.', version: versionOn(shown) }),
    );
    expect(again.status).toBe(303);
    expect(await page(at.app, card)).toContain('Druga.');
  });

  it('that cannot be saved keep what was typed', async () => {
    const card = await cardMade(await closedAction());
    const fields = { ...formFields(broughtCard()), tytul: '', kod: 'x', problem: 'Zapamiętaj to.', version: '1' };
    const answer = await at.app.request(`${card}/zmiana`, form(fields));
    expect(answer.status).toBe(422);
    expect(await plain(answer)).toMatch(/Wpisz tytuł\..*Wpisz kod pocztowy.*Zapamiętaj to\./s);
  });

  it('of the status say when it was checked, and never tomorrow', async () => {
    const card = await cardMade(await closedAction());
    const mark = (fields: Record<string, string>) => at.app.request(`${card}/stan`, form({ version: '1', ...fields }));
    expect((await mark({ stan: 'verified', sprawdzono: '2026-11-23' })).status).toBe(422);
    expect((await mark({ stan: 'verified', sprawdzono: '' })).status).toBe(422);
    expect((await mark({ stan: 'najlepsza', sprawdzono: '2026-11-22' })).status).toBe(422);
    expect((await mark({ stan: 'verified', sprawdzono: '2026-11-20' })).status).toBe(303);
    expect(await page(at.app, card)).toMatch(/sprawdzona.*sprawdzono 20 listopada 2026/s);
    expect((await mark({ stan: 'outdated', sprawdzono: '2026-11-21' })).status).toBe(409);
  });

  it('remove a card with its files, after a question', async () => {
    const card = await cardMade(await closedAction());
    await at.app.request(`${card}/zalaczniki`, sent('regulamin.txt', 'Zasady.'));
    const version = versionOn(await page(at.app, `${card}/usuniecie`));
    expect((await at.app.request(`${card}/usuniecie`, form({ version: '9' }))).status).toBe(409);
    expect((await at.app.request(`${card}/usuniecie`, form({ version }))).status).toBe(303);
    expect((await at.app.request(card)).status).toBe(404);
    expect(await page(at.app, '/praktyki?gotowe=removed')).toContain('Nie ma jeszcze kart');
    const files = { name: 'test-files', text: 'select file_id from stored_files', values: [] };
    expect(await storage.readInOffice(at.officeId, files)).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('lists, filters and pages; the map says the same as its table', async () => {
    const cards = Array.from({ length: 30 }, (_, at) =>
      broughtCard({ content: cardContent({ title: `Praktyka ${at + 1}` }) }),
    );
    await at.app.request('/praktyki/wczytanie', sent('a.json', fileOf(cards)));
    expect((await page(at.app, '/praktyki')).match(/Praktyka \d+</g)).toHaveLength(25);
    expect((await page(at.app, '/praktyki?strona=2')).match(/Praktyka \d+</g)).toHaveLength(5);
    expect((await page(at.app, '/praktyki?strona=99')).match(/Praktyka \d+</g)).toHaveLength(5);
    expect(await page(at.app, '/praktyki?dowod=D')).toContain('Żadna karta nie pasuje');
    expect(await page(at.app, '/praktyki?dzial=%00&sort=constructor&strona=-1')).toContain('30 kart');
    const map = await page(at.app, '/praktyki/mapa');
    expect(map).toMatch(/<svg class="unit-map"[^>]*role="img" aria-label="Mapa Polski[^"]*: 1\."/);
    expect(map).toMatch(/1 jednostka.*Starostwo Powiatowe w Obornikach.*i jeszcze 25 kart/s);
    expect(await page(at.app, '/praktyki/mapa?dowod=D')).toContain('Żadna karta nie pasuje');
  });

  it('shows each office its own cards only', async () => {
    const card = await cardMade(await closedAction());
    const stranger = appFor(await storage.newOffice());
    const actionId = await closedAction();
    await at.app.request(`${card}/zalaczniki`, sent('a.txt', 'a'));
    const file = /\/praktyki\/karta\/[\w-]+\/zalaczniki\/[\w-]+(?=")/.exec(
      await page(at.app, `${card}/zalaczniki`),
    )![0];
    for (const path of [
      card,
      `${card}/prezentacja`,
      `${card}/zalaczniki`,
      `${card}/druk`,
      `${card}/karta.json`,
      `${card}/zmiana`,
      `${card}/usuniecie`,
      file,
      `${file}/usuniecie`,
    ])
      expect([path, (await stranger.request(path)).status]).toEqual([path, 404]);
    for (const path of [
      `/praktyki/z-dzialania/${actionId}`,
      `${card}/zmiana`,
      `${card}/stan`,
      `${card}/usuniecie`,
      `${file}/usuniecie`,
    ])
      expect([path, (await stranger.request(path, form({ version: '1' }))).status]).toEqual([path, 404]);
    for (const path of ['/praktyki/karta/nie-ma', `/praktyki/karta/${actionId}`])
      expect((await at.app.request(path)).status).toBe(404);
    expect(await page(stranger, '/praktyki')).toContain('Nie ma jeszcze kart');
  });

  it('is read by those who see results, kept by those who may', async () => {
    const card = await cardMade(await closedAction());
    const reader = appFor(at.officeId, { roles: ['head'] });
    expect(await page(reader, card)).not.toContain(`${card}/zmiana`);
    expect((await reader.request(`${card}/zmiana`)).status).toBe(403);
    expect((await reader.request('/praktyki/wczytanie', sent('a.json', '{}'))).status).toBe(403);
    expect((await appFor(at.officeId, { isSample: true }).request(`${card}/stan`, form({}))).status).toBe(403);
    expect((await appFor(at.officeId, null).request(card)).status).toBe(401);
  });
});
