// Actions on the real database: from a finding to a standard, two people at once, bad input, files, strangers, public words.
import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '#domain/faults.ts';
import { findingKey } from '#domain/finding.ts';
import type { OfficeId, PersonId, UnitId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { createFirstAdministrator, makeAsking, peopleOfOffice } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { findNotices } from '#features/notices/index.ts';
import { officeProfile, officeStructure } from '#features/office/index.ts';
import {
  addIndicator,
  addStandard,
  contentOfLibrary,
  contentOfPromise,
  enterMeasurements,
  libraryIndicators,
  listIndicators,
  listStandards,
  readyPromises,
} from '#features/standards/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { ratedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { actionOf, addAction, historyOf, listActions } from './actions.actions.ts';
import { improvementRoutes } from './improvement.routes.tsx';
import type { ImprovementSlots } from './improvement.routes.tsx';
import { actionEvents } from './reminders.actions.ts';
import { thanksAdditions } from './told/told.actions.ts';

const storage = await testStorage();
const clock = movableClock('2026-11-21T09:00:00Z');
const house = houseOn(storage, clock);

let who: PersonId | null = null;
function appFor(officeId: OfficeId, change: Partial<Asking> = {}, slots: ImprovementSlots = {}) {
  const facts = { officeId, officeName: 'Próbno', name: 'x', headOf: [], sessionId: 'x', isSample: false } as const;
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    c.set('asking', makeAsking({ ...facts, personId: who, roles: ['quality'], language: 'pl', ...change }));
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.kind, error.status);
    throw error;
  });
  return app.route('/', improvementRoutes(house, slots));
}
type App = ReturnType<typeof appFor>;
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
const plain = async (answer: Response) => (await answer.text()).replaceAll('\u00a0', ' ');

let officeId: OfficeId;
let app: App;
beforeEach(async () => {
  clock.set('2026-11-21T09:00:00Z');
  officeId = (await officeWithCodes(house)).officeId;
  const founder = { name: 'Anna Nowak', email: `a${officeId.slice(0, 8)}@probno.example.pl`, language: 'pl' } as const;
  expect((await createFirstAdministrator(house, officeId, { ...founder, password: 'dwanaście koni' })).ok).toBe(true);
  who = (await peopleOfOffice(house, officeId))[0]!.personId;
  app = appFor(officeId);
});

const complete = {
  tytul: 'Rezerwacja wizyt',
  problem: 'Klienci długo czekają.',
  cel: 'Mediana czekania najwyżej 15 minut.',
  wlasciciel: 'kierownik Wydziału Komunikacji',
  decyzja: '2026-01-20',
  kroki: 'rezerwacja przez internet',
};

async function made(fields: Record<string, string> = complete): Promise<string> {
  const answer = await app.request('/dzialania/nowe', form(fields));
  expect(answer.status).toBe(303);
  return answer.headers.get('location')!.replace(/\?.*/, '');
}
const idIn = (path: string) => path.split('/').at(-1)!;
const now = (path: string) => actionOf(house, officeId, idIn(path));

/** A share entered by hand: `level(month)` of 100 in each month of two years. */
async function measured(level: (month: number) => number): Promise<string> {
  const entry = libraryIndicators.find(({ code }) => code === 'W08')!;
  return storage.inOffice(officeId, async (office) => {
    const content = contentOfLibrary(entry);
    const indicator = { content, libraryCode: null, unitId: null, createdOn: '2024-11-01' };
    const indicatorId = await addIndicator(office, indicator, who);
    const last = monthOfDay('2026-10-01');
    const rows = Array.from({ length: 24 }, (_, back) => ({
      indicatorId,
      month: last - back,
      numerator: level(last - back),
      denominator: 100,
      value: null,
      n: null,
      withdrawn: false,
    }));
    await enterMeasurements(office, rows, { origin: 'hand', who: null, reason: '' });
    return indicatorId;
  });
}

