// What people do with counts of people at places.
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import type { PlaceCount } from './people-at-places.ts';
import { deletePlaceCount, insertPlaceCount, readPlaceCounts, replacePlaceCounts } from './people-at-places.store.ts';
import type { NewPlaceCount } from './place-input.ts';

/** The same array as long as no count changes. */
export async function listPlaceCounts(house: House, officeId: OfficeId): Promise<readonly PlaceCount[]> {
  return readPlaceCounts(house.storage, officeId);
}

/** false: these days of this place have a count already. */
export async function addPlaceCount(
  house: House,
  officeId: OfficeId,
  count: NewPlaceCount,
  who: PersonId | null,
): Promise<boolean> {
  return house.storage.inOffice(officeId, async (office) => {
    const isNew = await insertPlaceCount(office, count);
    const details = { first: count.first, last: count.last };
    if (isNew) await office.audit({ who, what: 'people-at-place-counted', target: count.placeId, details });
    return isNew;
  });
}

/** All counts of a file or, when the database refuses one, none. */
export async function takePlaceCounts(
  house: House,
  officeId: OfficeId,
  counts: readonly NewPlaceCount[],
  who: PersonId | null,
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    await replacePlaceCounts(office, counts);
    await office.audit({ who, what: 'people-at-places-from-file', details: { days: counts.length } });
  });
}

export async function removePlaceCount(
  house: House,
  officeId: OfficeId,
  change: { id: string; version: number; who: PersonId | null },
): Promise<void> {
  const { id, version, who } = change;
  const count = isUuid(id) ? (await readPlaceCounts(house.storage, officeId)).find((one) => one.id === id) : undefined;
  if (!count) throw notFound();
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await deletePlaceCount(office, id, version))) throw conflict();
    await office.audit({ who, what: 'people-at-place-removed', target: count.placeId });
  });
}
