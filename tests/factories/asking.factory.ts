// Who asks for a page in a test, the pages as that person meets them, and what is sent to them and read.
import { Hono } from 'hono';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId } from '#domain/ids.ts';
import { makeAsking, SignInNeeded } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';

/** Somebody who answers for quality in an office of the test's own, unless told otherwise; `may` only where it is given. */
export function someoneAsking(officeId: OfficeId, { may, ...change }: Partial<Asking> = {}): Asking {
  const asking = makeAsking({
    officeId,
    officeName: 'Starostwo Powiatowe w Próbnie',
    personId: null,
    name: 'Anna Próbna',
    roles: ['quality'],
    headOf: [],
    language: 'pl',
    isSample: false,
    sessionId: 'session',
    ...change,
  });
  return may ? { ...asking, may } : asking;
}

/**
 * Routes are mounted on it; null: nobody has signed in. A refusal is answered with its status and kind as plain text; a
 * mistake of ours is thrown.
 */
export function pagesFor(asking: Asking | null): Hono<StaffEnv> {
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    c.set('asking', asking);
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.kind, error.status);
    if (error instanceof SignInNeeded) return c.text('sign-in', 401);
    throw error;
  });
  return app;
}

/** A form as a browser sends it. */
export const form = (fields: Readonly<Record<string, string>>) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});

/** The text of an answer, with plain spaces only. */
export const plain = async (answer: Response) => (await answer.text()).replaceAll('\u00a0', ' ');