describe('an action by hand', () => {
  it('begins with a title, gets its number of the year, and stands in list, board and file', async () => {
    const first = await made({ tytul: 'Pierwsze' });
    await made({ tytul: 'Drugie', wlasciciel: 'sekretarz' });
    expect(await listActions(house, officeId)).toMatchObject([
      { year: 2026, number: 2, title: 'Drugie', stage: 'plan', version: 1 },
      { year: 2026, number: 1, title: 'Pierwsze', origin: { kind: 'hand' }, ended: null },
    ]);
    for (const path of ['/dzialania', '/dzialania/tablica', first, `${first}/zmiana`, '/dzialania/nowe']) {
      const answer = await app.request(path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await htmlFaults(await answer.text())).toEqual([]);
    }
    expect(await plain(await app.request('/dzialania?szukaj=drug&wlasciciel=sekretarz'))).not.toContain('Pierwsze');
    expect(await plain(await app.request('/dzialania?stan=overdue'))).toContain('Żadne działanie nie pasuje');
    const csv = await plain(await app.request('/dzialania/lista.csv'));
    expect(csv).toContain('2026/1;Pierwsze;Plan;w toku');
    const english = appFor(officeId, { language: 'en' });
    expect(await htmlFaults(await (await english.request(first)).text())).toEqual([]);
  });

  it('cannot leave Plan without goal, owner and decision, and cannot start in the future', async () => {
    const bare = await made({ tytul: 'Bez celu' });
    const refused = await app.request(`${bare}/etap`, form({ etap: 'do', start: '2026-11-21', version: '1' }));
    expect(refused.status).toBe(422);
    expect(await plain(refused)).toContain('Brakuje: cel, właściciel, dzień decyzji.');
    const path = await made();
    for (const [start, words] of [
      ['2026-11-22', 'nie może być w przyszłości'],
      ['2026-01-19', 'nie może być wcześniejszy niż decyzja'],
      ['wczoraj', 'Podaj dzień startu'],
    ] as const) {
      const answer = await app.request(`${path}/etap`, form({ etap: 'do', start, version: '1' }));
      expect(answer.status).toBe(422);
      expect(await plain(answer)).toContain(words);
    }
    expect(await now(path)).toMatchObject({ stage: 'plan', startedOn: null, version: 1 });
    const toKeep = await app.request(`${path}/etap`, form({ etap: 'keep', version: '1' }));
    expect(toKeep.status).toBe(404);
    expect((await app.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '1' }))).status).toBe(
      303,
    );
    expect(await now(path)).toMatchObject({ stage: 'do', startedOn: '2026-02-01', version: 2 });
    expect((await app.request(`${path}/etap`, form({ etap: 'check', version: '1' }))).status).toBe(409);
    expect((await app.request(`${path}/etap`, form({ etap: 'plan', version: '2' }))).status).toBe(303);
    expect(await now(path)).toMatchObject({ stage: 'plan', startedOn: null });
  });

  it('once begun, keeps its decision; taken back to Plan, begins anew and never on a day before', async () => {
    const [first, other] = [await measured(() => 60), await measured(() => 70)];
    const path = await made({ ...complete, miara: first });
    await app.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '1' }));
    const moved = { ...complete, miara: first, decyzja: '2026-01-05', problem: 'Poprawka.', version: '2' };
    const refused = await app.request(`${path}/zmiana`, form(moved));
    expect(refused.status).toBe(422);
    const page = await plain(refused);
    expect(page).toContain('dnia decyzji nie można zmienić');
    expect(page).toContain('value="2026-01-05"');
    expect(page).toContain('Poprawka.</textarea>');
    expect(await plain(await app.request(path))).toContain('Cofnięcie do Planu zabiera dzień startu.');
    await app.request(`${path}/etap`, form({ etap: 'plan', version: '2' }));
    const otherMeasure = form({ ...complete, miara: other, version: '3' });
    expect((await app.request(`${path}/zmiana`, otherMeasure)).status).toBe(303);
    for (const start of ['2026-02-01', '2026-11-20']) {
      const again = await app.request(`${path}/etap`, form({ etap: 'do', start, version: '4' }));
      expect(again.status).toBe(422);
      expect(await plain(again)).toContain('niż dzień, w którym działanie wróciło do Planu');
    }
    expect(await plain(await app.request(path))).toContain('Nie wcześniej niż 21 listopada 2026');
    const anew = form({ etap: 'do', start: '2026-11-21', version: '4' });
    expect((await app.request(`${path}/etap`, anew)).status).toBe(303);
    expect(await now(path)).toMatchObject({ stage: 'do', startedOn: '2026-11-21', indicatorId: other });
  });

  it('is refused with what to put right and keeps what was typed; ids of nobody are no ids', async () => {
    const bad = { ...complete, koszt: 'dużo', termin: '2026-01-01', miara: crypto.randomUUID(), zespol: 'x' };
    const answer = await app.request('/dzialania/nowe', form(bad));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(await htmlFaults(page)).toEqual([]);
    for (const id of ['koszt', 'termin', 'miara', 'zespol']) expect(page).toContain(`href="#${id}"`);
    expect(page).toContain('value="dużo"');
    expect(await listActions(house, officeId)).toEqual([]);
  });
});

it('pressed twice, is one action and one comment; on another day, or in other words, another', async () => {
  const paths = await Promise.all([made(), made()]);
  expect(new Set(paths).size).toBe(1);
  await made({ ...complete, cel: 'Inny cel.' });
  clock.set('2026-11-22T09:00:00Z');
  await made();
  expect(await listActions(house, officeId)).toHaveLength(3);
  for (const _ of [1, 2])
    expect((await app.request(`${paths[0]}/uwagi`, form({ uwaga: 'To samo.' }))).status).toBe(303);
  expect((await plain(await app.request(paths[0]!))).match(/To samo\.<\/p>/g)).toHaveLength(1);
});

