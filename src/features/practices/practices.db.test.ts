// Cards on the real database: made once of a closed action, changed by two at once, brought in, taken out, never another office's.
import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { makeAsking, SignInNeeded } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { addFile, filesOf, removeFile } from '#features/improvement/attachments/attachments.actions.ts';
import { addAction } from '#features/improvement/index.ts';
import type { MeasuredEffect, NewAction } from '#features/improvement/index.ts';
import { createOffice } from '#features/office/index.ts';
import { addIndicator, contentOfLibrary, libraryIndicators } from '#features/standards/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { phonePhoto } from '../../../tests/factories/photo.factory.ts';
import { broughtCard, cardContent, evidenceFor } from '../../../tests/factories/practice-card.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, testProfile } from '../../../tests/factories/survey.factory.ts';
import { practiceText } from './cards.actions.ts';
import { cardFile } from './exchange/card-file.ts';
import { formOfCard } from './card-form.ts';
import type { BroughtCard, PracticeCard } from './practice-card.ts';
import { practicesRoutes } from './practices.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-22T09:00:00Z'));
const personId = null as PersonId | null;

function appFor(officeId: OfficeId, change: Partial<Asking> | null = {}) {
  const facts = { officeId, officeName: 'Próbno', name: 'x', headOf: [], sessionId: 'x', isSample: false } as const;
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    c.set('asking', change && makeAsking({ ...facts, personId, roles: ['quality'], language: 'pl', ...change }));
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.kind, error.status);
    if (error instanceof SignInNeeded) return c.text('sign-in', 401);
    throw error;
  });
  return app.route('/', practicesRoutes(house));
}

