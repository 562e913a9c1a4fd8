// An office whose actions are made and read by the room's own pages; each test begins with a fresh one and its administrator.
import type { Hono } from 'hono';
import { beforeEach, expect } from 'vitest';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { createFirstAdministrator, peopleOfOffice } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { addIndicator, contentOfLibrary, enterMeasurements, libraryIndicators } from '#features/standards/index.ts';
import { actionOf } from '../../src/features/improvement/actions.actions.ts';
import { improvementRoutes } from '../../src/features/improvement/improvement.routes.tsx';
import type { ImprovementSlots } from '../../src/features/improvement/improvement.routes.tsx';
import { form, pagesFor, someoneAsking } from './asking.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from './survey.factory.ts';

/** An action that may begin at once. */
export const complete = {
  tytul: 'Rezerwacja wizyt',
  problem: 'Klienci długo czekają.',
  cel: 'Mediana czekania najwyżej 15 minut.',
  wlasciciel: 'kierownik Wydziału Komunikacji',
  decyzja: '2026-01-20',
  kroki: 'rezerwacja przez internet',
};

export const idIn = (path: string) => path.split('/').at(-1)!;

interface Desk {
  officeId: OfficeId;
  /** the administrator; whoever asks where a test says nothing else */
  who: PersonId | null;
  app: Hono<StaffEnv>;
}

/** Call at the top of the file. `at` is the office of the running test; a test may put another office or person there. */
export async function improvementOffice() {
  const storage = await testStorage();
  const clock = movableClock('2026-11-21T09:00:00Z');
  const house = houseOn(storage, clock);
  const at = {} as Desk;

  const appFor = (officeId: OfficeId, change: Partial<Asking> = {}, slots: ImprovementSlots = {}) =>
    pagesFor(someoneAsking(officeId, { personId: at.who, ...change })).route('/', improvementRoutes(house, slots));

  beforeEach(async () => {
    clock.set('2026-11-21T09:00:00Z');
    const { officeId } = await officeWithCodes(house);
    const founder = {
      name: 'Anna Nowak',
      email: `a${officeId.slice(0, 8)}@probno.example.pl`,
      language: 'pl',
    } as const;
    expect((await createFirstAdministrator(house, officeId, { ...founder, password: 'dwanaście koni' })).ok).toBe(true);
    at.officeId = officeId;
    at.who = (await peopleOfOffice(house, officeId))[0]!.personId;
    at.app = appFor(officeId);
  });

  /** Made by the form; gives the path of its page. */
  async function made(fields: Record<string, string> = complete): Promise<string> {
    const answer = await at.app.request('/dzialania/nowe', form(fields));
    expect(answer.status).toBe(303);
    return answer.headers.get('location')!.replace(/\?.*/, '');
  }

  /** A share entered by hand: `level(month)` of 100 in each month of two years. */
  async function measured(level: (month: number) => number): Promise<string> {
    const entry = libraryIndicators.find(({ code }) => code === 'W08')!;
    return storage.inOffice(at.officeId, async (office) => {
      const content = contentOfLibrary(entry);
      const indicator = { content, libraryCode: null, unitId: null, createdOn: '2024-11-01' };
      const indicatorId = await addIndicator(office, indicator, at.who);
      const last = monthOfDay('2026-10-01');
      const rows = Array.from({ length: 24 }, (_, back) => ({
        indicatorId,
        month: last - back,
        numerator: level(last - back),
        denominator: 100,
        value: null,
        n: null,
        withdrawn: false,
      }));
      await enterMeasurements(office, rows, { origin: 'hand', who: null, reason: '' });
      return indicatorId;
    });
  }

  const now = (path: string) => actionOf(house, at.officeId, idIn(path));

  return { storage, clock, house, at, appFor, made, measured, now };
}