describe('two people at one action', () => {
  it('see both versions, and nothing is lost whichever is kept', async () => {
    const path = await made();
    const theirs = { ...complete, cel: 'Mediana najwyżej 10 minut.', version: '1' };
    expect((await app.request(`${path}/zmiana`, form(theirs))).status).toBe(303);
    const yours = { ...complete, cel: 'Mediana najwyżej 20 minut.', version: '1' };
    const stale = await app.request(`${path}/zmiana`, form(yours));
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toContain('najwyżej 10 minut');
    expect(page).toContain('najwyżej 20 minut');
    expect((await app.request(`${path}/zmiana`, form({ ...yours, version: '2' }))).status).toBe(303);
    expect(await now(path)).toMatchObject({ goal: 'Mediana najwyżej 20 minut.', version: 3 });
    const history = await plain(await app.request(path));
    expect(history).toContain('było „Mediana najwyżej 10 minut.”, jest „Mediana najwyżej 20 minut.”');
    // saved again without a change: nothing happens
    expect((await app.request(`${path}/zmiana`, form({ ...yours, version: '3' }))).status).toBe(303);
    expect(await now(path)).toMatchObject({ version: 3 });
  });

  /** The fields that the page of two versions sends once more. */
  async function fieldsOf(answer: Response): Promise<Record<string, string>> {
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(await htmlFaults(page)).toEqual([]);
    // the switch of language in the banner has fields of its own
    const main = page.slice(page.indexOf('<main'));
    const hidden = [...main.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    return Object.fromEntries(hidden.map(([, name, value]) => [name!, value!]));
  }
  const faster = (path: string, version: string) =>
    app.request(`${path}/zmiana`, form({ ...complete, problem: `Nowy problem ${version}.`, version }));

  it('keep the tick that a text was looked through, whichever way they go on', async () => {
    const path = await made();
    await faster(path, '1');
    const yours = { ...complete, cel: 'Pan Jan Kowalski czeka krócej.', sprawdzono: 'tak', version: '1' };
    const fields = await fieldsOf(await app.request(`${path}/zmiana`, form(yours)));
    expect(fields).toMatchObject({ cel: yours.cel, sprawdzono: 'tak', version: '2' });
    const corrected = await (await app.request(`${path}/zmiana`, form({ ...fields, popraw: 'tak' }))).text();
    expect(corrected).toMatch(/name="sprawdzono"[^>]*checked|checked[^>]*name="sprawdzono"/);
    expect((await app.request(`${path}/zmiana`, form(fields))).status).toBe(303);
    expect((await now(path)).goal).toBe(yours.cel);
  });

  it('a conclusion that comes too late keeps its words, and can be saved, corrected or kept as a comment', async () => {
    const path = await made();
    await faster(path, '1');
    const yours = { jak: 'abandoned', wniosek: 'Zabrakło\npieniędzy.', wnioski: 'Zacząć wcześniej.', version: '1' };
    const asked = await app.request(`${path}/wniosek`, form({ ...yours, sprawdzono: 'tak' }));
    const page = await plain(asked.clone());
    expect(page).toContain('Ktoś zmienił to działanie w międzyczasie');
    expect(page).toContain('Zabrakło\npieniędzy.</span>');
    const fields = await fieldsOf(asked);
    expect(fields).toMatchObject({ ...yours, version: '2', sprawdzono: 'tak' });
    const corrected = await app.request(`${path}/wniosek`, form({ ...fields, popraw: 'tak' }));
    expect(corrected.status).toBe(200);
    expect(await plain(corrected)).toContain('pieniędzy.</textarea>');
    expect(await now(path)).toMatchObject({ ended: null });
    expect((await app.request(`${path}/wniosek`, form(fields))).status).toBe(303);
    expect(await now(path)).toMatchObject({ ended: { how: 'abandoned' }, lessons: 'Zacząć wcześniej.' });
    // pressed twice: the very same is no other version
    expect(await plain(await app.request(`${path}/wniosek`, form(fields)))).toContain('nie różni się od zapisanej');
    const third = await app.request(`${path}/wniosek`, form({ ...fields, wniosek: 'Zabrakło zgody rady.' }));
    expect(await plain(third.clone())).toContain('To działanie jest już zakończone');
    const comment = await fieldsOf(third);
    expect(comment['uwaga']).toBe('Wniosek: Zabrakło zgody rady.');
    // pressed twice, one after the other and at once: one comment
    for (const times of [1, 2]) {
      const sent = Array.from({ length: times }, async () => app.request(`${path}/uwagi`, form(comment)));
      for (const answer of await Promise.all(sent)) expect(answer.status).toBe(303);
    }
    expect((await plain(await app.request(path))).match(/Wniosek: Zabrakło zgody rady\.<\/p>/g)).toHaveLength(1);
  });

  it('a sentence for clients that comes too late stands beside the one that is saved', async () => {
    const path = await made();
    await app.request(`${path}/wniosek`, form({ jak: 'abandoned', wniosek: 'Zabrakło pieniędzy.', version: '1' }));
    const theirs = { zdanie: 'Spróbujemy za rok.', 'zdanie-en': '', version: '2' };
    expect((await app.request(`${path}/zdanie`, form(theirs))).status).toBe(303);
    const yours = { zdanie: 'Pan Jan Kowalski już nie czeka.', 'zdanie-en': 'Nobody waits.', version: '2' };
    const asked = await app.request(`${path}/zdanie`, form({ ...yours, sprawdzono: 'tak' }));
    const page = await plain(asked.clone());
    for (const words of ['Spróbujemy za rok.', yours.zdanie, yours['zdanie-en']]) expect(page).toContain(words);
    const fields = await fieldsOf(asked);
    expect(fields).toEqual({ ...yours, version: '3', sprawdzono: 'tak' });
    const corrected = await plain(await app.request(`${path}/zdanie`, form({ ...fields, popraw: 'tak' })));
    expect(corrected).toContain(`${yours.zdanie}</textarea>`);
    expect(corrected).toMatch(/name="sprawdzono"[^>]*checked|checked[^>]*name="sprawdzono"/);
    expect((await app.request(`${path}/zdanie`, form(fields))).status).toBe(303);
    expect((await now(path)).publicSentence).toEqual({ pl: yours.zdanie, en: 'Nobody waits.' });
  });

  it('a stage moved too late says where the action stands, with the day that was typed', async () => {
    const path = await made();
    await faster(path, '1');
    const begin = { etap: 'do', start: '2026-02-01', version: '1' };
    const asked = await app.request(`${path}/etap`, form(begin));
    expect(await plain(asked.clone())).toContain('1 lutego 2026');
    const fields = await fieldsOf(asked);
    expect(fields).toEqual({ ...begin, version: '2' });
    expect((await app.request(`${path}/etap`, form(fields))).status).toBe(303);
    expect(await now(path)).toMatchObject({ stage: 'do', startedOn: '2026-02-01' });
    expect(await plain(await app.request(`${path}/etap`, form(begin)))).toContain('nie różni się od zapisanej');
    await app.request(`${path}/etap`, form({ etap: 'check', version: '3' }));
    // two stages away by now: nothing to press, and nothing moves
    const far = await app.request(`${path}/etap`, form({ etap: 'plan', version: '3' }));
    expect(await plain(far.clone())).toContain('Działanie jest już na innym etapie');
    expect(await fieldsOf(far)).toEqual({});
    expect(await now(path)).toMatchObject({ stage: 'check', version: 4 });
  });
});

describe('an action that is measured', () => {
  it('tells before the start after how many months its own goal could be seen', async () => {
    const indicatorId = await measured((month) => 60 + (month % 3));
    const goal = { ...complete, miara: indicatorId, decyzja: '2026-09-10', poprawa: '10 pp' };
    const path = await made(goal);
    expect((await now(path)).goalChange).toBe(10);
    const page = await plain(await app.request(path));
    expect(page).toContain('<dt>O ile poprawić wynik</dt><dd>10 punktów procentowych</dd>');
    expect(page).toMatch(/poprawę o 10 punktów procentowych zobaczymy najwcześniej po \d+ miesiącach/);
    const more = { ...goal, poprawa: '12,5', version: '1' };
    expect((await app.request(`${path}/zmiana`, form(more))).status).toBe(303);
    const changed = await plain(await app.request(path));
    expect(changed).toContain('poprawę o 12,5 punktu procentowego');
    expect(changed).toContain('o ile poprawić wynik: było „10”, jest „12,5”');
    // a whole month lies between the decision and today, and none where it was decided this month
    expect(changed).not.toContain('ani jeden cały miesiąc');
    const late = await made({ ...goal, tytul: 'Decyzja z tego miesiąca', decyzja: '2026-11-03' });
    expect(await plain(await app.request(late))).toContain('Od decyzji nie minął jeszcze ani jeden cały miesiąc.');
    const refused = await app.request(`${path}/zmiana`, form({ ...more, poprawa: '200', version: '2' }));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('value="200"');
    expect((await app.request(`${path}/zmiana`, form({ ...more, poprawa: '', version: '2' }))).status).toBe(303);
    expect(await plain(await app.request(path))).toContain('zauważymy dopiero zmianę o');
  });

  it('is kept after six months with its effect frozen, and becomes a draft of a standard with a target', async () => {
    const start = monthOfDay('2026-02-01');
    const indicatorId = await measured((month) => (month >= start ? 91 : 60) + (month % 3));
    const path = await made({ ...complete, miara: indicatorId, decyzja: '2025-08-15' });
    const shown = await plain(await app.request(path));
    expect(shown).toContain('Zanim działanie się zacznie');
    await app.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '1' }));
    await app.request(`${path}/etap`, form({ etap: 'check', version: '2' }));
    expect(await now(path)).toMatchObject({ stage: 'check' });
    const page = await (await app.request(path)).text();
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toContain('Utrwal jako standard');
    expect((await app.request(`${path}/skutek.csv`)).headers.get('content-type')).toContain('text/csv');
    const asked = await app.request(`${path}/wniosek?jak=kept`);
    expect(asked.status).toBe(200);
    expect(await plain(asked)).toContain('Cel standardu z danych: co najmniej');
    const end = form({ jak: 'kept', wniosek: 'Czeka się krócej.', wnioski: 'Wcześniej plakaty.', version: '3' });
    expect((await app.request(`${path}/wniosek`, end)).status).toBe(303);
    const again = await app.request(
      `${path}/wniosek`,
      form({ jak: 'kept', wniosek: 'Czeka się krócej.', wnioski: '', version: '3' }),
    );
    expect(again.status).toBe(409);
    const ended = await now(path);
    expect(ended).toMatchObject({ stage: 'keep', ended: { on: '2026-11-21', how: 'kept' } });
    expect(ended.effectAtEnd?.verdict).toBe('better');
    const [standard] = await listStandards(house, officeId);
    expect(standard).toMatchObject({ id: ended.standardId, indicatorId, publishedNumber: null });
    expect(standard!.content.target?.comparator).toBe('at-least');
    expect(standard!.content.target!.value).toBeGreaterThan(0.85);
    expect(await htmlFaults(await (await app.request(path)).text())).toEqual([]);
    expect((await app.request(`${path}/etap`, form({ etap: 'check', version: '4' }))).status).toBe(409);
  });

  it('kept by a head, leaves the standard to those who write standards', async () => {
    const start = monthOfDay('2026-02-01');
    const indicatorId = await measured((month) => (month >= start ? 91 : 60) + (month % 3));
    const path = await made({ ...complete, miara: indicatorId, decyzja: '2025-08-15' });
    const head = appFor(officeId, { roles: ['head'] });
    await head.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '1' }));
    await head.request(`${path}/etap`, form({ etap: 'check', version: '2' }));
    const end = form({ jak: 'kept', wniosek: 'Czeka się krócej.', version: '3' });
    expect((await head.request(`${path}/wniosek`, end)).status).toBe(303);
    expect(await now(path)).toMatchObject({ ended: { how: 'kept' }, standardId: null });
    expect((await head.request(`${path}/standard`, form({ version: '4' }))).status).toBe(403);
    expect(await plain(await app.request(path))).toContain('Utrwal jako standard');
    await app.request(`${path}/zdanie`, form({ zdanie: 'Czekają Państwo krócej.', 'zdanie-en': '', version: '4' }));
    const changed = await app.request(`${path}/standard`, form({ version: '4' }));
    expect(changed.status).toBe(409);
    expect(await plain(changed)).toContain('Standard jeszcze nie powstał');
    // two people press at once: one makes it, the other is led to it
    const pressed = await Promise.all([1, 2].map(async () => app.request(`${path}/standard`, form({ version: '5' }))));
    expect(pressed.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const standards = await listStandards(house, officeId);
    expect(standards.map(({ id }) => id)).toEqual([(await now(path)).standardId]);
    const slower = await pressed.find(({ status }) => status === 409)!.text();
    expect(await htmlFaults(slower)).toEqual([]);
    expect(slower).toContain('Standard z tego działania już jest');
    expect(slower).toContain(`href="/standardy/standard/${standards[0]!.id}"`);
  });

  it('is not kept without an effect; it goes round again, or ends without one', async () => {
    const indicatorId = await measured((month) => 60 + (month % 3));
    const path = await made({ ...complete, miara: indicatorId, decyzja: '2025-08-15' });
    await app.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '1' }));
    await app.request(`${path}/etap`, form({ etap: 'check', version: '2' }));
    const end = { wniosek: 'Nic się nie zmieniło.', wnioski: '', version: '3' };
    const kept = await app.request(`${path}/wniosek`, form({ ...end, jak: 'kept' }));
    expect(kept.status).toBe(422);
    expect(await plain(kept)).toContain('po co najmniej sześciu miesiącach');
    expect((await app.request(`${path}/etap`, form({ etap: 'keep', version: '3' }))).status).toBe(422);
    expect((await app.request(`${path}/wniosek`, form({ ...end, jak: 'no-effect', wniosek: '' }))).status).toBe(422);
    expect((await app.request(`${path}/wniosek`, form({ ...end, jak: 'repeat' }))).status).toBe(303);
    expect(await now(path)).toMatchObject({ stage: 'plan', round: 2, startedOn: null, decidedOn: null });
    const history = await historyOf(house, officeId, idIn(path));
    expect(history[0]).toMatchObject({ what: 'repeated', details: { round: 1, startedOn: '2026-02-01' } });
    const decided = { ...complete, miara: indicatorId, decyzja: '2025-08-15', version: '4' };
    expect((await app.request(`${path}/zmiana`, form(decided))).status).toBe(303);
    const old = await app.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '5' }));
    expect(old.status).toBe(422);
    const stop = form({ ...end, jak: 'abandoned', version: '5' });
    expect((await app.request(`${path}/wniosek`, stop)).status).toBe(303);
    expect(await now(path)).toMatchObject({ ended: { how: 'abandoned' }, standardId: null });
  });

  it('ends without an effect, as calmly as with one, and keeps what was measured', async () => {
    const indicatorId = await measured((month) => 60 + (month % 3));
    const path = await made({ ...complete, miara: indicatorId, decyzja: '2025-08-15' });
    await app.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '1' }));
    await app.request(`${path}/etap`, form({ etap: 'check', version: '2' }));
    const end = { jak: 'no-effect', wniosek: 'Nic się nie zmieniło.', wnioski: 'Zacząć od wniosku.', version: '3' };
    const done = await app.request(`${path}/wniosek`, form(end));
    expect(done.status).toBe(303);
    const ended = await now(path);
    expect(ended).toMatchObject({ ended: { on: '2026-11-21', how: 'no-effect' }, conclusion: end.wniosek });
    expect(ended).toMatchObject({ stage: 'check', standardId: null });
    expect(['no-effect-shown', 'undecided']).toContain(ended.effectAtEnd!.verdict);
    const page = await app.request(path);
    expect(await plain(page)).toContain('Zakończone bez efektu, 21 listopada 2026.');
    expect(await listStandards(house, officeId)).toEqual([]);
  });

  it('stays readable when its indicator is retired meanwhile', async () => {
    const indicatorId = await measured(() => 60);
    const path = await made({ ...complete, miara: indicatorId });
    await app.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '1' }));
    await storage.inOffice(officeId, (office) =>
      office.query(`update indicators set retired_on = '2026-11-01' where office_id = $1`, [officeId]),
    );
    const answer = await app.request(path);
    expect(answer.status).toBe(200);
    expect(await plain(answer)).toContain('Wycofano wskaźnik');
    const change = { ...complete, miara: indicatorId, problem: 'Poprawka.', version: '2' };
    expect((await app.request(`${path}/zmiana`, form(change))).status).toBe(303);
  });
});

