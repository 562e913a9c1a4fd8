// Tiles of the overview on the real database: what the rooms of sources, directions and development told last, and no longer.
import { describe, expect, it } from 'vitest';
import { htmlFaults } from '../../tests/factories/html.factory.ts';
import { decoded, plain, proposingOffice } from '../../tests/factories/proposing-office.factory.ts';

const { storage, office, pages, settled } = await proposingOffice();

describe('tiles of the overview', () => {
  const tiles = async () => {
    const { text } = await pages.get('/pulpit');
    expect(await htmlFaults(text)).toEqual([]);
    const cards = /<ul class="cards">.*?<\/ul>/s.exec(text)?.[0] ?? '';
    return { cards: plain(decoded(cards)), links: decoded(cards), page: plain(text) };
  };

  it('tell what the pages of sources and directions say, and nothing of it once the themes have changed', async () => {
    // both rooms have told something; then the office changes
    await settled('/zrodla');
    await pages.get('/kierunki');
    expect((await tiles()).cards).toContain('Oczekiwane kierunki');
    await storage.inOffice(office.officeId, (work) => work.touch());
    const before = await tiles();
    expect(before.cards).not.toContain('Oczekiwane kierunki');
    expect(before.page).toContain('Oczekiwane kierunki: po ostatniej zmianie tematów jeszcze nie policzono');
    await settled('/zrodla');
    await pages.get('/kierunki');
    const after = await tiles();
    expect(after.cards).toMatch(
      /Źródła oceny Z oceną najmocniej wiąż[eą] się: czas czekania \(udział \d+ %, od \d+ do \d+\)/,
    );
    expect(after.links).toContain('href="/zrodla"');
    expect(after.cards).toMatch(
      /Oczekiwane kierunki Klienci piszą najczęściej na te tematy \(ich kolejność nie jest pewna\): .*Kolejka i czekanie na obsługę.* Z \d+ uwag po polsku/,
    );
    expect(after.page).not.toContain('jeszcze nie policzono');
    const removed = await pages.post('/kierunki/tematy/queue/usuniecie', { version: '0' });
    expect(removed.status).toBe(303);
    expect((await tiles()).cards).not.toContain('Oczekiwane kierunki');
  });

  it('tell the weakness of a team that stands, with the way to what it may learn', async () => {
    const { cards, links } = await tiles();
    expect(cards).toMatch(/Rozwój pracowników Rejestracja pojazdu, czas czekania: Niżej niż w reszcie urzędu/);
    expect(links).toMatch(
      new RegExp(`/rozwoj-pracownikow\\?okres=[^"]*zespol=${office.service('Rejestracja pojazdu').unitId}`),
    );
  });
});
