// Notices on the real database: told once whatever runs twice, one letter a day, given back when it did not leave; the list.
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { makeMailer } from '#mail/mailer.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import {
  addAction,
  addStandard,
  adoptIndicator,
  contentOfPromise,
  enterMeasurements,
  publishInOffice,
  readyPromises,
} from '#features/standards/index.ts';
import { pagesFor, plain, someoneAsking } from '../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { smtpServer } from '../../../tests/factories/smtp-server.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { findNotices } from './notices.actions.ts';
import { noticesTasks, sendLetters } from './notices.jobs.ts';
import { noticesRoutes } from './notices.routes.tsx';

const storage = await testStorage();
const clock = movableClock('2026-11-21T09:00:00Z');
const server = await smtpServer();
afterAll(() => server.close());
const mailer = makeMailer({ smtpUrl: server.url, from: 'standardy@probno.example.pl' });
const house: House = { ...houseOn(storage, clock), mailer };
const besides: House = { ...houseOn(await storage.again(), clock), mailer };

beforeEach(() => {
  clock.set('2026-11-21T09:00:00Z');
  server.letters.length = 0;
  server.behave('takes');
});

async function person(officeId: OfficeId, name: string, role: string, language = 'pl'): Promise<PersonId> {
  return house.storage.inOffice(officeId, async (office) => {
    const [made] = await office.query<{ personId: PersonId }>(
      `insert into people (office_id, email, name, language, added_on) values ($1, $2, $3, $4, '2026-01-01')
       returning person_id as "personId"`,
      [officeId, `${name}@probno.example.pl`, name, language],
    );
    await office.query('insert into memberships (office_id, person_id, role) values ($1, $2, $3)', [
      officeId,
      made!.personId,
      role,
    ]);
    return made!.personId;
  });
}

/** A promise in force that is to be looked at, without a figure since spring, with an action past its term. */
async function officeWithEvents() {
  const { officeId } = await officeWithCodes(house);
  const quality = await person(officeId, 'jakosc', 'quality', 'en');
  const owner = await person(officeId, 'anna', 'head');
  const today = clock.today();
  const ready = readyPromises.find(({ key }) => key === 'email')!;
  const ids = await house.storage.inOffice(officeId, async (office) => {
    const indicatorId = await adoptIndicator(office, ready.indicator, [], { today: '2026-01-01', who: null });
    const content = { ...contentOfPromise(ready, 'sekretarz', today), reviewOn: '2026-11-30' };
    const input = { content, indicatorId, goalId: null, ownerPersonId: owner, libraryKey: ready.key };
    const standardId = await addStandard(office, input, null);
    await publishInOffice(office, { id: standardId, version: 1, who: null }, today);
    const action = {
      standardId,
      content: 'drugi dyżur',
      owner: 'sekretarz',
      dueOn: '2026-11-01',
      begunOn: '2026-10-01',
    };
    await addAction(office, action, null);
    return { indicatorId, standardId };
  });
  return { officeId, quality, owner, ...ids };
}

const appFor = (officeId: OfficeId, personId: PersonId | null, change: Partial<Asking> = {}, of: House = house) =>
  pagesFor(someoneAsking(officeId, { personId, roles: ['head'], ...change })).route('/', noticesRoutes(of));
const post = (fields: Record<string, string> = {}) => ({ method: 'POST', body: new URLSearchParams(fields) });
const rows = (table: string) =>
  storage.asOwner<{ n: number }>(`select count(*)::integer as n from ${table}`).then(([row]) => row!.n);
const job = { signal: new AbortController().signal, attempt: 1 };

