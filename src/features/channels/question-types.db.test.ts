// Every question type and its conditions over HTTP on the real database: what is stored, what is asked next, what is refused.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { StaffEnv } from '#features/accounts/index.ts';
import { coreQuestionnaires, publish } from '#features/questionnaires/index.ts';
import type { Condition, Question, QuestionKind } from '#features/questionnaires/index.ts';
import { forgetPlaces } from '#features/studies/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { surveyRoutes } from './survey.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-10-05T09:00:00Z'));
const app = new Hono<StaffEnv>().route('/', surveyRoutes(house));
const { officeId, codes } = await officeWithCodes(house);
const { code } = codes[0]!;

const [overall] = coreQuestionnaires['core-visit'].questions;
const comment = coreQuestionnaires['core-visit'].questions.at(-1)!;
const words = (text: string) => ({ pl: text, en: text, uk: text });
const ask = (id: string, kind: QuestionKind, options: number, more: Partial<Question> = {}): Question => ({
  ...comment,
  id,
  kind,
  role: 'other',
  text: words(`Czy to jest pytanie ${id}?`),
  hint: words('wskazówka'),
  options: Array.from({ length: options }, (_, at) => ({ code: at + 1, label: words(`wariant ${at + 1}`) })),
  ...more,
});
const after = (questionId: string, ...answered: number[]): Condition => ({
  kind: 'answer',
  questionId,
  codes: answered,
});
const low = [after('overall', 1, 2)];

async function askThis(questions: readonly Question[]): Promise<void> {
  await storage.inOffice(officeId, async (office) => {
    const content = { ...coreQuestionnaires['core-visit'], languages: ['pl', 'en'] as const, questions };
    const { id } = await publish(house, office, content);
    await office.query('update studies set version_id = $2 where office_id = $1', [officeId, id]);
  });
  forgetPlaces(house);
}

/** Walks with one body a page, and gives the pages led to and what is stored. */
async function walk(bodies: readonly string[], from?: string) {
  let at = from ?? (await app.request(`/ankieta/${code}`)).headers.get('location')!;
  const first = at;
  const pages: string[] = [];
  for (const body of bodies) {
    const shown = await app.request(at);
    expect(await htmlFaults(await shown.text())).toEqual([]);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = await app.request(at, { method: 'POST', body, headers });
    expect(sent.status, `${body}: ${sent.status}`).toBe(303);
    at = sent.headers.get('location')!;
    pages.push(at.split('/').at(-1)!.replace(/\?.*/, ''));
  }
  return { first, pages, stored: await lastStored() };
}
const lastStored = async () =>
  (
    await storage.inOffice(officeId, (office) =>
      office.query<{ ratings: number[]; state: string }>(
        'select ratings, state from responses order by xmin::text::bigint desc limit 1',
      ),
    )
  )[0]!;

