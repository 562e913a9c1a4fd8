// An office whose clients write of queues, parking and kindness, another beside it, and its pages of directions.
import { monthOfDay } from '#domain/period.ts';
import { directionsRoutes } from '../../src/features/directions/directions.routes.tsx';
import { ratedOffice } from './rated-office.factory.ts';
import { staffPages } from './staff-pages.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock } from './survey.factory.ts';

const month = (text: string) => monthOfDay(`${text}-01`);

const queue = ['Długie kolejki', 'Czekałam w kolejce dwie godziny', 'Kolejka jak zawsze'];
const kind = ['Pani była bardzo miła', 'Uprzejma obsługa', 'Nie była miła'];
export const services = [
  { name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji' },
  { name: 'Prawo jazdy', unit: 'Wydział Komunikacji' },
  { name: 'Stypendia', unit: 'Biuro Rady', staffNumber: '1' as const },
];
/** In the last four closed quarters they write of queues, in the four before of kindness. */
export const late = { first: month('2025-10'), last: month('2026-09'), perMonth: 20 };
const early = { first: month('2024-10'), last: month('2025-09'), perMonth: 20 };
const written = (texts: readonly string[]) => (_month: number, client: number) =>
  client % 4 === 0 ? texts[(client / 4) % texts.length] : undefined;

/** The last four closed quarters, as an address asks for them. */
export const year = '?okres=2025-10..2026-09';
export const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
/** Ids of the comments that a page offers to hide. */
export const idsIn = (html: string) =>
  [...html.matchAll(/\/kierunki\/uwagi\/([\w-]{36})\/ukrycie/g)].map(([, id]) => id!);

/** Call at the top of the file. `pages` as somebody meets them who may hide comments and change themes. */
export async function directionsOffice() {
  const storage = await testStorage();
  const clock = movableClock('2026-11-21T09:00:00Z');
  const house = houseOn(storage, clock);
  const routes = directionsRoutes(house);
  const { officeId, service } = await ratedOffice(house, services, [
    { service: 'Rejestracja pojazdu', ...late, comment: written(queue) },
    { service: 'Rejestracja pojazdu', ...early, comment: written(kind) },
    { service: 'Prawo jazdy', ...late, comment: written(['Brak parkingu przy urzędzie']) },
    { service: 'Stypendia', ...late, perMonth: 10, comment: written(['W pokoju bardzo duszno']) },
  ]);
  const other = await ratedOffice(house, services, [
    { service: 'Prawo jazdy', ...late, comment: written(['Inny urząd, inna uwaga']) },
  ]);
  const pages = staffPages(routes, officeId, { roles: ['quality'] });
  return { storage, clock, house, routes, officeId, service, other, pages };
}
