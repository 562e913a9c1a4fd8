// A client who answers the survey of one code page by page, and what is stored of it.
import { Hono } from 'hono';
import { expect } from 'vitest';
import type { StaffEnv } from '#features/accounts/index.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from './survey.factory.ts';
import { surveyRoutes } from '../../src/features/channels/survey.routes.tsx';

export const pageOf = (first: string, page: number) => first.replace(/\/1(\?|$)/, `/${page}$1`);
/** One answer to each of the first eight pages. */
export const answers = ['4', '1', '5', '3', '2', '1', '5', 'nie-dotyczy'];

/** Call at the top of the file. `begin` gives the address of the first page of a new response. */
export async function answeringClient() {
  const storage = await testStorage();
  const clock = movableClock('2026-10-05T09:00:00Z');
  const house = houseOn(storage, clock);
  const app = new Hono<StaffEnv>().route('/', surveyRoutes(house));
  const { officeId, codes } = await officeWithCodes(house);
  const { code } = codes[0]!;

  const formType = { 'content-type': 'application/x-www-form-urlencoded' };
  const post = (path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', body: body as string, headers: { ...formType, ...headers } });
  const begin = async (query = '', headers: Record<string, string> = {}) => {
    const answer = await app.request(`/ankieta/${code}${query}`, { headers });
    expect(answer.status).toBe(303);
    return answer.headers.get('location')!;
  };

  const stored = (where = 'true') =>
    storage.inOffice(officeId, (office) =>
      office.query<{
        ratings: number[];
        state: string;
        language: string;
        channel: string;
        clientGroupId: string | null;
      }>(`select ratings, state, language, channel, client_group_id as "clientGroupId" from responses where ${where}`),
    );
  const count = async () => (await stored()).length;

  return { storage, clock, house, app, officeId, code, post, begin, stored, count };
}
