// An office with one building that is walked through: the room's pages, a walk-through begun and judged.
import type { Hono } from 'hono';
import { beforeEach, expect } from 'vitest';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { addLocation, officeStructure } from '#features/office/index.ts';
import { auditsRoutes } from '../../src/features/audits/audits.routes.tsx';
import { listWalkThroughs } from '../../src/features/audits/walk-throughs.actions.ts';
import { form, pagesFor, someoneAsking } from './asking.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock } from './survey.factory.ts';

/** The form of one point, with a picture where there is one. */
export function judged(
  fields: Record<string, string>,
  photo?: { bytes: Uint8Array<ArrayBuffer>; name?: string; type?: string },
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (photo)
    body.append('zdjecie', new File([photo.bytes], photo.name ?? 'a.jpg', { type: photo.type ?? 'image/jpeg' }));
  return { method: 'POST', body };
}
export const bytesOf = (buffer: Buffer) => new Uint8Array(buffer);

interface Desk {
  officeId: OfficeId;
  locationId: string;
  app: Hono<StaffEnv>;
}

/** Call at the top of the file. `at` is the office of the running test. */
export async function walkThroughOffice() {
  const storage = await testStorage();
  const clock = movableClock('2026-11-21T09:00:00Z');
  const house = houseOn(storage, clock);
  const at = {} as Desk;

  /** null: nobody has signed in */
  function appFor(officeId: OfficeId, change: Partial<Asking> | null = {}) {
    const personId = '11111111-1111-4111-8111-111111111111' as PersonId;
    return pagesFor(change && someoneAsking(officeId, { personId, ...change })).route('/', auditsRoutes(house));
  }

  beforeEach(async () => {
    at.officeId = await storage.newOffice();
    await storage.inOffice(at.officeId, (office) => addLocation(office, { name: 'Ratusz', address: 'Rynek 1' }));
    at.locationId = (await officeStructure(house, at.officeId)).locations[0]!.id;
    at.app = appFor(at.officeId);
  });

  /** The address of a new walk-through. */
  async function begun(): Promise<string> {
    const answer = await at.app.request('/obchod', form({ miejsce: at.locationId }));
    expect(answer.status).toBe(303);
    return answer.headers.get('location')!;
  }
  async function judgeAll(walk: string, score = 'met', from = 1) {
    for (let point = from; point <= 20; point += 1) {
      const answer = await at.app.request(`${walk}/punkt/${point}`, judged({ ocena: score, uwaga: '', version: '0' }));
      expect(answer.status).toBe(303);
    }
  }
  const pointsNow = async () => (await listWalkThroughs(house, at.officeId))[0]!.points;
  const photosNow = async () => (await listWalkThroughs(house, at.officeId))[0]!.photos;
  const storedFiles = () =>
    storage.readInOffice(at.officeId, { name: 'test-files', text: 'select file_id from stored_files', values: [] });

  return { storage, clock, house, at, appFor, begun, judgeAll, pointsNow, photosNow, storedFiles };
}