describe('question types', () => {
  it('are asked, stored and shown again', async () => {
    await askThis([
      overall!,
      ask('several', 'multiple-choice', 3),
      ask('three', 'up-to-three', 5),
      ask('order', 'best-worst', 4),
      ask('minutes', 'number', 0, { most: 600 }),
      ask('recommend', 'zero-to-ten', 11),
      ask('again', 'yes-no', 2),
      comment,
    ]);
    const bodies = [
      'odpowiedz=4',
      'wybor=1&wybor=3&strona=',
      'wybor=2',
      'najpierw=1&na-koncu=4',
      'liczba=300',
      'odpowiedz=11',
    ];
    const { first, pages, stored } = await walk(bodies);
    expect(pages).toEqual(['2', '3', '4', '5', '6', '7']);
    expect(stored.ratings).toEqual([4, 1, 2, 1, 2, 1, 2, 2, 2, 1, 4, 2, 50, 11, 255]);
    const back = async (page: number) => (await app.request(first.replace(/\/1$/, `/${page}`))).text();
    expect((await back(2)).match(/value="[13]" checked/g)).toHaveLength(2);
    expect((await back(4)).match(/checked/g)).toHaveLength(2);
    expect(await back(5)).toContain('value="300"');
    expect(await back(1)).not.toContain('hreflang="uk"');
    const { pages: end, stored: finished } = await walk(['odpowiedz=2', 'tekst='], first.replace(/\/1$/, '/7'));
    expect(end).toEqual(['8', 'dziekujemy']);
    expect(finished).toMatchObject({ state: 'complete' });
    expect(finished.ratings.at(-1)).toBe(2);
  });

  it.each([
    [2, '', 'Zaznacz przynajmniej jedną odpowiedź'],
    [2, 'wybor=9', 'Zaznacz jedną z odpowiedzi'],
    [3, 'wybor=1&wybor=2&wybor=3&wybor=4', 'Zaznacz najwyżej trzy'],
    [4, 'najpierw=1&na-koncu=1', 'zaznaczone to samo'],
    [4, 'najpierw=1', 'po jednej odpowiedzi na obu'],
    [5, 'liczba=601', 'Wpisz liczbę całkowitą'],
    [5, "liczba=' or 1=1", 'Wpisz liczbę całkowitą'],
    [6, 'odpowiedz=12', 'Zaznacz jedną z odpowiedzi'],
  ])('on page %i "%s" comes back with what to do', async (page, body, message) => {
    const { first } = await walk(['odpowiedz=5']);
    const at = first.replace(/\/1$/, `/${page}`);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = await app.request(at, { method: 'POST', body, headers });
    expect(sent.status).toBe(422);
    const html = await sent.text();
    expect(html).toContain(message);
    expect(await htmlFaults(html)).toEqual([]);
  });
});

describe('conditions', () => {
  it('lead past what is not asked, store 254, and follow a changed answer', async () => {
    await askThis([
      overall!,
      ask('reason', 'multiple-choice', 2, { askedWhen: low }),
      ask('which', 'single-choice', 3, { askedWhen: [after('reason', 2)] }),
      ask('kiosk', 'yes-no', 2, { askedWhen: [{ kind: 'channel', channels: ['kiosk'] }] }),
      ask('service', 'yes-no', 2, { askedWhen: [{ kind: 'service', serviceIds: [codes[0]!.serviceId!] }] }),
    ]);
    const satisfied = await walk(['odpowiedz=5', 'odpowiedz=1']);
    expect(satisfied.pages).toEqual(['5', 'dziekujemy']);
    expect(satisfied.stored).toEqual({ ratings: [5, 254, 254, 254, 254, 1], state: 'complete' });

    const angry = await walk(['odpowiedz=1', 'wybor=2']);
    expect(angry.pages).toEqual(['2', '3']);
    expect(angry.stored.ratings).toEqual([1, 2, 1, 255, 254, 255]);
    const changed = await walk(['odpowiedz=4'], angry.first);
    expect(changed.pages).toEqual(['5']);
    expect(changed.stored.ratings).toEqual([4, 254, 254, 254, 254, 255]);
    const gone = await app.request(angry.first.replace(/\/1$/, '/3'));
    expect([gone.status, gone.headers.get('location')]).toEqual([303, angry.first.replace(/\/1$/, '/5')]);
    const again = await walk(['odpowiedz=2'], angry.first);
    expect(again.pages).toEqual(['2']);
    expect(again.stored.ratings).toEqual([2, 255, 255, 255, 254, 255]);
  });

  it('hold against two tabs that answer at once', async () => {
    const { first } = await walk(['odpowiedz=1']);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const send = (page: number, body: string) =>
      app.request(first.replace(/\/1$/, `/${page}`), { method: 'POST', body, headers });
    await Promise.all([send(1, 'odpowiedz=5'), send(2, 'wybor=2')]);
    await send(5, 'odpowiedz=1');
    const { ratings } = await lastStored();
    expect(ratings.slice(0, 5)).toEqual([5, 254, 254, 254, 254]);
  });
});
