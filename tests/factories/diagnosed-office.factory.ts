// An office with a service of each kind: much answered, a little, hardly, never, and one person alone; and its diagnosis.
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { pagesFor, someoneAsking } from './asking.factory.ts';
import { ratedOffice } from './rated-office.factory.ts';
import type { RatedMonths } from './rated-office.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock } from './survey.factory.ts';
import { diagnosisRoutes } from '../../src/features/diagnosis/diagnosis.routes.tsx';

export const month = (text: string) => monthOfDay(`${text}-01`);

/** Waiting gets worse in January 2025 and stays so; parking cards have one person; hunting has eight answers. */
const registration: Omit<RatedMonths, 'first' | 'last' | 'perMonth'> = {
  service: 'Rejestracja pojazdu',
  channels: ['qr', 'paper'],
  answering: (when, question, client) => {
    if (question === 'building' && client % 2 === 0) return 'not-applicable';
    if (question === 'waiting' && when === month('2026-01')) return 4.9;
    return question === 'waiting' && when >= month('2026-02') ? 2.4 : 4.3;
  },
  comment: (when, client) => (client === 0 ? `Długa kolejka w ${when}, proszę dzwonić 601 602 603` : undefined),
};

/** Call at the top of the file. `anna` may see everything of it. */
export async function diagnosedOffice() {
  const storage = await testStorage();
  const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));

  function appFor(officeId: OfficeId, change: Partial<Asking> = {}) {
    const app = pagesFor(someoneAsking(officeId, change));
    app.route('/', diagnosisRoutes(house));
    const read = async (path: string) => {
      const answer = await app.request(path);
      return { status: answer.status, headers: answer.headers, text: (await answer.text()).replaceAll('\u00a0', ' ') };
    };
    return { read };
  }

  const { officeId, service, structure } = await ratedOffice(
    house,
    [
      { name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji' },
      { name: 'Prawo jazdy', unit: 'Wydział Komunikacji' },
      { name: 'Karta parkingowa', unit: 'Zespół ds. Orzekania', staffNumber: '1' },
      { name: 'Karta łowiecka', unit: 'Wydział Środowiska' },
      { name: 'Bez odpowiedzi', unit: 'Wydział Środowiska' },
    ],
    [
      { ...registration, first: month('2024-01'), last: month('2026-09'), perMonth: 24 },
      // the open quarter is released by fives
      { ...registration, first: month('2026-10'), last: month('2026-11'), perMonth: 25 },
      { service: 'Prawo jazdy', first: month('2026-07'), last: month('2026-09'), perMonth: 7 },
      { service: 'Karta parkingowa', first: month('2026-07'), last: month('2026-09'), perMonth: 15 },
      { service: 'Karta łowiecka', first: month('2026-08'), last: month('2026-08'), perMonth: 8 },
      { service: 'Prawo jazdy', first: month('2026-07'), last: month('2026-09'), perMonth: 12, context: 'case' },
    ],
  );
  const pageOf = (name: string, query = '') => `/diagnoza/usluga/${service(name).id}${query}`;
  const anna = appFor(officeId);

  return { house, appFor, officeId, service, structure, pageOf, anna };
}