describe('an event', () => {
  it('is told once: by two programs at a time, by a job run again, on later days', async () => {
    const { officeId, owner } = await officeWithEvents();
    const found = await Promise.all([house, besides, house, besides].map((each) => findNotices(each, officeId)));
    expect(found.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 3]);
    expect(await findNotices(besides, officeId)).toBe(0);
    clock.set('2026-12-10T09:00:00Z');
    expect(await findNotices(house, officeId)).toBe(0);
    const list = await plain(await appFor(officeId, owner).request('/standardy/powiadomienia'));
    expect(list.match(/Przegląd standardu, do: 30 listopada 2026/g)).toHaveLength(2);
    expect(list).toContain('Brakuje liczb, za: luty 2026');
    expect(list).toContain('Minął termin działania, do: 1 listopada 2026');
  });

  it('is another one when a figure came and the next is missing', async () => {
    const { officeId, indicatorId } = await officeWithEvents();
    expect(await findNotices(house, officeId)).toBe(3);
    const month = monthOfDay('2026-09-01');
    await house.storage.inOffice(officeId, (office) =>
      enterMeasurements(
        office,
        [{ indicatorId, month, numerator: 9, denominator: 10, value: null, n: null, withdrawn: false }],
        { origin: 'hand', reason: '', who: null },
      ),
    );
    expect(await findNotices(house, officeId)).toBe(1);
    expect(await findNotices(house, officeId)).toBe(0);
  });
});

describe('a letter', () => {
  it('goes once a day to the owner, in the language of the person, and names nobody', async () => {
    const { officeId } = await officeWithEvents();
    await findNotices(house, officeId);
    const sent = await Promise.all([house, besides, house].map((each) => sendLetters(each, officeId)));
    expect(sent.toSorted((a, b) => a - b)).toEqual([0, 0, 1]);
    const [letter, ...more] = server.letters;
    expect(more).toEqual([]);
    expect(letter!.to).toEqual(['anna@probno.example.pl']);
    expect(letter!.text).toContain('jest coś nowego: 3 powiadomienia.');
    expect(letter!.text).toContain('https://opinie.example.pl/standardy/powiadomienia#ustawienia');
    expect(letter!.text).not.toMatch(/anna/i);
    // something new on the same day waits for tomorrow's letter
    await house.storage.inOffice(officeId, (office) =>
      office.query(`update standards set owner_person_id = null where office_id = $1`, [officeId]),
    );
    clock.set('2026-11-22T09:00:00Z');
    await house.storage.inOffice(officeId, (office) =>
      office.query(`update corrective_actions set due_on = '2026-11-20' where office_id = $1`, [officeId]),
    );
    expect(await findNotices(house, officeId)).toBe(1);
    expect(await sendLetters(house, officeId)).toBe(1);
    expect(server.letters.at(-1)!.to).toEqual(['jakosc@probno.example.pl']);
    expect(server.letters.at(-1)!.text).toContain('1. An action is overdue, due: 20 November 2026');
    expect(await sendLetters(besides, officeId)).toBe(0);
  });

  it('that a server refused is tried again; one broken off after it was handed over is not', async () => {
    const { officeId } = await officeWithEvents();
    await findNotices(house, officeId);
    server.behave('refuses-recipient');
    expect(await sendLetters(house, officeId)).toBe(0);
    server.behave('breaks-off');
    expect(await sendLetters(house, officeId)).toBe(0);
    server.behave('takes');
    expect(await sendLetters(house, officeId)).toBe(0);
    expect(server.letters).toHaveLength(1);
  });

  it('does not leave for somebody who turned letters off, has read everything or has left the office', async () => {
    const { officeId, owner } = await officeWithEvents();
    await findNotices(house, officeId);
    const app = appFor(officeId, owner);
    expect((await app.request('/standardy/powiadomienia/listy', post({ listy: 'nie' }))).status).toBe(303);
    expect(await sendLetters(house, officeId)).toBe(0);
    expect((await app.request('/standardy/powiadomienia/listy', post({ listy: 'tak' }))).status).toBe(303);
    const gone = (emailAndDay: string) =>
      house.storage.inOffice(officeId, (office) =>
        office.query(`update people set ${emailAndDay} where office_id = $1 and person_id = $2`, [officeId, owner]),
      );
    await gone(`email = null, left_on = '2026-11-21'`);
    expect(await sendLetters(house, officeId)).toBe(0);
    await gone(`email = 'anna@probno.example.pl', left_on = null`);
    expect((await app.request('/standardy/powiadomienia/przeczytane', post())).status).toBe(303);
    expect(await sendLetters(house, officeId)).toBe(0);
    expect(server.letters).toEqual([]);
  });

  it('does not leave without a mail server, without an own address, or from a sample office', async () => {
    const { officeId, owner } = await officeWithEvents();
    await findNotices(house, officeId);
    const withoutServer: House = { ...house, mailer: undefined };
    const withoutAddress: House = { ...house, settings: { ...house.settings, publicUrl: null } };
    for (const each of [withoutServer, withoutAddress]) expect(await sendLetters(each, officeId)).toBe(0);
    const says = async (of: House) => plain(await appFor(officeId, owner, {}, of).request('/standardy/powiadomienia'));
    expect(await says(withoutServer)).toContain('nie ma ustawionego serwera poczty');
    expect(await says(withoutAddress)).toContain('nie zna adresu, pod którym działa');
    expect(await says(house)).not.toContain('nie wysyła listów');

    const offices = { ...house.storage, listOffices: async () => [{ officeId, sample: true, name: 'x' }] };
    const samples = { ...house, storage: offices } as unknown as House;
    const before = await rows('notices');
    for (const task of Object.values(noticesTasks(samples))) await task({}, job);
    expect([await rows('notices'), server.letters]).toEqual([before, []]);
  });

  it('leaves by the jobs of the day, of every office, each run as often as it likes', async () => {
    const { officeId } = await officeWithEvents();
    const tasks = noticesTasks(house);
    for (const again of [1, 2, 3]) {
      await tasks['notices-find']!({}, { ...job, attempt: again });
      await tasks['notices-letters']!({}, { ...job, attempt: again });
    }
    const mine = await house.storage.inOffice(officeId, (office) =>
      office.query('select 1 from notice_letters where office_id = $1', [officeId]),
    );
    expect(mine).toHaveLength(1);
  });
});

