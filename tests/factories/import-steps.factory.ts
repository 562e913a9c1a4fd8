// Imports as a person does them, page by page: every form is sent with what stands in it.
import { Hono } from 'hono';
import { expect } from 'vitest';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { Role } from '#domain/role.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { importTasks } from '#features/answer-import/index.ts';
import type { House } from '#features/house.ts';
import { importRoutes } from '../../src/features/answer-import/import.routes.tsx';

export interface Person {
  readonly roles?: readonly Role[];
  readonly isSample?: boolean;
  readonly language?: 'pl' | 'en';
}

export function importPages(
  house: House,
  officeId: OfficeId,
  { roles = ['quality'], isSample = false, language = 'pl' }: Person = {},
) {
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
type App = ReturnType<typeof importPages>;

export function upload(
  app: App,
  content: Uint8Array<ArrayBuffer> | string,
  name = 'ankiety 2026.csv',
  answers?: string,
) {
  const body = new FormData();
  body.append('plik', new File([content], name));
  if (answers !== undefined) body.append('odpowiedzi', new File([answers], 'odpowiedzi.csv'));
  return app.request('/zbieranie/import/nowy', { method: 'POST', body });
}

/** What a browser would send: every field of the page's form to the given address, with changes. */
export async function sent(app: App, path: string, changes: Record<string, string> = {}, button?: string) {
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

export const plain = async (answer: Response) => (await answer.text()).replaceAll('\u00a0', ' ');
export const whereTo = (answer: Response) => answer.headers.get('location') ?? `${answer.status}`;

/** From the upload to the preview with what is proposed; gives the import's address. */
export async function toPreview(app: App, content: Uint8Array<ArrayBuffer> | string, name?: string) {
  const uploaded = await upload(app, content, name);
  expect(uploaded.status).toBe(303);
  const one = whereTo(uploaded).replace(/\/kolumny$/, '');
  expect(whereTo(await sent(app, `${one}/kolumny`))).toBe(`${one}/slowa`);
  expect(whereTo(await sent(app, `${one}/slowa`))).toBe(`${one}/podglad`);
  return one;
}
export const idIn = (one: string) => one.split('/').at(-1)!;

/** The job of an import, run to its end. */
export async function work(house: House, officeId: OfficeId, one: string, signal = new AbortController().signal) {
  await importTasks(house)['import-answers']!({ officeId, importId: idIn(one) }, { signal, attempt: 1 });
}

/** The whole way; gives the import's address. */
export async function imported(
  house: House,
  officeId: OfficeId,
  content: Uint8Array<ArrayBuffer> | string,
  name?: string,
): Promise<string> {
  const app = importPages(house, officeId);
  const one = await toPreview(app, content, name);
  expect(whereTo(await sent(app, `${one}/podglad`))).toBe(one);
  await work(house, officeId, one);
  return one;
}