describe('an action born elsewhere', () => {
  it('comes from a finding with its fact and n, and makes the indicator of the finding once', async () => {
    const month = (key: string) => monthOfDay(`${key}-01`);
    const rated = await ratedOffice(
      house,
      [{ name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji' }],
      [{ service: 'Rejestracja pojazdu', first: month('2026-01'), last: month('2026-10'), perMonth: 30 }],
    );
    officeId = rated.officeId;
    who = null;
    app = appFor(officeId);
    const scope = `service:${rated.service('Rejestracja pojazdu').id}`;
    const period = { first: month('2026-07'), last: month('2026-09') };
    const key = findingKey({ series: 'visit/waiting', scope, period, filter: '', asOf: 0 });
    const page = await plain(await app.request(`/dzialania/nowe?ustalenie=${encodeURIComponent(key)}`));
    expect(page).toMatch(/Rejestracja pojazdu: czas czekania\. Ocena \d,\d w skali od 1 do 5/);
    expect(page).toContain('przybyło odpowiedzi');
    for (const tytul of ['Jedno', 'Drugie']) await made({ tytul, 'z-ustalenie': key, miara: 'ustalenie' });
    const indicators = await listIndicators(house, officeId);
    expect(indicators.map(({ content }) => content.source)).toMatchObject([
      { kind: 'survey-mean', questionnaire: 'core-visit', questionId: 'waiting' },
    ]);
    const actions = await listActions(house, officeId);
    expect(actions.map(({ indicatorId }) => indicatorId)).toEqual([indicators[0]!.id, indicators[0]!.id]);
    expect(actions[0]).toMatchObject({ origin: { kind: 'finding', key }, findingPeriod: period });
    expect(actions[0]!.origin.kind === 'finding' && actions[0]!.origin.n).toBeGreaterThan(30);
    const shown = await (await app.request(`/dzialania/dzialanie/${actions[0]!.id}`)).text();
    expect(await htmlFaults(shown)).toEqual([]);
  });

  it('comes from an indicator or a standard of this office, with its latest fact and its measure', async () => {
    const indicatorId = await measured((month) => 60 + (month % 3));
    const ready = readyPromises[0]!;
    const content = contentOfPromise(ready, 'sekretarz', '2026-11-21');
    const standardId = await storage.inOffice(officeId, (office) =>
      addStandard(office, { content, indicatorId, goalId: null, ownerPersonId: null, libraryKey: null }, who),
    );
    const october = monthOfDay('2026-10-01');
    for (const [query, origin, fact] of [
      ['wskaznik', { kind: 'indicator', indicatorId }, 'Ostatni wynik: 6'],
      ['standard', { kind: 'standard', standardId, promise: ready.promise.pl }, ready.promise.pl],
    ] as const) {
      const id = 'standardId' in origin ? standardId : indicatorId;
      const asked = await plain(await app.request(`/dzialania/nowe?${query}=${id}`));
      expect(asked).toContain(fact);
      expect(asked).toContain('okres: październik 2026');
      const born = await made({ tytul: `Z ${query}`, [`z-${query}`]: id, miara: indicatorId });
      expect(await now(born)).toMatchObject({ origin, indicatorId, findingPeriod: { last: october } });
      const shown = await (await app.request(born)).text();
      expect(shown).toMatch(new RegExp(`<dt>Skąd</dt><dd><a href="[^"]*/${id}"`));
    }
    const stranger = appFor((await officeWithCodes(house)).officeId, { personId: null });
    for (const query of [`wskaznik=${indicatorId}`, `standard=${standardId}`])
      expect((await stranger.request(`/dzialania/nowe?${query}`)).status).toBe(422);
  });

  it('says plainly that a forged or foreign origin is none, and keeps the words', async () => {
    const foreign = `visit/waiting|service:${crypto.randomUUID()}|24310..24312||1`;
    for (const query of [
      `ustalenie=${encodeURIComponent(foreign)}`,
      'ustalenie=%00%0a',
      `wskaznik=${crypto.randomUUID()}`,
      `pomysl=${crypto.randomUUID()}`,
      'praktyka=x',
      `standard=${crypto.randomUUID()}`,
    ]) {
      const answer = await app.request(`/dzialania/nowe?${query}`);
      expect([query, answer.status]).toEqual([query, 422]);
      expect(await plain(answer)).toContain('Nie udało się odczytać');
    }
    const posted = await app.request('/dzialania/nowe', form({ ...complete, 'z-ustalenie': foreign }));
    expect(posted.status).toBe(422);
    expect(await posted.text()).toContain('Klienci długo czekają.');
    expect(await listActions(house, officeId)).toEqual([]);
  });

  it('comes from an idea or a practice through the slots, and remembers the card', async () => {
    const [idea, card] = [crypto.randomUUID(), crypto.randomUUID()];
    app = appFor(
      officeId,
      {},
      {
        ideaText: (_, id) => Promise.resolve(id === idea ? 'Drugie okienko' : null),
        practiceText: (_, id) =>
          Promise.resolve(id === card ? { title: 'Kolejka', office: 'Gmina X', steps: 'a' } : null),
      },
    );
    expect(await plain(await app.request(`/dzialania/nowe?pomysl=${idea}`))).toContain('Drugie okienko');
    await made({ tytul: 'Z pomysłu', 'z-pomysl': idea });
    await made({ tytul: 'Z praktyki', 'z-praktyka': card });
    expect(await listActions(house, officeId)).toMatchObject([
      { origin: { kind: 'practice', title: 'Kolejka' }, parent: card },
      { origin: { kind: 'idea', text: 'Drugie okienko' }, parent: null },
    ]);
  });
});

describe('personal data in the words of an action', () => {
  it('are asked about once, field by field, and kept whole when somebody ticks that they looked', async () => {
    const doubtful = {
      ...complete,
      problem: 'Pan Jan Kowalski czekał godzinę.',
      kroki: 'Rezerwacja wizyt\nTelefon do klienta: 601 202 303',
    };
    const asked = await app.request('/dzialania/nowe', form(doubtful));
    expect(asked.status).toBe(422);
    const html = await asked.text();
    expect(await htmlFaults(html)).toEqual([]);
    const page = html.replaceAll('\u00a0', ' ');
    for (const field of ['Problem', 'Co robimy']) expect(page).toContain(`W polu „${field}” są chyba dane osobowe.`);
    expect(page).toContain('Tak wygląda to miejsce bez nich: Telefon do klienta: [telefon]');
    expect(page).not.toContain('W polu „Cel”');
    expect(page).toContain('Pan Jan Kowalski czekał godzinę.</textarea>');
    expect(page).toContain('name="sprawdzono"');
    expect(await listActions(house, officeId)).toEqual([]);
    // another fault meanwhile: the tick stays
    const ticked = { ...doubtful, sprawdzono: 'tak' };
    const wrong = await app.request('/dzialania/nowe', form({ ...ticked, koszt: 'dużo' }));
    expect(await wrong.text()).toMatch(/name="sprawdzono"[^>]*checked|checked[^>]*name="sprawdzono"/);
    const path = await made(ticked);
    expect(await now(path)).toMatchObject({ problem: doubtful.problem, steps: doubtful.kroki });
    // the same words are not asked about again; new ones are
    const change = { ...doubtful, cel: 'Mediana czekania najwyżej 10 minut.', version: '1' };
    expect((await app.request(`${path}/zmiana`, form(change))).status).toBe(303);
    const lessons = { ...change, wnioski: 'Pytać: anna@urzad.pl', version: '2' };
    const again = await app.request(`${path}/zmiana`, form(lessons));
    expect(again.status).toBe(422);
    expect(await plain(again)).toContain('W polu „Co zrobilibyśmy inaczej” są chyba dane osobowe.');
    expect((await app.request(`${path}/zmiana`, form({ ...lessons, sprawdzono: 'tak' }))).status).toBe(303);
    expect((await now(path)).lessons).toBe('Pytać: anna@urzad.pl');
  });

  it('are asked about in the conclusion too', async () => {
    const path = await made();
    const end = { jak: 'abandoned', wniosek: 'Pani Anna Nowak odeszła.', wnioski: 'Zacząć wcześniej.', version: '1' };
    const asked = await app.request(`${path}/wniosek`, form(end));
    expect(asked.status).toBe(422);
    const html = await asked.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html.replaceAll('\u00a0', ' ')).toContain('W polu „Wniosek” są chyba dane osobowe.');
    expect(html).not.toContain('W polu „Co zrobilibyśmy inaczej”');
    expect((await now(path)).ended).toBeNull();
    expect((await app.request(`${path}/wniosek`, form({ ...end, sprawdzono: 'tak' }))).status).toBe(303);
    expect(await now(path)).toMatchObject({ conclusion: 'Pani Anna Nowak odeszła.', ended: { how: 'abandoned' } });
  });
});

describe('files and comments', () => {
  const upload = (path: string, name: string, content: string) => {
    const body = new FormData();
    body.append('plik', new File([Buffer.from(content, 'latin1')], name));
    return app.request(`${path}/zalaczniki`, { method: 'POST', body });
  };

  it('takes a file once, hands it out as a download, and removes it after a question', async () => {
    const path = await made();
    for (const _ of [1, 2]) expect((await upload(path, 'plan działań.pdf', '%PDF-1.7 x')).status).toBe(303);
    const [link] = /\/dzialania\/dzialanie\/[^"]*\/zalaczniki\/[0-9a-f-]{36}/.exec(
      await (await app.request(path)).text(),
    )!;
    const file = await app.request(link);
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="plan dziaan.pdf"; filename\*=UTF-8''plan/,
    );
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await file.text()).toBe('%PDF-1.7 x');
    const stranger = appFor((await officeWithCodes(house)).officeId, { personId: null });
    expect((await stranger.request(link)).status).toBe(404);
    expect((await app.request(`${link}/usuniecie`)).status).toBe(200);
    expect((await app.request(`${link}/usuniecie`, form({}))).status).toBe(303);
    expect((await app.request(link)).status).toBe(404);
    const rows = await storage.readInOffice(officeId, { name: 't', text: 'select 1 from stored_files', values: [] });
    expect(rows).toEqual([]);
  });

  it('refuses what hides what it is, and what is too large', async () => {
    const path = await made();
    for (const [name, content, words] of [
      ['umowa.exe.pdf', '%PDF-1.7', 'dwa rozszerzenia'],
      ['umowa.pdf', '<html>', 'nie zgadza się'],
      ['umowa.html', '<html>', 'nie przyjmujemy'],
      ['pusty.pdf', '', 'jest pusty'],
      ['duzy.pdf', `%PDF-${'x'.repeat(10_000_000)}`, '10 MB'],
    ] as const) {
      const answer = await upload(path, name, content);
      expect([name, answer.status]).toEqual([name, 422]);
      expect(await plain(answer)).toContain(words);
    }
    const huge = await upload(path, 'duzy.pdf', `%PDF-${'x'.repeat(10_200_000)}`);
    expect(huge.status).toBe(413);
    expect(await huge.text()).toContain('Plik jest za duży');
  });

  it('keeps comments of employees, asks twice about personal data, and lets the writer take one back', async () => {
    const path = await made();
    app = appFor(officeId, { roles: ['employee'] });
    const doubtful = { uwaga: 'Proszę dzwonić: jan.kowalski@urzad.pl' };
    const asked = await app.request(`${path}/uwagi`, form(doubtful));
    expect(asked.status).toBe(422);
    const page = await asked.text();
    expect(page).toContain('dane osobowe');
    expect(page).toContain('jan.kowalski@urzad.pl</textarea>');
    expect((await app.request(`${path}/uwagi`, form({ ...doubtful, sprawdzono: 'tak' }))).status).toBe(303);
    expect((await app.request(`${path}/uwagi`, form({ uwaga: ' ' }))).status).toBe(422);
    const [link] = /\/dzialania\/dzialanie\/[^"]*\/uwagi\/[^"]*\/usuniecie/.exec(
      await (await app.request(path)).text(),
    )!;
    const other = appFor(officeId, { roles: ['employee'], personId: crypto.randomUUID() as PersonId });
    expect((await other.request(link)).status).toBe(404);
    expect((await app.request(link, form({}))).status).toBe(303);
    expect(await plain(await app.request(path))).toContain('Nie ma uwag.');
  });
});