describe('the list', () => {
  it.each(['pl', 'en'] as const)('is valid, empty and filled, in %s', async (language) => {
    const { officeId, owner, quality } = await officeWithEvents();
    await findNotices(house, officeId);
    for (const [who, path] of [
      [owner, ''],
      [quality, ''],
      [owner, '?pokaz=wszystkie'],
    ] as const) {
      const answer = await appFor(officeId, who, { language }).request(`/standardy/powiadomienia${path}`);
      expect([answer.status, await htmlFaults(await answer.text())]).toEqual([200, []]);
    }
  });

  it('is read one by one, by its reader only', async () => {
    const { officeId, owner, quality } = await officeWithEvents();
    await findNotices(house, officeId);
    const app = appFor(officeId, owner);
    const read = /\/standardy\/powiadomienia\/[0-9a-f-]{36}\/przeczytane/;
    const action = read.exec(await plain(await app.request('/standardy/powiadomienia')))![0];
    const strangers = [appFor(officeId, quality), appFor((await officeWithEvents()).officeId, owner)];
    for (const stranger of strangers) expect((await stranger.request(action, post())).status).toBe(404);
    expect((await app.request(action, post())).status).toBe(303);
    expect((await app.request(action, post())).status).toBe(303);
    expect((await app.request('/standardy/powiadomienia/x/przeczytane', post())).status).toBe(404);
    const left = await plain(await app.request('/standardy/powiadomienia'));
    expect(left).toContain('2 powiadomienia');
    expect(left).not.toContain(action);
    expect(await plain(await app.request('/standardy/powiadomienia?pokaz=wszystkie'))).toContain('3 powiadomienia');
  });

  it('of a sample office shows what the rules find and changes nothing', async () => {
    const { officeId } = await officeWithEvents();
    const visitor = appFor(officeId, null, { isSample: true });
    const shown = await plain(await visitor.request('/standardy/powiadomienia'));
    expect(shown).toContain('3 powiadomienia');
    expect(shown).toContain('To jest urząd przykładowy: nie wysyła listów');
    for (const path of ['listy', 'przeczytane'])
      expect((await visitor.request(`/standardy/powiadomienia/${path}`, post())).status).toBe(403);
  });
});