const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
function sent(name: string, content: Uint8Array<ArrayBuffer> | string) {
  const body = new FormData();
  body.append('plik', new File([content], name));
  return { method: 'POST', body };
}
const plain = async (answer: Response) => (await answer.text()).replaceAll('\u00a0', ' ');
async function page(app: ReturnType<typeof appFor>, path: string): Promise<string> {
  const answer = await app.request(path);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(await htmlFaults(html)).toEqual([]);
  expect(html).not.toMatch(/undefined|NaN|\[object/);
  return html.replaceAll('\u00a0', ' ');
}

const { indicator: _, measure: _m, unit: _u, better: _b, months, ...measured } = evidenceFor();
const effectAtEnd = {
  ...measured,
  monthsSinceStart: months,
  others: null,
  reasons: [],
  placebos: null,
  mayBeKept: true,
  leftOut: [],
} as unknown as MeasuredEffect;

let officeId: OfficeId;
let app: ReturnType<typeof appFor>;
beforeEach(async () => {
  const profile = { ...testProfile, terytCode: '3016', population: 60_000, populationSource: 'office' as const };
  officeId = await createOffice(house, { sample: false, profile });
  app = appFor(officeId);
});

/** A closed action with a measured effect, unless something else is said. */
async function closedAction(change: Partial<NewAction> = {}): Promise<string> {
  return storage.inOffice(officeId, async (office) => {
    const entry = libraryIndicators[0]!;
    const indicator = {
      content: { ...contentOfLibrary(entry), measure: 'mean' as const },
      libraryCode: entry.code,
      unitId: null,
      createdOn: '2026-01-01',
    };
    const indicatorId = await addIndicator(office, indicator, null);
    const { id } = await addAction(
      office,
      {
        title: 'Rezerwacja wizyt przez internet',
        origin: { kind: 'hand' },
        problem: 'Długie kolejki.',
        goal: 'Krótsze czekanie.',
        owner: 'kierownik wydziału',
        steps: 'Ustalono godziny.',
        stage: 'keep',
        decidedOn: '2026-01-10',
        startedOn: '2026-02-01',
        conclusion: 'Klienci czekają krócej.',
        ended: { on: '2026-10-05', how: 'kept' },
        indicatorId,
        effectAtEnd,
        ...change,
      },
      { day: '2026-01-05', who: null },
    );
    return id;
  });
}

/** The address of the card of an action. */
async function cardMade(actionId: string): Promise<string> {
  const answer = await app.request(`/praktyki/z-dzialania/${actionId}`, form({}));
  expect(answer.status).toBe(303);
  return answer.headers.get('location')!.replace(/\?.*/, '');
}
const versionOn = (html: string) => /name="version" value="(\d+)"/.exec(html)![1]!;
const formFields = (card: PracticeCard | BroughtCard) => ({ ...formOfCard(card.content) });
const fileOf = (cards: readonly BroughtCard[], change: Partial<PracticeCard> = {}) =>
  cardFile(
    cards.map((card) => ({ card: { ...card, actionId: null, version: 1, ...change }, adoptions: card.adoptions })),
    'Starostwo Powiatowe w Obornikach',
    '2026-11-22',
  );
const told = (answer: Response) => new URL(answer.headers.get('location')!, 'http://x').searchParams.toString();
const toldAdoption = {
  id: broughtCard().id,
  office: 'Urząd Gminy Osiek',
  endedOn: '2026-11-01',
  how: 'no-effect',
  evidence: null,
};

describe('a card of a closed action', () => {
  it('is made once, however often and by however many it is asked for', async () => {
    const action = await closedAction();
    const cards = await Promise.all([cardMade(action), cardMade(action), cardMade(action)]);
    expect(new Set([...cards, await cardMade(action)]).size).toBe(1);
  });

  it('is filled in and carries the frozen effect, on three pages and in one document', async () => {
    const card = await cardMade(await closedAction());
    const summary = await page(app, card);
    for (const words of ['Rezerwacja wizyt przez internet', 'Klienci czekają krócej.', 'obornicki', 'wielkopolskie'])
      expect(summary).toContain(words);
    expect(summary).toMatch(/A: z porównaniem.*n 140; 12 miesięcy.*\+0,8 \(od \+0,5 do \+1,1\)/s);
    expect(summary).toContain('/dzialania/nowe?praktyka=');
    expect(await page(app, `${card}/prezentacja`)).toContain('Długie kolejki.');
    expect(await page(app, `${card}/zalaczniki`)).toContain('Nie ma załączników');
    const printed = await page(app, `${card}/druk`);
    for (const words of ['Metryka', 'Zmierzony skutek', 'Problem', 'Załączniki']) expect(printed).toContain(words);
    expect(await page(appFor(officeId, { language: 'en' }), card)).toContain('A: with a comparison');
  });

  it('without a measured effect is a description', async () => {
    const card = await cardMade(
      await closedAction({ effectAtEnd: null, stage: 'do', ended: { on: '2026-10-05', how: 'abandoned' } }),
    );
    expect(await page(app, card)).toMatch(/D: opis.*Karta jest opisem/s);
  });

  it('is refused while the action goes on, with the way back', async () => {
    const action = await closedAction({ ended: null, stage: 'check', effectAtEnd: null });
    const answer = await app.request(`/praktyki/z-dzialania/${action}`, form({}));
    expect(answer.status).toBe(409);
    expect(await plain(answer)).toMatch(new RegExp(`Działanie jeszcze trwa.*/dzialania/dzialanie/${action}`, 's'));
  });
});

describe('changes', () => {
  it('save words, never evidence, and are found at once', async () => {
    const card = await cardMade(await closedAction());
    const version = versionOn(await page(app, `${card}/zmiana`));
    const fields = { ...formFields(broughtCard({ content: cardContent({ title: 'Żywy kalendarz wizyt' }) })), version };
    const answer = await app.request(`${card}/zmiana`, form({ ...fields, grade: 'B', evidence: '{}' }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${card}?gotowe=saved`]);
    expect(await page(app, card)).toMatch(/Żywy kalendarz wizyt.*A: z porównaniem/s);
    expect(await page(app, '/praktyki?szukaj=zywych+kalendarzy')).toContain('Żywy kalendarz wizyt');
    expect(await page(app, '/praktyki?szukaj=internet')).not.toContain('Rezerwacja wizyt przez internet');
  });

  it('of two people at once lose nothing: the second sees both', async () => {
    const card = await cardMade(await closedAction());
    const version = versionOn(await page(app, `${card}/zmiana`));
    const fields = formFields(broughtCard());
    await app.request(`${card}/zmiana`, form({ ...fields, skrot: 'Pierwsza.', version }));
    const second = await app.request(`${card}/zmiana`, form({ ...fields, skrot: 'Druga.', version }));
    expect(second.status).toBe(409);
    const shown = await plain(second);
    expect(shown).toMatch(/Ktoś zmienił tę kartę.*Pierwsza\..*Druga\./s);
    const again = await app.request(`${card}/zmiana`, form({ ...fields, skrot: 'Druga.', version: versionOn(shown) }));
    expect(again.status).toBe(303);
    expect(await page(app, card)).toContain('Druga.');
  });

  it('that cannot be saved keep what was typed', async () => {
    const card = await cardMade(await closedAction());
    const fields = { ...formFields(broughtCard()), tytul: '', kod: 'x', problem: 'Zapamiętaj to.', version: '1' };
    const answer = await app.request(`${card}/zmiana`, form(fields));
    expect(answer.status).toBe(422);
    expect(await plain(answer)).toMatch(/Wpisz tytuł\..*Wpisz kod pocztowy.*Zapamiętaj to\./s);
  });

  it('of the status say when it was checked, and never tomorrow', async () => {
    const card = await cardMade(await closedAction());
    const mark = (fields: Record<string, string>) => app.request(`${card}/stan`, form({ version: '1', ...fields }));
    expect((await mark({ stan: 'verified', sprawdzono: '2026-11-23' })).status).toBe(422);
    expect((await mark({ stan: 'verified', sprawdzono: '' })).status).toBe(422);
    expect((await mark({ stan: 'najlepsza', sprawdzono: '2026-11-22' })).status).toBe(422);
    expect((await mark({ stan: 'verified', sprawdzono: '2026-11-20' })).status).toBe(303);
    expect(await page(app, card)).toMatch(/sprawdzona.*sprawdzono 20 listopada 2026/s);
    expect((await mark({ stan: 'outdated', sprawdzono: '2026-11-21' })).status).toBe(409);
  });

  it('remove a card with its files, after a question', async () => {
    const card = await cardMade(await closedAction());
    await app.request(`${card}/zalaczniki`, sent('regulamin.txt', 'Zasady.'));
    const version = versionOn(await page(app, `${card}/usuniecie`));
    expect((await app.request(`${card}/usuniecie`, form({ version: '9' }))).status).toBe(409);
    expect((await app.request(`${card}/usuniecie`, form({ version }))).status).toBe(303);
    expect((await app.request(card)).status).toBe(404);
    expect(await page(app, '/praktyki?gotowe=removed')).toContain('Nie ma jeszcze kart');
    const files = { name: 'test-files', text: 'select file_id from stored_files', values: [] };
    expect(await storage.readInOffice(officeId, files)).toEqual([]);
  });
});

describe('attachments', () => {
  it('are kept, handed out as files and removed after a question', async () => {
    const card = await cardMade(await closedAction());
    for (let time = 0; time < 2; time += 1)
      expect((await app.request(`${card}/zalaczniki`, sent('Wzór pisma.txt', 'Szanowni Państwo'))).status).toBe(303);
    const list = await page(app, `${card}/zalaczniki`);
    const [address, ...more] = list.match(/\/praktyki\/karta\/[\w-]+\/zalaczniki\/[\w-]+(?=")/g)!;
    expect(more).toEqual([]);
    const file = await app.request(address!);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="Wz_r pisma.txt"; filename*=UTF-8''Wz%C3%B3r%20pisma.txt`,
    );
    expect(await file.text()).toBe('Szanowni Państwo');
    await page(app, `${address}/usuniecie`);
    expect((await app.request(`${address}/usuniecie`, form({}))).status).toBe(303);
    expect((await app.request(address!)).status).toBe(404);
  });

  it.each([
    ['program.exe', 'MZ', 'Tego rodzaju pliku'],
    ['umowa.exe.pdf', '%PDF-1.7', 'dwa rozszerzenia'],
    ['umowa.pdf', '<script>', 'nie zgadza się'],
    ['pusty.txt', '', 'jest pusty'],
    ['strona.txt', '<html><script>alert(1)</script>', 'nie zgadza się'],
  ])('%s is refused and says why', async (name, content, words) => {
    const card = await cardMade(await closedAction());
    const answer = await app.request(`${card}/zalaczniki`, sent(name, content));
    expect(answer.status).toBe(422);
    expect(await plain(answer)).toContain(words);
  });

  it('of a photo keep the picture and nothing its camera noted', async () => {
    const card = await cardMade(await closedAction());
    const photo = await phonePhoto();
    expect((await app.request(`${card}/zalaczniki`, sent('tablica.jpg', new Uint8Array(photo)))).status).toBe(303);
    expect(await page(app, `${card}/zalaczniki`)).toContain('tablica.jpg');
  });

  it('are taken over from the action, each once, within the limits of the card', async () => {
    const actionId = await closedAction();
    const photo = await phonePhoto();
    for (const [name, bytes] of [
      ['Wzór pisma.txt', Buffer.from('Szanowni Państwo')],
      ['tablica.jpg', photo],
    ] as const)
      await addFile(house, officeId, { id: actionId, who: personId }, { name, bytes: new Uint8Array(bytes) });
    const card = await cardMade(actionId);
    const list = await page(app, `${card}/zalaczniki`);
    const [text, picture, ...more] = list.match(/\/praktyki\/karta\/[\w-]+\/zalaczniki\/z-dzialania\/[\w-]+(?=")/g)!;
    expect(more).toEqual([]);
    for (const file of [text!, text!, picture!]) {
      const answer = await app.request(file, form({}));
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${card}/zalaczniki?gotowe=attached`]);
    }
    // the same photo from the desk is written anew in the same way: still one
    await app.request(`${card}/zalaczniki`, sent('tablica.jpg', new Uint8Array(photo)));
    const after = await page(app, `${card}/zalaczniki`);
    expect(after).not.toContain('Dodaj do karty');
    const addresses = [...new Set(after.match(/\/praktyki\/karta\/[\w-]+\/zalaczniki\/[\w-]+(?=")/g))];
    expect(addresses).toHaveLength(2);
    // another card cannot take it
    const stranger = await cardMade(await closedAction());
    expect((await app.request(picture!.replace(card, stranger), form({}))).status).toBe(404);
    expect((await appFor(officeId, { roles: ['head'] }).request(text!, form({}))).status).toBe(403);
    expect((await appFor(await storage.newOffice()).request(text!, form({}))).status).toBe(404);
    expect(await page(app, `${stranger}/zalaczniki`)).not.toContain('Pliki z działania');
    // a copy stays when the action's own file goes
    for (const { id: attachmentId } of await filesOf(house, officeId, actionId))
      await removeFile(house, officeId, { id: actionId, attachmentId, who: personId });
    const copies = await Promise.all(addresses.map(async (each) => (await app.request(each)).text()));
    expect(copies).toContain('Szanowni Państwo');
  });

  it('from the action find no room on a full card', async () => {
    const actionId = await closedAction();
    await addFile(house, officeId, { id: actionId, who: personId }, { name: 'a.txt', bytes: Buffer.from('jedenasty') });
    const card = await cardMade(actionId);
    for (let at = 0; at < 10; at += 1) await app.request(`${card}/zalaczniki`, sent(`${at}.txt`, `plik ${at}`));
    const list = await page(app, `${card}/zalaczniki`);
    const file = /\/praktyki\/karta\/[\w-]+\/zalaczniki\/z-dzialania\/[\w-]+(?=")/.exec(list)![0];
    const answer = await app.request(file, form({}));
    expect([answer.status, await plain(answer)]).toEqual([422, expect.stringContaining('ma już 10 załączników')]);
  });

  it('that are too large are refused before they are read', async () => {
    const card = await cardMade(await closedAction());
    const answer = await app.request(`${card}/zalaczniki`, sent('duzy.pdf', new Uint8Array(11_000_000)));
    expect(answer.status).toBe(413);
    expect(await plain(answer)).toContain('więcej niż 10 MB');
  });
});

describe('texts with what looks like data of persons', () => {
  const suspicious = { problem: 'Pani Anna Kowalska czekała, tel. 600 100 200.', lessons: 'Zacząć wcześniej.' };

  it('are named on the card, by their fields', async () => {
    const card = await cardMade(await closedAction(suspicious));
    expect(await page(app, card)).toContain('Sprawdź, czy nie ma tu danych osób: Problem.');
    expect(await page(appFor(officeId, { language: 'en' }), card)).toContain('no data of persons here: Problem.');
    expect(await page(app, await cardMade(await closedAction()))).not.toContain('danych osób');
  });

  it.each(['one card', 'all cards'])('leave in the file of %s after a tick only', async (which) => {
    const card = await cardMade(await closedAction(suspicious));
    const path = which === 'one card' ? `${card}/karta.json` : '/praktyki/karty.json';
    const asked = await page(app, path);
    expect(asked).toMatch(/Sprawdzono, można wysłać/);
    expect(asked).not.toContain('600 100 200');
    const unticked = await app.request(`${path}?pobierz=1`);
    expect([unticked.status, await plain(unticked)]).toEqual([422, expect.stringContaining('Zaznacz, że teksty')]);
    const file = await app.request(`${path}?pobierz=1&sprawdzono=tak`);
    expect(file.headers.get('content-type')).toContain('application/json');
    expect(await file.text()).toContain('600 100 200');
  });

  it('of another office are not asked about: they have been told already', async () => {
    const { presentation } = cardContent();
    const content = cardContent({ presentation: { ...presentation, problem: suspicious.problem } });
    const card = broughtCard({ content });
    await app.request('/praktyki/wczytanie', sent('a.json', fileOf([card])));
    expect(await page(app, `/praktyki/karta/${card.id}`)).not.toContain('danych osób');
    const file = await app.request(`/praktyki/karta/${card.id}/karta.json`);
    expect(file.headers.get('content-type')).toContain('application/json');
  });
});

describe('cards of other offices', () => {
  it('come in once, are marked as declared, and are read only', async () => {
    const card = broughtCard({ content: cardContent({ title: 'Kącik <script>alert(1)</script> dla dzieci' }) });
    const file = fileOf([card], { originVersion: 3 });
    expect(told(await app.request('/praktyki/wczytanie', sent('karty.json', file)))).toBe(
      'dodane=1&zastapione=0&bez-zmian=0&nasze=0',
    );
    expect(told(await app.request('/praktyki/wczytanie', sent('karty.json', file)))).toBe(
      'dodane=0&zastapione=0&bez-zmian=1&nasze=0',
    );
    const shown = await page(app, `/praktyki/karta/${card.id}`);
    expect(shown).toMatch(/Tak podaje urząd, z którego pochodzi karta/);
    expect(shown).not.toContain('<script>');
    expect(shown).not.toContain('Zmień kartę');
    expect((await app.request(`/praktyki/karta/${card.id}/zmiana`)).status).toBe(404);
    expect((await app.request(`/praktyki/karta/${card.id}/zalaczniki`, sent('a.txt', 'a'))).status).toBe(404);
  });

  it('are replaced by a newer version only, and never by another office', async () => {
    const card = broughtCard();
    const newer = { ...card, content: cardContent({ title: 'Nowszy tytuł' }) };
    await app.request('/praktyki/wczytanie', sent('a.json', fileOf([card])));
    expect(
      told(await app.request('/praktyki/wczytanie', sent('b.json', fileOf([newer], { originVersion: 4 })))),
    ).toContain('zastapione=1');
    expect(told(await app.request('/praktyki/wczytanie', sent('a.json', fileOf([card]))))).toContain('bez-zmian=1');
    expect(await page(app, '/praktyki?szukaj=nowszy')).toContain('Nowszy tytuł');
    const { sheet } = card.content;
    const stranger = {
      ...newer,
      originOffice: 'Ktoś',
      content: { ...newer.content, sheet: { ...sheet, teryt: '0201' } },
    };
    const answer = await app.request(
      '/praktyki/wczytanie',
      sent('c.json', fileOf([broughtCard(), stranger], { originVersion: 9 })),
    );
    expect(answer.status).toBe(422);
    expect(await plain(answer)).toMatch(/identyfikator karty innego urzędu/);
    expect(await page(app, '/praktyki')).toContain('1 karta');
  });

  it('of a refused file leave no trace, not even at our own cards', async () => {
    const own = await cardMade(await closedAction());
    const known = broughtCard();
    await app.request('/praktyki/wczytanie', sent('a.json', fileOf([known])));
    const text = await (await app.request('/praktyki/karty.json')).text();
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
    const answer = await app.request('/praktyki/wczytanie', sent('b.json', JSON.stringify(file)));
    expect([answer.status, await plain(answer)]).toEqual([
      422,
      expect.stringContaining('Z tego pliku niczego nie wczytano'),
    ]);
    expect(await page(app, own)).not.toContain(toldAdoption.office);
  });

  it('of two files at once the newer version stays', async () => {
    const card = broughtCard();
    const file = (version: number) => {
      const content = cardContent({ title: `Wersja ${version}` });
      return app.request(
        '/praktyki/wczytanie',
        sent('a.json', fileOf([{ ...card, content }], { originVersion: version })),
      );
    };
    await Promise.all([file(4), file(9), file(5), file(1)]);
    expect(await page(app, '/praktyki')).toMatch(/1 karta.*Wersja 9/s);
  });

  it.each([
    ['nic.json', '', 422, 'Plik jest pusty'],
    ['inny.json', '{"a":1}', 422, 'To nie jest plik z kartami'],
    ['nowy.json', '{"format":"probierz-practice-cards","version":9,"cards":[1]}', 422, 'nowszej wersji (9)'],
    ['duzy.json', 'x'.repeat(8_100_000), 413, 'więcej niż 8 MB'],
  ])('%s is refused whole', async (name, content, status, words) => {
    const answer = await app.request('/praktyki/wczytanie', sent(name, content));
    expect(answer.status).toBe(status);
    expect(await plain(answer)).toContain(words);
    expect(await page(app, '/praktyki')).toContain('Nie ma jeszcze kart');
  });

  it('are done here by an action that remembers them, and its result goes back to the office they came from', async () => {
    const card = broughtCard();
    await app.request('/praktyki/wczytanie', sent('a.json', fileOf([card])));
    expect(await practiceText(house, officeId, card.id)).toMatchObject({
      title: card.content.title,
      office: card.content.sheet.office,
      problem: card.content.presentation.problem,
    });
    const origin = { kind: 'practice', cardId: card.id, title: card.content.title, office: 'O' } as const;
    const actionId = await closedAction({ origin, parent: card.id });
    expect(await page(app, `/praktyki/karta/${card.id}`)).toMatch(
      new RegExp(
        `Zastosowano u nas.*/dzialania/dzialanie/${actionId}.*utrwalone, 5 października 2026.*poprawa, \\+0,7`,
        's',
      ),
    );
    const back = JSON.parse(await (await app.request(`/praktyki/karta/${card.id}/karta.json`)).text()) as {
      cards: { id: string; version: number; office: string; adoptions: { id: string; office: string }[] }[];
    };
    expect(back.cards[0]).toMatchObject({ id: card.id, version: 3, office: card.originOffice });
    expect(back.cards[0]!.adoptions).toMatchObject([{ id: actionId, office: testProfile.name, how: 'kept' }]);
  });

  it('tell the office they are of what became of them elsewhere', async () => {
    const own = await cardMade(await closedAction());
    const text = await (await app.request('/praktyki/karty.json')).text();
    const file = JSON.parse(text) as { cards: { version: number; content: { title: string }; adoptions: object[] }[] };
    expect(file.cards).toHaveLength(1);
    file.cards[0]!.version += 5;
    file.cards[0]!.content.title = 'Podmieniony tytuł';
    file.cards[0]!.adoptions.push(toldAdoption);
    expect(told(await app.request('/praktyki/wczytanie', sent('z.json', JSON.stringify(file))))).toContain('nasze=1');
    const shown = await page(app, own);
    expect(shown).toMatch(/Zastosowano w innych urzędach.*Urząd Gminy Osiek.*zamknięte bez efektu/s);
    expect(shown).not.toContain('Podmieniony tytuł');
    const version = versionOn(await page(app, `${own}/zmiana`));
    await app.request('/praktyki/wczytanie', sent('z.json', JSON.stringify(file)));
    expect(versionOn(await page(app, `${own}/zmiana`))).toBe(version);
    // what that office corrected later, in as many words as before
    file.cards[0]!.adoptions = [{ ...toldAdoption, how: 'kept', evidence: evidenceFor() }];
    await app.request('/praktyki/wczytanie', sent('z.json', JSON.stringify(file)));
    expect(await page(app, own)).toMatch(/Urząd Gminy Osiek.*utrwalone, 1 listopada 2026.*poprawa, \+0,7/s);
  });
});

describe('the catalogue', () => {
  it('lists, filters and pages; the map says the same as its table', async () => {
    const cards = Array.from({ length: 30 }, (_, at) =>
      broughtCard({ content: cardContent({ title: `Praktyka ${at + 1}` }) }),
    );
    await app.request('/praktyki/wczytanie', sent('a.json', fileOf(cards)));
    expect((await page(app, '/praktyki')).match(/Praktyka \d+</g)).toHaveLength(25);
    expect((await page(app, '/praktyki?strona=2')).match(/Praktyka \d+</g)).toHaveLength(5);
    expect((await page(app, '/praktyki?strona=99')).match(/Praktyka \d+</g)).toHaveLength(5);
    expect(await page(app, '/praktyki?dowod=D')).toContain('Żadna karta nie pasuje');
    expect(await page(app, '/praktyki?dzial=%00&sort=constructor&strona=-1')).toContain('30 kart');
    const map = await page(app, '/praktyki/mapa');
    expect(map).toMatch(/<svg class="unit-map"[^>]*role="img" aria-label="Mapa Polski[^"]*: 1\."/);
    expect(map).toMatch(/1 jednostka.*Starostwo Powiatowe w Obornikach.*i jeszcze 25 kart/s);
    expect(await page(app, '/praktyki/mapa?dowod=D')).toContain('Żadna karta nie pasuje');
  });

  it('shows each office its own cards only', async () => {
    const card = await cardMade(await closedAction());
    const stranger = appFor(await storage.newOffice());
    const actionId = await closedAction();
    await app.request(`${card}/zalaczniki`, sent('a.txt', 'a'));
    const file = /\/praktyki\/karta\/[\w-]+\/zalaczniki\/[\w-]+(?=")/.exec(await page(app, `${card}/zalaczniki`))![0];
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
      expect((await app.request(path)).status).toBe(404);
    expect(await page(stranger, '/praktyki')).toContain('Nie ma jeszcze kart');
  });

  it('is read by those who see results, kept by those who may', async () => {
    const card = await cardMade(await closedAction());
    const reader = appFor(officeId, { roles: ['head'] });
    expect(await page(reader, card)).not.toContain(`${card}/zmiana`);
    expect((await reader.request(`${card}/zmiana`)).status).toBe(403);
    expect((await reader.request('/praktyki/wczytanie', sent('a.json', '{}'))).status).toBe(403);
    expect((await appFor(officeId, { isSample: true }).request(`${card}/stan`, form({}))).status).toBe(403);
    expect((await appFor(officeId, null).request(card)).status).toBe(401);
  });
});
