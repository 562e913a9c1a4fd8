// An office of which sources can be told of one service, not yet of another, and only in part of a third; and their pages.
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import type { Asking } from '#features/accounts/index.ts';
import { sourcesRoutes, type SourcesSlots } from '../../src/features/sources/sources.routes.tsx';
import { pagesFor, someoneAsking } from './asking.factory.ts';
import { ratedOffice, type Answering } from './rated-office.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock } from './survey.factory.ts';

export const first = monthOfDay('2025-01-01');
export const last = monthOfDay('2026-10-01');

/** Waiting goes with the overall rating most and is rated lowest. */
export const answering: Answering = (month, question, client) => {
  const level = (step: number, mean: number) => mean - 1.8 + (((client * step + month * 7) % 11) / 11) * 3.6;
  const latent: Record<string, number> = {
    waiting: level(3, 2.9),
    information: level(5, 3.1),
    knowledge: level(7, 3.2),
    courtesy: level(2, 3.2),
  };
  if (question === 'overall')
    return latent['waiting']! + 0.4 * (latent['information']! - 3) + 0.3 * (latent['knowledge']! - 3);
  return latent[question] ?? 4.1;
};

/** Call at the top of the file. */
export async function sourcesOffice() {
  const storage = await testStorage();
  const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));

  function appFor(officeId: OfficeId, change: Partial<Asking> = {}, slots: SourcesSlots = {}) {
    const app = pagesFor(someoneAsking(officeId, change));
    app.route('/', sourcesRoutes(house, slots));
    return async (path: string) => {
      const answer = await app.request(path);
      return {
        status: answer.status,
        refresh: answer.headers.get('refresh'),
        text: (await answer.text()).replaceAll('\u00a0', ' '),
      };
    };
  }

  /** Asks until the thread has answered. */
  async function settled(read: ReturnType<typeof appFor>, path: string) {
    for (let round = 0; round < 30; round += 1) {
      const page = await read(path);
      if (page.refresh === null) return page;
    }
    throw new Error(`${path} is counted without end`);
  }

  const office = await ratedOffice(
    house,
    [
      { name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji' },
      { name: 'Prawo jazdy', unit: 'Wydział Komunikacji' },
      { name: 'Wypis z ewidencji', unit: 'Wydział Geodezji' },
      { name: 'Porada rzecznika', unit: 'Rzecznik', staffNumber: '1' },
    ],
    [
      { service: 'Rejestracja pojazdu', first, last, perMonth: 60, answering },
      { service: 'Prawo jazdy', first, last, perMonth: 4, answering },
      { service: 'Wypis z ewidencji', first, last, perMonth: 8, answering },
      { service: 'Porada rzecznika', first, last, perMonth: 12, answering },
    ],
  );
  const id = (service: string) => office.service(service).id;
  return { storage, house, office, id, appFor, settled };
}
