// An office whose actions became cards: the room's pages, a closed action with its effect, and the card made of it.
import type { Hono } from 'hono';
import { beforeEach, expect } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { addAction } from '#features/improvement/index.ts';
import type { MeasuredEffect, NewAction } from '#features/improvement/index.ts';
import { createOffice } from '#features/office/index.ts';
import { addIndicator, contentOfLibrary, libraryIndicators } from '#features/standards/index.ts';
import { cardFile } from '../../src/features/practices/exchange/card-file.ts';
import type { BroughtCard, PracticeCard } from '../../src/features/practices/practice-card.ts';
import { practicesRoutes } from '../../src/features/practices/practices.routes.tsx';
import { form, pagesFor, someoneAsking } from './asking.factory.ts';
import { expectValid } from './html.factory.ts';
import { evidenceFor } from './practice-card.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock, testProfile } from './survey.factory.ts';

const { indicator: _, measure: _m, unit: _u, better: _b, months, ...measured } = evidenceFor();
export const effectAtEnd = {
  ...measured,
  monthsSinceStart: months,
  others: null,
  reasons: [],
  placebos: null,
  mayBeKept: true,
  leftOut: [],
} as unknown as MeasuredEffect;

/** The text of a page that is there and valid, with plain spaces only. */
export async function page(app: Hono<StaffEnv>, path: string): Promise<string> {
  const answer = await app.request(path);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  await expectValid(html);
  return html.replaceAll('\u00a0', ' ');
}

/** A form with one file. */
export function sent(name: string, content: Uint8Array<ArrayBuffer> | string) {
  const body = new FormData();
  body.append('plik', new File([content], name));
  return { method: 'POST', body };
}

export const versionOn = (html: string) => /name="version" value="(\d+)"/.exec(html)![1]!;

/** What another office sends. */
export const fileOf = (cards: readonly BroughtCard[], change: Partial<PracticeCard> = {}) =>
  cardFile(
    cards.map((card) => ({ card: { ...card, actionId: null, version: 1, ...change }, adoptions: card.adoptions })),
    'Starostwo Powiatowe w Obornikach',
    '2026-11-22',
  );

/** Call at the top of the file. `at` is the office of the running test. */
export async function practicesOffice() {
  const storage = await testStorage();
  const house = houseOn(storage, movableClock('2026-11-22T09:00:00Z'));
  const at = {} as { officeId: OfficeId; app: Hono<StaffEnv> };

  /** null: nobody has signed in */
  const appFor = (officeId: OfficeId, change: Partial<Asking> | null = {}) =>
    pagesFor(change && someoneAsking(officeId, change)).route('/', practicesRoutes(house));

  beforeEach(async () => {
    const profile = { ...testProfile, terytCode: '3016', population: 60_000, populationSource: 'office' as const };
    at.officeId = await createOffice(house, { sample: false, profile });
    at.app = appFor(at.officeId);
  });

  /** A closed action with a measured effect, unless something else is said. */
  async function closedAction(change: Partial<NewAction> = {}): Promise<string> {
    return storage.inOffice(at.officeId, async (office) => {
      const entry = libraryIndicators[0]!;
      const indicator = {
        content: { ...contentOfLibrary(entry), measure: 'mean' as const },
        libraryCode: entry.code,
        unitId: null,
        createdOn: '2026-01-01',
      };
      const indicatorId = await addIndicator(office, indicator, null);
      const { id } = await addAction(
        office,
        {
          title: 'Rezerwacja wizyt przez internet',
          origin: { kind: 'hand' },
          problem: 'Długie kolejki.',
          goal: 'Krótsze czekanie.',
          owner: 'kierownik wydziału',
          steps: 'Ustalono godziny.',
          stage: 'keep',
          decidedOn: '2026-01-10',
          startedOn: '2026-02-01',
          conclusion: 'Klienci czekają krócej.',
          ended: { on: '2026-10-05', how: 'kept' },
          indicatorId,
          effectAtEnd,
          ...change,
        },
        { day: '2026-01-05', who: null },
      );
      return id;
    });
  }

  /** The address of the card of an action. */
  async function cardMade(actionId: string): Promise<string> {
    const answer = await at.app.request(`/praktyki/z-dzialania/${actionId}`, form({}));
    expect(answer.status).toBe(303);
    return answer.headers.get('location')!.replace(/\?.*/, '');
  }

  return { storage, house, at, appFor, closedAction, cardMade };
}
