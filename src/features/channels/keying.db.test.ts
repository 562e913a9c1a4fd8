// Typing answers in on the real database: all questions at once, stored once, taken back in time, counted for the person.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Role } from '#domain/role.ts';
import { createFirstAdministrator, makeAsking } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { heldMinutes, releaseWaitingAnswers } from '#features/answers/index.ts';
import { instruments } from '#features/questionnaires/index.ts';
import { beginEdition, closeCode, listCodes } from '#features/studies/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { keyingDays } from './keying-form.ts';
import { keyingRoutes } from './keying.routes.tsx';

const storage = await testStorage();
const clock = movableClock('2026-10-05T09:00:00Z');
const house = houseOn(storage, clock);
const founder = {
  name: 'Anna',
  email: 'anna@probno.example.pl',
  password: 'dwanaście koni w stajni',
  language: 'pl',
} as const;

async function officeWithKeyer() {
  const { officeId, codes } = await officeWithCodes(house, ['Rejestracja pojazdu', 'Prawo jazdy']);
  expect((await createFirstAdministrator(house, officeId, founder)).ok).toBe(true);
  const [person] = await storage.inOffice(officeId, (office) =>
    office.query<{ id: PersonId }>('select person_id as id from people where office_id = $1', [officeId]),
  );
  return { officeId, codes, personId: person!.id };
}

interface Who {
  roles?: readonly Role[];
  isSample?: boolean;
  language?: StaffLanguage;
}

function appFor(
  officeId: OfficeId,
  personId: PersonId | null,
  { roles = ['keying'], isSample = false, language = 'pl' }: Who = {},
) {
  const app = new Hono<StaffEnv>();
  const facts = { officeId, officeName: 'Próbno', personId, name: 'Ewa', headOf: [], sessionId: 'x' } as const;
  app.use(async (c, next) => {
    c.set('asking', makeAsking({ ...facts, roles, isSample, language }));
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.kind, error.status);
    throw error;
  });
  return app.route('/', keyingRoutes(house));
}
const post = async (app: Hono<StaffEnv>, path: string, fields: Record<string, string>) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
const tokenIn = (html: string) => /name="token" value="([^"]+)"/.exec(html.slice(html.indexOf('keying')))![1]!;
const storedIn = (officeId: OfficeId) =>
  storage.inOffice(officeId, (office) =>
    office.query<{ ratings: number[]; channel: string; state: string; day: string; batch: string | null }>(
      `select ratings, channel, state, visit_day::text as day, batch_id as batch from responses order by visit_day, ratings`,
    ),
  );
/** The core questionnaire with two answers and a text. */
const filled = (token: string) => ({
  token,
  'p1-odpowiedz': '4',
  'p2-odpowiedz': '1',
  'p10-tekst': 'Mój numer to 601 202 303',
  sposob: 'rozmowa',
  dzien: '2026-10-05',
});