describe('who may', () => {
  it('looks with results, starts and changes by role, and never reaches another office', async () => {
    const path = await made();
    const reader = appFor(officeId, { roles: ['reader'] });
    expect((await reader.request(path)).status).toBe(200);
    expect((await reader.request('/dzialania/nowe')).status).toBe(403);
    expect((await reader.request(`${path}/uwagi`, form({ uwaga: 'x' }))).status).toBe(403);
    expect((await appFor(officeId, { roles: ['keying'] }).request('/dzialania')).status).toBe(403);
    expect((await appFor(officeId, { roles: ['employee'] }).request(`${path}/zmiana`)).status).toBe(403);
    expect((await appFor(officeId, { isSample: true }).request('/dzialania/nowe', form(complete))).status).toBe(403);
    const { units } = await officeStructure(house, officeId);
    const owned = await made({ ...complete, zespol: units[0]!.id });
    const head = (headOf: readonly UnitId[]) => appFor(officeId, { roles: ['head'], headOf, personId: null });
    expect((await head([units[0]!.id]).request(`${owned}/zmiana`)).status).toBe(200);
    expect((await head([]).request(`${owned}/zmiana`)).status).toBe(403);
    const stranger = appFor((await officeWithCodes(house)).officeId, { personId: null });
    for (const page of ['', '/zmiana', '/wniosek?jak=abandoned', '/skutek.csv', '/zdanie'])
      expect([page, (await stranger.request(path + page)).status]).toEqual([page, 404]);
    for (const page of ['/zmiana', '/etap', '/uwagi', '/wniosek', '/zdanie', '/porownania', '/zalaczniki']) {
      const fields = { ...complete, etap: 'do', jak: 'abandoned', uwaga: 'x', wniosek: 'x', version: '1' };
      expect([page, (await stranger.request(path + page, form(fields))).status]).toEqual([page, 404]);
    }
    expect((await app.request('/dzialania/dzialanie/nie-ma')).status).toBe(404);
    expect(await now(path)).toMatchObject({ version: 1, ended: null });
  });
});

