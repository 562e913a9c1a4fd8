// Whose survey an unknown code most likely was: where an installation serves one office of its own, that one.
import { Refusal } from '#domain/faults.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { officeProfile } from '#features/office/index.ts';
import { reachOf } from '#features/studies/index.ts';
import type { Reach } from '#features/studies/index.ts';
import type { Storage } from '#storage/storage.ts';

const freshForMs = 60_000;
const kept = new WeakMap<Storage, { officeId: OfficeId | null; until: number }>();

/** Name and contact of the only own office, or null when there is none or more than one (or the database is away). */
export async function onlyOwnOffice(house: House): Promise<{ name: string; reach: Reach } | null> {
  try {
    const officeId = await onlyOfficeId(house);
    const office = officeId && (await officeProfile(house, officeId));
    if (!office) return null;
    return { name: office.name, reach: reachOf(office) };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function onlyOfficeId(house: House): Promise<OfficeId | null> {
  const now = house.clock.now().getTime();
  const known = kept.get(house.storage);
  if (known && now < known.until) return known.officeId;
  const own = (await house.storage.listOffices()).filter((office) => !office.sample);
  const officeId = own.length === 1 ? own[0]!.officeId : null;
  kept.set(house.storage, { officeId, until: now + freshForMs });
  return officeId;
}
