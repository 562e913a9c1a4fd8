// The pages of standards and indicators in a database of their own, and a promise taken from the library.
import type { Hono } from 'hono';
import { expect } from 'vitest';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { form, pagesFor, someoneAsking } from './asking.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock } from './survey.factory.ts';
import { listIndicators } from '../../src/features/standards/indicators.actions.ts';
import { listStandards } from '../../src/features/standards/standards.actions.ts';
import { standardsRoutes } from '../../src/features/standards/standards.routes.tsx';

/** A file of figures as the form sends it. */
export function upload(app: Hono<StaffEnv>, text: string, keep = 'dobre') {
  const body = new FormData();
  body.append('plik', new File([text], 'pomiary.csv', { type: 'text/csv' }));
  body.append('bledne', keep);
  return app.request('/wskazniki/pomiary-z-pliku', { method: 'POST', body });
}

/** Call at the top of the file. */
export async function standardsPages() {
  const storage = await testStorage();
  const clock = movableClock('2026-11-21T09:00:00Z');
  const house = houseOn(storage, clock);

  /** Somebody else each time. */
  const appFor = (officeId: OfficeId, change: Partial<Asking> = {}) =>
    pagesFor(someoneAsking(officeId, { personId: crypto.randomUUID() as PersonId, ...change })).route(
      '/',
      standardsRoutes(house),
    );

  /** Takes a promise from the library, with a target; gives the standard and its indicator. */
  async function adopted(app: Hono<StaffEnv>, officeId: OfficeId, key = 'email') {
    expect((await app.request('/standardy/wzory', form({ wzor: key, [`cel-${key}`]: '90' }))).status).toBe(303);
    const standard = (await listStandards(house, officeId)).find(({ libraryKey }) => libraryKey === key)!;
    const indicator = (await listIndicators(house, officeId)).find(({ id }) => id === standard.indicatorId)!;
    return { standard, indicator };
  }

  return { storage, clock, house, appFor, adopted };
}