describe('words that must go', () => {
  it('leave the history for good, and who and when stays; heads and employees cannot do it', async () => {
    const path = await made();
    await app.request(`${path}/wniosek`, form({ jak: 'abandoned', wniosek: 'Zabrakło pieniędzy.', version: '1' }));
    const told = { zdanie: 'Pan Jan Kowalski nie czeka.', 'zdanie-en': '', sprawdzono: 'tak', version: '2' };
    expect((await app.request(`${path}/zdanie`, form(told))).status).toBe(303);
    await app.request(`${path}/zdanie`, form({ zdanie: '', 'zdanie-en': '', version: '3' }));
    await app.request(`${path}/zdanie`, form({ ...told, version: '4' }));
    await app.request(`${path}/zdanie`, form({ zdanie: '', 'zdanie-en': '', version: '5' }));
    expect(await plain(await app.request(path))).toContain('Pan Jan Kowalski');
    const question = `${path}/historia/3/usuniecie`;
    const asked = await app.request(question);
    const html = await asked.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Pan Jan Kowalski nie czeka.');
    expect(html.replaceAll('\u00a0', ' ')).toContain('Te same słowa: jeszcze 1 wpis');
    for (const roles of [['head'], ['employee']] as const) {
      const other = appFor(officeId, { roles: [...roles] });
      expect((await other.request(question)).status).toBe(403);
      expect((await other.request(question, form({}))).status).toBe(403);
      expect(await (await other.request(path)).text()).not.toContain('/historia/');
    }
    const stranger = appFor((await officeWithCodes(house)).officeId, { personId: null });
    expect((await stranger.request(question, form({}))).status).toBe(404);
    // this entry alone: the other one still holds them
    expect((await app.request(question, form({}))).status).toBe(303);
    expect(await plain(await app.request(path))).toContain('Pan Jan Kowalski');
    expect((await app.request(question)).status).toBe(404);
    expect((await app.request(`${path}/historia/5/usuniecie`, form({ wszedzie: 'tak' }))).status).toBe(303);
    const page = await plain(await app.request(path));
    expect(page).not.toContain('Kowalski');
    expect(page.match(/zmieniono zdanie dla klientów<ul[^>]*><li[^>]*>treść usunięta/g)).toHaveLength(2);
    const history = await historyOf(house, officeId, idIn(path));
    expect(history).toHaveLength(6);
    expect(history.every((entry) => entry.who === who && entry.day === '2026-11-21')).toBe(true);
    expect(JSON.stringify(history)).not.toContain('Kowalski');
    expect((await now(path)).version).toBe(6);
  });

  it('go from every entry that holds them when asked, and from nowhere else', async () => {
    const path = await made({ ...complete, cel: 'Cel pana Kowalskiego.', sprawdzono: 'tak' });
    await app.request(`${path}/zmiana`, form({ ...complete, cel: 'Krótsze czekanie.', version: '1' }));
    const back = { ...complete, cel: 'Cel pana Kowalskiego.', sprawdzono: 'tak', version: '2' };
    await app.request(`${path}/zmiana`, form(back));
    const question = `${path}/historia/2/usuniecie`;
    expect(await plain(await app.request(question))).toContain('stoją jeszcze w samym działaniu');
    expect((await app.request(question, form({ wszedzie: 'tak' }))).status).toBe(303);
    expect(JSON.stringify(await historyOf(house, officeId, idIn(path)))).not.toMatch(/Kowalski|Krótsze/);
    expect((await now(path)).goal).toBe('Cel pana Kowalskiego.');
    expect((await app.request(`${path}/historia/1/usuniecie`)).status).toBe(404);
    expect((await app.request(`${path}/historia/99/usuniecie`, form({}))).status).toBe(404);
  });
});

