// The pages of strengths and weaknesses in a database of their own, and what stands in their tables.
import { expect } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { pagesFor, someoneAsking } from './asking.factory.ts';
import { expectValid } from './html.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock } from './survey.factory.ts';
import { strengthsRoutes } from '../../src/features/strengths/strengths.routes.tsx';
import type { StrengthsSlots } from '../../src/features/strengths/strengths.routes.tsx';

export const month = (text: string) => monthOfDay(`${text}-01`);

/** Valid, and it ends in one next step. */
export async function expectStepped(html: string): Promise<void> {
  await expectValid(html);
  expect(html.match(/id="next-step"/g)).toHaveLength(1);
}

export const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
/** The cells of the table of comparisons, row by row. */
export const rowsOf = (html: string) =>
  [...(html.match(/id="porownania-tabela".*?<\/table>/s)?.[0] ?? '').matchAll(/<tr><th scope="row">.*?<\/tr>/gs)].map(
    ([row]) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => plain(cell!).trim()),
  );

/** Call at the top of the file. */
export async function strengthsPages() {
  const storage = await testStorage();
  const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));

  async function ask(officeId: OfficeId, query = '', change: Partial<Asking> = {}, slots: StrengthsSlots = {}) {
    const app = pagesFor(someoneAsking(officeId, change));
    const answer = await app
      .route('/', strengthsRoutes(house, slots))
      .request(query.startsWith('/') ? query : `/mocne-i-slabe${query}`);
    return { status: answer.status, text: (await answer.text()).replaceAll('\u00a0', ' ') };
  }

  return { storage, house, ask };
}
