// What people do with counts of people served, and the response rate that comes of them.
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { Period } from '#domain/period.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { rateOf, servedIn } from './people-served.ts';
import type { ResponseRate, ServedCount, ServedScope } from './people-served.ts';
import { deleteServed, insertServed, readServed, replaceServed } from './people-served.store.ts';
import type { NewCount } from './served-input.ts';

/**
 * Answers shown of a scope and period (`collected`, from the room answers) beside the people served there, with what the
 * number rests on; or an explicit "not counted". Register data: no threshold.
 */
export async function responseRate(
  house: House,
  officeId: OfficeId,
  scope: ServedScope,
  period: Period,
  collected: number,
): Promise<ResponseRate> {
  const [counts, { services }] = await Promise.all([
    readServed(house.storage, officeId),
    officeStructure(house, officeId),
  ]);
  return rateOf(servedIn(counts, scope, period, services, house.clock.today()), collected);
}

/** The same array as long as no count changes. */
export async function listServed(house: House, officeId: OfficeId): Promise<readonly ServedCount[]> {
  return readServed(house.storage, officeId);
}

/** false: these days of this service have a count already. */
export async function addCount(
  house: House,
  officeId: OfficeId,
  count: NewCount,
  who: PersonId | null,
): Promise<boolean> {
  return house.storage.inOffice(officeId, async (office) => {
    const isNew = await insertServed(office, count);
    if (isNew) await office.audit({ who, what: 'people-served-counted', details: { first: count.first } });
    return isNew;
  });
}

/** All counts of a file or, when the database refuses one, none. */
export async function takeCounts(
  house: House,
  officeId: OfficeId,
  counts: readonly NewCount[],
  who: PersonId | null,
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    await replaceServed(office, counts);
    await office.audit({ who, what: 'people-served-from-file', details: { days: counts.length } });
  });
}

export async function removeCount(
  house: House,
  officeId: OfficeId,
  change: { id: string; version: number; who: PersonId | null },
): Promise<void> {
  const { id, version, who } = change;
  if (!isUuid(id) || !(await readServed(house.storage, officeId)).some((count) => count.id === id)) throw notFound();
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await deleteServed(office, id, version))) throw conflict();
    await office.audit({ who, what: 'people-served-removed' });
  });
}