describe('what clients are told', () => {
  it('is a sentence of an ended action, also of one that failed, without personal data', async () => {
    const path = await made();
    const { slug } = (await officeProfile(house, officeId))!;
    const empty = await app.request(`/powiedzieliscie-zrobilismy/${slug}`);
    expect(await plain(empty)).toContain('Nie ma tu jeszcze żadnej zmiany');
    expect(await thanksAdditions(house, officeId, 'pl')).toEqual({});
    expect((await app.request(`${path}/zdanie`)).status).toBe(404);
    await app.request(`${path}/wniosek`, form({ jak: 'abandoned', wniosek: 'Zabrakło pieniędzy.', version: '1' }));
    expect((await app.request(`${path}/zdanie`)).status).toBe(200);
    const sentence = { zdanie: 'Próbowaliśmy drugiego okienka.', 'zdanie-en': 'We tried a second desk.', version: '2' };
    for (const [field, value] of [
      ['zdanie', 'Pan Jan Kowalski, tel. 601 202 303, już nie czeka.'],
      ['zdanie', 'x'.repeat(301)],
      ['zdanie', ''],
    ] as const)
      expect((await app.request(`${path}/zdanie`, form({ ...sentence, [field]: value }))).status).toBe(422);
    expect((await app.request(`${path}/zdanie`, form(sentence))).status).toBe(303);
    const page = await app.request(`/powiedzieliscie-zrobilismy/${slug}`);
    const html = await page.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Próbowaliśmy drugiego okienka.');
    expect(html).not.toContain('<script');
    const english = await plain(await app.request(`/powiedzieliscie-zrobilismy/${slug}?jezyk=en`));
    expect(english).toContain('We tried a second desk.');
    expect((await app.request('/powiedzieliscie-zrobilismy/nie-ma')).status).toBe(404);
    const polish = {
      changes: [{ words: 'Próbowaliśmy drugiego okienka. (listopad\u00a02026)', language: 'pl' }],
      changesHref: `/powiedzieliscie-zrobilismy/${slug}`,
    };
    for (const language of ['pl', 'uk'] as const)
      expect(await thanksAdditions(house, officeId, language)).toEqual(polish);
    expect(await thanksAdditions(house, officeId, 'en')).toEqual({
      changes: [{ words: 'We tried a second desk. (November\u00a02026)', language: 'en' }],
      changesHref: `/powiedzieliscie-zrobilismy/${slug}?jezyk=en`,
    });
    const onlyPolish = { ...sentence, 'zdanie-en': '', version: '3' };
    expect((await app.request(`${path}/zdanie`, form(onlyPolish))).status).toBe(303);
    expect((await thanksAdditions(house, officeId, 'en')).changes).toEqual(polish.changes);
    expect((await app.request(`${path}/zdanie`, form({ zdanie: '', 'zdanie-en': '', version: '4' }))).status).toBe(303);
    expect(await thanksAdditions(house, officeId, 'pl')).toEqual({});
  });
});

