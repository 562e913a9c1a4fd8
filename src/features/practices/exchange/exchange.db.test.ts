// Cards leave and come in: a tick where they look personal, newer versions only, and what became of them elsewhere.
import { describe, expect, it } from 'vitest';
import { plain } from '../../../../tests/factories/asking.factory.ts';
import { broughtCard, cardContent, evidenceFor } from '../../../../tests/factories/practice-card.factory.ts';
import {
  fileOf,
  page,
  practicesOffice,
  sent,
  versionOn,
} from '../../../../tests/factories/practices-office.factory.ts';
import { testProfile } from '../../../../tests/factories/survey.factory.ts';
import { practiceText } from '../cards.actions.ts';

const { house, at, appFor, closedAction, cardMade } = await practicesOffice();
const told = (answer: Response) => new URL(answer.headers.get('location')!, 'http://x').searchParams.toString();
const toldAdoption = {
  id: broughtCard().id,
  office: 'Urząd Gminy Osiek',
  endedOn: '2026-11-01',
  how: 'no-effect',
  evidence: null,
};

describe('texts with what looks like data of persons', () => {
  const suspicious = { problem: 'Pani Anna Kowalska czekała, tel. 600 100 200.', lessons: 'Zacząć wcześniej.' };

  it('are named on the card, by their fields', async () => {
    const card = await cardMade(await closedAction(suspicious));
    expect(await page(at.app, card)).toContain('Sprawdź, czy nie ma tu danych osób: Problem.');
    expect(await page(appFor(at.officeId, { language: 'en' }), card)).toContain('no data of persons here: Problem.');
    expect(await page(at.app, await cardMade(await closedAction()))).not.toContain('danych osób');
  });

  it.each(['one card', 'all cards'])('leave in the file of %s after a tick only', async (which) => {
    const card = await cardMade(await closedAction(suspicious));
    const path = which === 'one card' ? `${card}/karta.json` : '/praktyki/karty.json';
    const asked = await page(at.app, path);
    expect(asked).toMatch(/Sprawdzono, można wysłać/);
    expect(asked).not.toContain('600 100 200');
    const unticked = await at.app.request(`${path}?pobierz=1`);
    expect([unticked.status, await plain(unticked)]).toEqual([422, expect.stringContaining('Zaznacz, że teksty')]);
    const file = await at.app.request(`${path}?pobierz=1&sprawdzono=tak`);
    expect(file.headers.get('content-type')).toContain('application/json');
    expect(await file.text()).toContain('600 100 200');
  });

  it('of another office are not asked about: they have been told already', async () => {
    const { presentation } = cardContent();
    const content = cardContent({ presentation: { ...presentation, problem: suspicious.problem } });
    const card = broughtCard({ content });
    await at.app.request('/praktyki/wczytanie', sent('a.json', fileOf([card])));
    expect(await page(at.app, `/praktyki/karta/${card.id}`)).not.toContain('danych osób');
    const file = await at.app.request(`/praktyki/karta/${card.id}/karta.json`);
    expect(file.headers.get('content-type')).toContain('application/json');
  });
});

