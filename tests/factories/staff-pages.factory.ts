// The pages of one room as one person of one office meets them: sends forms, gives back status, redirect and text.
import { Hono } from 'hono';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Role } from '#domain/role.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';

export interface Visitor {
  roles?: readonly Role[];
  isSample?: boolean;
  language?: StaffLanguage;
}

export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** A refusal is answered with its status and kind as plain text, as the server's error page would tell it. */
export function staffPages(routes: Hono<StaffEnv>, officeId: OfficeId, visitor: Visitor = {}) {
  const { roles = ['administrator'], isSample = false, language = 'pl' } = visitor;
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    const facts = { officeId, officeName: 'Urząd', personId: null, name: 'Anna', headOf: [], sessionId: '' };
    c.set('asking', makeAsking({ ...facts, roles, isSample, language }));
    await next();
  });
  app.route('/', routes);
  app.onError((error, c) => (error instanceof Refusal ? c.text(error.kind, error.status) : c.text(String(error), 500)));
  const send = async (path: string, fields?: FormFields) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields ?? {})) for (const one of [value].flat()) body.append(name, one);
    const response = await app.request(path, fields ? { method: 'POST', body } : {});
    return { status: response.status, to: response.headers.get('location'), text: await response.text() };
  };
  return { get: (path: string) => send(path), post: (path: string, fields: FormFields) => send(path, fields) };
}
