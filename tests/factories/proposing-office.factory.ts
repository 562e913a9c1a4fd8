// An office whose answers give every page of the diagnosis something to propose, all its pages, and what they propose.
import { Hono } from 'hono';
import { afterAll } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { stopDriverThread } from '#features/answers/index.ts';
import { allRoutes } from '../../src/web/all-routes.ts';
import { ratedOffice, type Answering } from './rated-office.factory.ts';
import { staffPages } from './staff-pages.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock } from './survey.factory.ts';

const month = (text: string) => monthOfDay(`${text}-01`);
const first = month('2024-10');
const last = month('2026-10');

/** Waiting goes with the overall rating most and is rated lowest; from March 2026 on it is worse. */
const answering: Answering = (when, question, client) => {
  const level = (step: number, mean: number) => mean - 1.8 + (((client * step + when * 7) % 11) / 11) * 3.6;
  const latent: Record<string, number> = {
    waiting: level(3, when >= month('2026-03') ? 2.2 : 3.3),
    information: level(5, 3.6),
    knowledge: level(7, 3.7),
    courtesy: level(2, 3.7),
  };
  if (question === 'overall')
    return latent['waiting']! + 0.4 * (latent['information']! - 3) + 0.3 * (latent['knowledge']! - 3);
  return latent[question] ?? 4.1;
};
/** Every fourth writes: of queues since October 2025, of kindness before. */
const comment = (when: number, client: number) =>
  client % 4 === 0 ? (when >= month('2025-10') ? 'Długie kolejki, brak miejsca' : 'Pani bardzo miła') : undefined;

export const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\s]+/g, ' ');
export const decoded = (text: string) => text.replaceAll('&amp;', '&');
export const nextOf = (html: string) => /<section class="next".*?<\/section>/s.exec(html)?.[0] ?? '';
export const stepsOf = (html: string) =>
  [...nextOf(html).matchAll(/<span class="step">(.*?)<\/span>/gs)].map(([, step]) => plain(step!));
export const keysOf = (html: string) =>
  [...html.matchAll(/href="(\/dzialania\/nowe\?ustalenie=[^"]+)"/g)].map(([, href]) => decoded(href!));
export const year = '?okres=2025-10..2026-09';

/** A name for a test, the address of a page, and what stands there. */
export type Addresses = readonly (readonly [name: string, address: () => string, says: RegExp])[];

/** Call at the top of the file. `pages` as somebody meets them who may start actions, `readers` as who may not. */
export async function proposingOffice() {
  const storage = await testStorage();
  const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
  const office = await ratedOffice(
    house,
    [
      { name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji', place: 'Filia' },
      { name: 'Wypis z ewidencji', unit: 'Wydział Geodezji', place: 'Ratusz' },
      { name: 'Karta wędkarska', unit: 'Wydział Środowiska', place: 'Ratusz' },
    ],
    [
      { service: 'Rejestracja pojazdu', first, last, perMonth: 24, answering, comment },
      { service: 'Wypis z ewidencji', first, last, perMonth: 15, answering: () => 4.4 },
      { service: 'Karta wędkarska', first: last - 1, last: last - 1, perMonth: 7 },
    ],
  );
  const routes = new Hono<StaffEnv>();
  for (const room of allRoutes(house)) routes.route('/', room);
  const pages = staffPages(routes, office.officeId, { roles: ['quality'] });
  const readers = staffPages(routes, office.officeId, { roles: ['reader'] });
  afterAll(() => stopDriverThread(house));

  /** Asks until the thread of the sources has answered. */
  async function settled(path: string): Promise<string> {
    for (let round = 0; round < 40; round += 1) {
      const { text } = await pages.get(path);
      if (!text.includes('Liczymy.')) return text;
    }
    throw new Error(`${path} is counted without end`);
  }

  const service = (name: string) => `/diagnoza/usluga/${office.service(name).id}`;
  const place = (name: string) => office.structure.locations.find((one) => one.name === name)!.id;
  return { storage, house, office, pages, readers, settled, service, place };
}