describe('reminders', () => {
  it('tell the owner once of a term, of standing still and of six months', async () => {
    await storage.inOffice(officeId, (office) =>
      addAction(
        office,
        {
          title: 'Stare',
          origin: { kind: 'hand' },
          goal: 'cel',
          owner: 'sekretarz',
          ownerPersonId: who,
          stage: 'do',
          decidedOn: '2026-03-01',
          startedOn: '2026-04-01',
          deadline: '2026-10-01',
        },
        { day: '2026-03-01', who },
      ),
    );
    const events = await actionEvents(house, officeId);
    expect(events.map(({ what }) => what.pl.replaceAll('\u00a0', ' '))).toEqual([
      'Minął termin działania: 1 października 2026',
      'Działanie bez ruchu od: 1 marca 2026',
      'Minęło pół roku od startu (1 kwietnia 2026): można ocenić skutek',
    ]);
    expect(await findNotices(house, officeId, actionEvents)).toBe(3);
    expect(await findNotices(house, officeId, actionEvents)).toBe(0);
    const rows = await storage.readInOffice<{ path: string }>(officeId, {
      name: 'test-told',
      text: `select distinct n.told->>'path' as path from notices n join notice_readers r
               on r.office_id = n.office_id and r.notice_id = n.notice_id where r.person_id = $1`,
      values: [who],
    });
    expect(rows).toHaveLength(1);
    const list = await plain(await app.request('/dzialania'));
    expect(list).toContain('Po terminie');
    expect(list).toContain('Bez ruchu od 01.03.2026');
  });
});