describe('cards of other offices', () => {
  it('come in once, are marked as declared, and are read only', async () => {
    const card = broughtCard({ content: cardContent({ title: 'Kącik <script>alert(1)</script> dla dzieci' }) });
    const file = fileOf([card], { originVersion: 3 });
    expect(told(await at.app.request('/praktyki/wczytanie', sent('karty.json', file)))).toBe(
      'dodane=1&zastapione=0&bez-zmian=0&nasze=0',
    );
    expect(told(await at.app.request('/praktyki/wczytanie', sent('karty.json', file)))).toBe(
      'dodane=0&zastapione=0&bez-zmian=1&nasze=0',
    );
    const shown = await page(at.app, `/praktyki/karta/${card.id}`);
    expect(shown).toMatch(/Tak podaje urząd, z którego pochodzi karta/);
    expect(shown).not.toContain('<script>');
    expect(shown).not.toContain('Zmień kartę');
    expect((await at.app.request(`/praktyki/karta/${card.id}/zmiana`)).status).toBe(404);
    expect((await at.app.request(`/praktyki/karta/${card.id}/zalaczniki`, sent('a.txt', 'a'))).status).toBe(404);
  });

  it('are replaced by a newer version only, and never by another office', async () => {
    const card = broughtCard();
    const newer = { ...card, content: cardContent({ title: 'Nowszy tytuł' }) };
    await at.app.request('/praktyki/wczytanie', sent('a.json', fileOf([card])));
    expect(
      told(await at.app.request('/praktyki/wczytanie', sent('b.json', fileOf([newer], { originVersion: 4 })))),
    ).toContain('zastapione=1');
    expect(told(await at.app.request('/praktyki/wczytanie', sent('a.json', fileOf([card]))))).toContain('bez-zmian=1');
    expect(await page(at.app, '/praktyki?szukaj=nowszy')).toContain('Nowszy tytuł');
    const { sheet } = card.content;
    const stranger = {
      ...newer,
      originOffice: 'Ktoś',
      content: { ...newer.content, sheet: { ...sheet, teryt: '0201' } },
    };
    const answer = await at.app.request(
      '/praktyki/wczytanie',
      sent('c.json', fileOf([broughtCard(), stranger], { originVersion: 9 })),
    );
    expect(answer.status).toBe(422);
    expect(await plain(answer)).toMatch(/identyfikator karty innego urzędu/);
    expect(await page(at.app, '/praktyki')).toContain('1 karta');
  });

  it('of a refused file leave no trace, not even at our own cards', async () => {
    const own = await cardMade(await closedAction());
    const known = broughtCard();
    await at.app.request('/praktyki/wczytanie', sent('a.json', fileOf([known])));
    const text = await (await at.app.request('/praktyki/karty.json')).text();
    const file = JSON.parse(text) as { cards: { id: string; office: string; adoptions: object[] }[] };
    file.cards[0]!.adoptions.push(toldAdoption);
    const { sheet } = known.content;
    const strange = {
      ...known,
      originOffice: 'Ktoś',
      content: { ...known.content, sheet: { ...sheet, teryt: '0201' } },
    };
    file.cards.push(...(JSON.parse(fileOf([strange], { originVersion: 9 })) as typeof file).cards);
    file.cards[1]!.office = 'Ktoś';
    const answer = await at.app.request('/praktyki/wczytanie', sent('b.json', JSON.stringify(file)));
    expect([answer.status, await plain(answer)]).toEqual([
      422,
      expect.stringContaining('Z tego pliku niczego nie wczytano'),
    ]);
    expect(await page(at.app, own)).not.toContain(toldAdoption.office);
  });

  it('of two files at once the newer version stays', async () => {
    const card = broughtCard();
    const file = async (version: number) => {
      const content = cardContent({ title: `Wersja ${version}` });
      return at.app.request(
        '/praktyki/wczytanie',
        sent('a.json', fileOf([{ ...card, content }], { originVersion: version })),
      );
    };
    await Promise.all([file(4), file(9), file(5), file(1)]);
    expect(await page(at.app, '/praktyki')).toMatch(/1 karta.*Wersja 9/s);
    // whoever comes while others wait for each other's cards would be a deadlock: none of many is
    const many = Array.from({ length: 16 }, (_, place) => file(10 + (place % 4)));
    for (const { status } of await Promise.all(many)) expect(status).toBe(303);
    expect(await page(at.app, '/praktyki')).toMatch(/1 karta.*Wersja 13/s);
  });

  it.each([
    ['nic.json', '', 422, 'Plik jest pusty'],
    ['inny.json', '{"a":1}', 422, 'To nie jest plik z kartami'],
    ['nowy.json', '{"format":"probierz-practice-cards","version":9,"cards":[1]}', 422, 'nowszej wersji (9)'],
    ['duzy.json', 'x'.repeat(8_100_000), 413, 'więcej niż 8 MB'],
  ])('%s is refused whole', async (name, content, status, words) => {
    const answer = await at.app.request('/praktyki/wczytanie', sent(name, content));
    expect(answer.status).toBe(status);
    expect(await plain(answer)).toContain(words);
    expect(await page(at.app, '/praktyki')).toContain('Nie ma jeszcze kart');
  });

  it('are done here by an action that remembers them, and its result goes back to the office they came from', async () => {
    const card = broughtCard();
    await at.app.request('/praktyki/wczytanie', sent('a.json', fileOf([card])));
    expect(await practiceText(house, at.officeId, card.id)).toMatchObject({
      title: card.content.title,
      office: card.content.sheet.office,
      problem: card.content.presentation.problem,
    });
    const origin = { kind: 'practice', cardId: card.id, title: card.content.title, office: 'O' } as const;
    const actionId = await closedAction({ origin, parent: card.id });
    expect(await page(at.app, `/praktyki/karta/${card.id}`)).toMatch(
      new RegExp(
        `Zastosowano u nas.*/dzialania/dzialanie/${actionId}.*utrwalone, 5 października 2026.*poprawa, \\+0,7`,
        's',
      ),
    );
    const back = JSON.parse(await (await at.app.request(`/praktyki/karta/${card.id}/karta.json`)).text()) as {
      cards: { id: string; version: number; office: string; adoptions: { id: string; office: string }[] }[];
    };
    expect(back.cards[0]).toMatchObject({ id: card.id, version: 3, office: card.originOffice });
    expect(back.cards[0]!.adoptions).toMatchObject([{ id: actionId, office: testProfile.name, how: 'kept' }]);
  });

  it('tell the office they are of what became of them elsewhere', async () => {
    const own = await cardMade(await closedAction());
    const text = await (await at.app.request('/praktyki/karty.json')).text();
    const file = JSON.parse(text) as { cards: { version: number; content: { title: string }; adoptions: object[] }[] };
    expect(file.cards).toHaveLength(1);
    file.cards[0]!.version += 5;
    file.cards[0]!.content.title = 'Podmieniony tytuł';
    file.cards[0]!.adoptions.push(toldAdoption);
    expect(told(await at.app.request('/praktyki/wczytanie', sent('z.json', JSON.stringify(file))))).toContain(
      'nasze=1',
    );
    const shown = await page(at.app, own);
    expect(shown).toMatch(/Zastosowano w innych urzędach.*Urząd Gminy Osiek.*zamknięte bez efektu/s);
    expect(shown).not.toContain('Podmieniony tytuł');
    const version = versionOn(await page(at.app, `${own}/zmiana`));
    await at.app.request('/praktyki/wczytanie', sent('z.json', JSON.stringify(file)));
    expect(versionOn(await page(at.app, `${own}/zmiana`))).toBe(version);
    // what that office corrected later, in as many words as before
    file.cards[0]!.adoptions = [{ ...toldAdoption, how: 'kept', evidence: evidenceFor() }];
    await at.app.request('/praktyki/wczytanie', sent('z.json', JSON.stringify(file)));
    expect(await page(at.app, own)).toMatch(/Urząd Gminy Osiek.*utrwalone, 1 listopada 2026.*poprawa, \+0,7/s);
  });
});
