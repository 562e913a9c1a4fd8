// Directions on the real database: themes and their changes, comments found and hidden, roles, replays, two people at once.
import { describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import { mayWith } from '#features/accounts/index.ts';
import { answerPicture } from '#features/answers/index.ts';
import { allTime } from '#features/diagnosis/index.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { ratedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import { directionsRoutes } from './directions.routes.tsx';
import { removeLongHidden } from './hiding.actions.ts';
import { computeSuggestions, suggestionsOf } from './suggestions.actions.ts';
import { officeThemes } from './themes.actions.ts';

const storage = await testStorage();
const clock = movableClock('2026-11-21T09:00:00Z');
const house = houseOn(storage, clock);
const month = (text: string) => monthOfDay(`${text}-01`);
const routes = directionsRoutes(house);

const queue = ['Długie kolejki', 'Czekałam w kolejce dwie godziny', 'Kolejka jak zawsze'];
const kind = ['Pani była bardzo miła', 'Uprzejma obsługa', 'Nie była miła'];
const services = [
  { name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji' },
  { name: 'Prawo jazdy', unit: 'Wydział Komunikacji' },
  { name: 'Stypendia', unit: 'Biuro Rady', staffNumber: '1' as const },
];
/** In the last four closed quarters they write of queues, in the four before of kindness. */
const late = { first: month('2025-10'), last: month('2026-09'), perMonth: 20 };
const early = { first: month('2024-10'), last: month('2025-09'), perMonth: 20 };
const written = (texts: readonly string[]) => (_month: number, client: number) =>
  client % 4 === 0 ? texts[(client / 4) % texts.length] : undefined;
const { officeId, service } = await ratedOffice(house, services, [
  { service: 'Rejestracja pojazdu', ...late, comment: written(queue) },
  { service: 'Rejestracja pojazdu', ...early, comment: written(kind) },
  { service: 'Prawo jazdy', ...late, comment: written(['Brak parkingu przy urzędzie']) },
  { service: 'Stypendia', ...late, perMonth: 10, comment: written(['Tylko pani Basia']) },
]);
const other = await ratedOffice(house, services, [
  { service: 'Prawo jazdy', ...late, comment: written(['Inny urząd, inna uwaga']) },
]);

const pages = staffPages(routes, officeId, { roles: ['quality'] });
const year = '?okres=2025-10_2026-09';
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
const idsIn = (html: string) => [...html.matchAll(/\/kierunki\/uwagi\/([\w-]{36})\/ukrycie/g)].map(([, id]) => id!);

describe('the first page', () => {
  it('says what clients write about, with its interval, and the change against the period before', async () => {
    const { status, text: html } = await pages.get(`/kierunki?okres=4kw`);
    expect(status).toBe(200);
    expect(await htmlFaults(html)).toEqual([]);
    expect(text(html)).toContain('Kolejka i czekanie na obsługę');
    expect(text(html)).toContain('niezmierzona');
  });
  it('counts themes of the period that is asked for, and claims what changed', async () => {
    const { text: html } = await pages.get(
      `/kierunki?zakres=usluga-${service('Rejestracja pojazdu').id}&okres=2025-10..2026-09`,
    );
    expect(text(html)).toContain('Usługa: Rejestracja pojazdu');
  });
});
