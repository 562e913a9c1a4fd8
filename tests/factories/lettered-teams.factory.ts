// Six teams, A to F, of one service each, of the last of which one person works; and the pages of their development.
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { staffDevelopmentRoutes } from '../../src/features/staff-development/staff-development.routes.tsx';
import { form, pagesFor, someoneAsking } from './asking.factory.ts';
import { ratedOffice } from './rated-office.factory.ts';
import type { RatedMonths } from './rated-office.factory.ts';

const services = ['Rejestracja pojazdu', 'Dowód osobisty', 'Podatki', 'Odpady', 'Geodezja', 'Karta wędkarska'];

/** '2026-10' → its number */
export const month = (text: string) => monthOfDay(`${text}-01`);

/** A new plan as its form sends it, without a team. */
export const typedPlan = {
  rodzaj: 'coaching',
  kompetencja: 'courtesy',
  'po-co': 'Klient czuje się wysłuchany',
  wlasciciel: 'kierownik wydziału',
  termin: '2026-12-15',
};

/** Each service is answered about 15 times a month; `answers` says when and how, by its place: 0 is team A. */
export async function letteredTeams(
  house: House,
  answers: (place: number, service: string) => Omit<RatedMonths, 'service' | 'perMonth'>,
) {
  const office = await ratedOffice(
    house,
    services.map((name, place) => ({
      name,
      unit: `Wydział ${'ABCDEF'[place]}`,
      ...(place === 5 ? { staffNumber: '1' as const } : {}),
    })),
    services.map((service, place) => ({ service, perMonth: 15, ...answers(place, service) })),
  );
  const unit = (letter: string) => office.structure.units.find(({ name }) => name === `Wydział ${letter}`)!;
  return { ...office, unit };
}

export interface Asked extends Partial<Asking> {
  readonly post?: Record<string, string>;
}

/** The pages of the room as somebody of an office meets them; a document comes as bytes, without text. */
export const staffDevelopmentPages =
  (house: House) =>
  async (officeId: OfficeId, path: string, { post, ...change }: Asked = {}) => {
    const app = pagesFor(someoneAsking(officeId, change)).route('/', staffDevelopmentRoutes(house));
    const answer = await app.request(path, post ? form(post) : {});
    const type = answer.headers.get('content-type') ?? '';
    const isPdf = type === 'application/pdf';
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      type,
      text: isPdf ? '' : (await answer.text()).replaceAll('\u00a0', ' '),
      bytes: isPdf ? Buffer.from(await answer.arrayBuffer()) : Buffer.alloc(0),
    };
  };
