// Imports on the real database, page by page: what comes in, what is refused, what a second try and a kill leave behind.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import type { Role } from '#domain/role.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { answerPicture } from '../answers/index.ts';
import { listVersions } from '../questionnaires/index.ts';
import { limeArchive, officeSheet, windows1250 } from '../../../tests/factories/import-files.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { importTasks } from './import.jobs.ts';
import { importRoutes } from './import.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const job = { signal: new AbortController().signal, attempt: 1 };
const march = { scope: { kind: 'office' }, period: quarterPeriod(monthOfDay('2026-03-01')) } as const;

interface Person {
  readonly roles?: readonly Role[];
  readonly isSample?: boolean;
  readonly language?: 'pl' | 'en';
}

function appFor(officeId: OfficeId, { roles = ['quality'], isSample = false, language = 'pl' }: Person = {}) {
  const facts = { officeId, officeName: 'Próbno', name: 'Anna Nowak', headOf: [], sessionId: 'x', isSample } as const;
  const app = new Hono<StaffEnv>();
  const personId = crypto.randomUUID() as PersonId;
  app.use(async (c, next) => {
    c.set('asking', makeAsking({ ...facts, personId, roles, language }));
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.kind, error.status);
    throw error;
  });
  return app.route('/', importRoutes(house));
}
type App = ReturnType<typeof appFor>;

function upload(app: App, content: Uint8Array<ArrayBuffer> | string, name = 'ankiety 2026.csv', answers?: string) {
  const body = new FormData();
  body.append('plik', new File([content], name));
  if (answers !== undefined) body.append('odpowiedzi', new File([answers], 'odpowiedzi.csv'));
  return app.request('/zbieranie/import/nowy', { method: 'POST', body });
}

/** What a browser would send: every field of the page's form to the given address, with changes. */
async function sent(app: App, path: string, changes: Record<string, string> = {}, button?: string) {
  const page = await (await app.request(path)).text();
  const form = [...page.matchAll(/<form method="post" action="([^"]+)"[^>]*>(.*?)<\/form>/gs)].find(
    ([, action, content = '']) => action === (button ?? path.split('?')[0]) && content !== '',
  );
  if (!form) throw new Error(`no form on ${path}`);
  const fields = new URLSearchParams();
  for (const [, attributes = ''] of form[2]!.matchAll(/<input([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes)?.[1];
    const isBox = /type="(checkbox|radio)"/.test(attributes);
    if (name && (!isBox || /\bchecked\b/.test(attributes)))
      fields.append(name, /value="([^"]*)"/.exec(attributes)?.[1] ?? '');
  }
  for (const [, name = '', options = ''] of form[2]!.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
    const chosen = /<option(?=[^>]*\bselected\b)[^>]*value="([^"]*)"/.exec(options) ?? /value="([^"]*)"/.exec(options);
    fields.append(
      name,
      /<option[^>]*\bselected\b/.test(options) ? (chosen?.[1] ?? '') : (/value="([^"]*)"/.exec(options)?.[1] ?? ''),
    );
  }
  for (const [name, value] of Object.entries(changes)) fields.set(name, value);
  return app.request(button ?? path.split('?')[0]!, { method: 'POST', body: fields });
}

const plain = async (answer: Response) => (await answer.text()).replaceAll('\u00a0', ' ');
const whereTo = (answer: Response) => answer.headers.get('location') ?? `${answer.status}`;

/** From the upload to the preview with what is proposed; gives the import's address. */
async function toPreview(app: App, content: Uint8Array<ArrayBuffer> | string, name?: string) {
  const uploaded = await upload(app, content, name);
  expect(uploaded.status).toBe(303);
  const one = whereTo(uploaded).replace(/\/kolumny$/, '');
  expect(whereTo(await sent(app, `${one}/kolumny`))).toBe(`${one}/slowa`);
  expect(whereTo(await sent(app, `${one}/slowa`))).toBe(`${one}/podglad`);
  return one;
}
const idIn = (one: string) => one.split('/').at(-1)!;

async function work(officeId: OfficeId, one: string) {
  await importTasks(house)['import-answers']!({ officeId, importId: idIn(one) }, job);
}

async function imported(app: App, officeId: OfficeId, content: Uint8Array<ArrayBuffer> | string, name?: string) {
  const one = await toPreview(app, content, name);
  expect(whereTo(await sent(app, `${one}/podglad`))).toBe(one);
  await work(officeId, one);
  return one;
}

const released = async (officeId: OfficeId) =>
  (await answerPicture(house, officeId, 'core-visit'))?.collected(march).released ?? 0;

describe('an office’s own sheet', () => {
  it('is imported step by step and stands in the results', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const empty = await app.request('/zbieranie/import');
    expect(await plain(empty)).toContain('Nie ma jeszcze żadnego importu');
    const sheet = windows1250(officeSheet(60, { lines: ['61;31.02.2026;Rejestracja pojazdu;;dobrze;dobrze;;'] }));
    const one = await toPreview(app, sheet);
    for (const step of ['kolumny', 'slowa', 'podglad']) {
      const page = await app.request(`${one}/${step}`);
      expect(page.status).toBe(200);
      expect(await htmlFaults(await page.text())).toEqual([]);
    }
    const preview = await plain(await app.request(`${one}/podglad`));
    expect(preview).toContain('Wczytaj 60 odpowiedzi');
    expect(preview).toContain('Wiersz 62: Data jest nieprawidłowa');
    expect(preview).not.toContain('Klient Numer');
    expect(await released(officeId)).toBe(0);

    expect(whereTo(await sent(app, `${one}/podglad`))).toBe(one);
    const progress = await app.request(one);
    expect(progress.headers.get('refresh')).toBe('3');
    expect(await plain(progress)).toContain('<progress');
    await work(officeId, one);
    const report = await app.request(one);
    const text = await plain(report);
    expect(text).toContain('Wczytano 60 odpowiedzi.');
    expect(await htmlFaults(text)).toEqual([]);
    expect(await released(officeId)).toBe(60);
    const refused = await app.request(`${one}/odrzucone.csv`);
    expect(await refused.text()).toContain('31.02.2026');
    expect(await plain(await app.request('/zbieranie/import'))).toContain('Anna Nowak');
  });
});

describe('a LimeSurvey archive', () => {
  it('continues the series where the words are the same, and stands as asked elsewhere where they are not', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    await imported(app, officeId, new Uint8Array(limeArchive(40)), 'badanie.lsa');
    const autumn = { scope: { kind: 'office' }, period: quarterPeriod(monthOfDay('2025-11-01')) } as const;
    const picture = await answerPicture(house, officeId, 'core-visit');
    expect(picture?.collected(autumn).released).toBe(40);
    expect(picture?.rating('overall', autumn)).toMatchObject({ kind: 'shown' });
    const before = await listVersions(house, officeId);
    await imported(
      app,
      officeId,
      new Uint8Array(limeArchive(40, { surveyId: '5', question: 'Jak oceniasz wizytę?' })),
      'inne.lsa',
    );
    const after = await listVersions(house, officeId);
    expect(after.length).toBe(before.length + 1);
    expect(after.find(({ number }) => number <= 0)?.questions[0]?.text.pl).toBe('Jak oceniasz wizytę?');
  });
});