describe('typing an answer in', () => {
  it('shows all questions at once, stores the answer with its channel, and offers the next form', async () => {
    const { officeId, codes, personId } = await officeWithKeyer();
    const app = appFor(officeId, personId);
    const list = await (await app.request('/zbieranie/wpisywanie?szukaj=PRAWO')).text();
    expect([await htmlFaults(list), list.includes('Rejestracja pojazdu'), list.includes('Prawo jazdy')]).toEqual([
      [],
      false,
      true,
    ]);
    const at = `/zbieranie/wpisywanie/${codes[0]!.id}`;
    const form = await (await app.request(at)).text();
    expect(await htmlFaults(form)).toEqual([]);
    expect(form.match(/<fieldset/g)!.length).toBeGreaterThanOrEqual(10);
    expect(form).not.toContain('Cofnij ostatnią');
    const sent = await post(app, at, filled(tokenIn(form)));
    expect([sent.status, sent.headers.get('location')!.endsWith('#p1-odpowiedz')]).toEqual([303, true]);
    expect(await storedIn(officeId)).toEqual([
      {
        ratings: [4, 1, 253, 253, 253, 253, 253, 253],
        channel: 'phone',
        state: 'complete',
        day: '2026-10-05',
        batch: null,
      },
    ]);
    const next = await (await app.request(sent.headers.get('location')!.replace(/#.*/, ''))).text();
    expect(await htmlFaults(next)).toEqual([]);
    for (const words of ['Zapisano.', 'Cofnij ostatnią odpowiedź', '1 odpowiedź'])
      expect(next.replaceAll('\u00a0', ' ')).toContain(words);
    const comments = await storage.inOffice(officeId, (office) =>
      office.query<{ body: string }>('select body from comments'),
    );
    expect(comments).toHaveLength(1);
    expect(comments[0]!.body).not.toContain('601');
  });

  it('stores and counts a form once, sent again, from two tabs, or after it was taken back', async () => {
    const { officeId, codes, personId } = await officeWithKeyer();
    const app = appFor(officeId, personId);
    const at = `/zbieranie/wpisywanie/${codes[0]!.id}`;
    const token = tokenIn(await (await app.request(at)).text());
    const both = await Promise.all([1, 2, 3].map(() => post(app, at, filled(token))));
    expect(both.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await storedIn(officeId)).toHaveLength(1);
    expect(await (await app.request(at)).text()).toMatch(/1\u00a0odpowiedź/);
    expect((await post(app, `${at}/cofniecie`, { token })).headers.get('location')).toContain('cofnieto=1');
    expect(await storedIn(officeId)).toEqual([]);
    expect((await post(app, `${at}/cofniecie`, { token })).headers.get('location')).toContain('cofnieto=0');
    await post(app, at, filled(token));
    expect(await storedIn(officeId)).toEqual([]);
    expect(await (await app.request(at)).text()).toMatch(/0\u00a0odpowiedzi/);
  });

  it('holds answers back while they can be taken back, and releases them afterwards', async () => {
    const { officeId, codes, personId } = await officeWithKeyer();
    const app = appFor(officeId, personId);
    const at = `/zbieranie/wpisywanie/${codes[0]!.id}`;
    const tokens: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      const token = tokenIn(await (await app.request(at)).text());
      tokens.push(token);
      await post(app, at, { ...filled(token), sposob: 'kartka' });
    }
    expect(await releaseWaitingAnswers(house, officeId)).toBe(0);
    clock.set(new Date(Date.parse('2026-10-05T09:00:00Z') + (heldMinutes + 1) * 60_000).toISOString());
    expect(await releaseWaitingAnswers(house, officeId)).toBe(5);
    expect((await storedIn(officeId)).every(({ channel, batch }) => channel === 'paper' && batch !== null)).toBe(true);
    const late = await post(app, `${at}/cofniecie`, { token: tokens[0]! });
    expect(late.headers.get('location')).toContain('cofnieto=0');
    expect(await storedIn(officeId)).toHaveLength(5);
    await post(app, at, filled(tokens[0]!));
    expect(await storedIn(officeId)).toHaveLength(5);
    clock.set('2026-10-05T09:00:00Z');
  });

  it.each([
    [{}, 'Zaznacz co najmniej jedną odpowiedź'],
    [{ 'p1-odpowiedz': '9' }, 'Pytanie 1: zaznacz jedną z odpowiedzi'],
    [{ 'p1-odpowiedz': '4', 'p10-tekst': 'x'.repeat(501) }, 'Pytanie 10: skróć tekst'],
    [{ 'p1-odpowiedz': '4', dzien: '2026-10-06' }, 'Wpisz dzień od'],
    [{ 'p1-odpowiedz': '4', dzien: '2020-01-01' }, 'Wpisz dzień od'],
    [{ 'p9-grupa': 'nikt', 'p1-odpowiedz': '4' }, 'Pytanie 9: zaznacz jedną z odpowiedzi'],
  ])('says what to put right and keeps what was typed: %o', async (fields, message) => {
    const { officeId, codes, personId } = await officeWithKeyer();
    const app = appFor(officeId, personId);
    const at = `/zbieranie/wpisywanie/${codes[0]!.id}`;
    const token = tokenIn(await (await app.request(at)).text());
    const sent = await post(app, at, { token, sposob: 'rozmowa', dzien: '2026-10-05', ...fields });
    const html = (await sent.text()).replaceAll('\u00a0', ' ');
    expect([sent.status, await htmlFaults(html), html.includes(message)]).toEqual([422, [], true]);
    if ('p1-odpowiedz' in fields && fields['p1-odpowiedz'] === '4')
      expect(html).toMatch(/id="p1-odpowiedz-4"[^>]*checked/);
    expect(tokenIn(html)).toBe(token);
    expect(await storedIn(officeId)).toEqual([]);
  });

  it('is for those who may, in the own office, at open places, never in a sample', async () => {
    const { officeId, codes, personId } = await officeWithKeyer();
    const at = `/zbieranie/wpisywanie/${codes[0]!.id}`;
    for (const roles of [['reader'], ['data-protection']] as const)
      expect((await appFor(officeId, personId, { roles }).request(at)).status).toBe(403);
    for (const roles of [['administrator'], ['quality'], ['head'], ['employee'], ['keying']] as const)
      expect((await appFor(officeId, personId, { roles, language: 'en' }).request(at)).status).toBe(200);
    const other = await officeWithKeyer();
    expect((await appFor(other.officeId, other.personId).request(at)).status).toBe(404);
    const visitor = appFor(officeId, null, { isSample: true });
    const token = tokenIn(await (await visitor.request(at)).text());
    expect((await post(visitor, at, filled(token))).status).toBe(403);
    const keyer = appFor(officeId, personId);
    expect((await post(keyer, at, filled('podrobiony'))).status).toBe(400);
    await closeCode(house, officeId, { codeId: codes[0]!.id, version: 1, who: null });
    expect((await keyer.request(at)).status).toBe(404);
    expect(await storedIn(officeId)).toEqual([]);
  });

  it.each(instruments.map(({ id, content }) => [id, content] as const))(
    'takes a whole answer to %s',
    async (id, content) => {
      const { officeId, personId } = await officeWithKeyer();
      const places = { serviceIds: [], unitIds: [], wholeOffice: true };
      const days = { kind: 'edition', from: '2026-10-01', to: '2026-10-23' } as const;
      const study = await beginEdition(
        house,
        officeId,
        { name: id, context: content.context, ...days, ...places, targetPerPlace: null },
        null,
        id,
      );
      const code = (await listCodes(house, officeId)).codes.find(({ studyId }) => studyId === study.id)!;
      const app = appFor(officeId, personId, { language: 'en' });
      const at = `/zbieranie/wpisywanie/${code.id}`;
      const form = await (await app.request(`${at}?jezyk=en`)).text();
      expect(await htmlFaults(form)).toEqual([]);
      const radios = [...form.matchAll(/<input type="radio" id="(p\d+-odpowiedz)" name="\1" value="(\d+)"/g)];
      const fields = Object.fromEntries(radios.map(([, name, value]) => [name!, value!]));
      const sent = await post(app, at, {
        ...fields,
        token: tokenIn(form),
        sposob: 'kartka',
        jezyk: 'en',
        dzien: '2026-10-05',
      });
      expect(sent.status).toBe(303);
      const [stored] = await storedIn(officeId);
      expect(stored!.ratings.filter((value) => value < 252)).toHaveLength(radios.length);
    },
  );
});

describe('the days of typing in', () => {
  const study = { from: '2026-10-01', to: '2026-10-23', closed: false };
  const addDays = (day: string, days: number) =>
    new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

  it('are those of the study, and sheets of an edition wait for a month', () => {
    expect(keyingDays(study, '2026-10-10', addDays)).toEqual({ first: '2026-10-01', last: '2026-10-10' });
    expect(keyingDays(study, '2026-11-10', addDays)).toEqual({ first: '2026-10-01', last: '2026-10-23' });
    expect(keyingDays(study, '2026-12-10', addDays)).toBeNull();
    expect(keyingDays(study, '2026-09-30', addDays)).toBeNull();
    expect(keyingDays({ ...study, closed: true }, '2026-10-10', addDays)).toBeNull();
    expect(keyingDays({ ...study, from: '2020-01-01', to: null }, '2026-10-10', addDays)?.first).toBe('2026-07-10');
  });
});
