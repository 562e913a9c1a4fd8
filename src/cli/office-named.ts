// The office a command is for: by the short name in its address, or by its id. Sample offices take nothing in.
import { isUuid, type OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { officeBySlug, officeProfile } from '#features/office/index.ts';

/** null where there is no such office: the offices were listed. */
export async function officeNamed(house: House, named: string, say: (line: string) => void): Promise<OfficeId | null> {
  const own = (await house.storage.listOffices()).filter(({ sample }) => !sample);
  const id = isUuid(named) ? named : (await officeBySlug(house, named))?.officeId;
  const found = own.find(({ officeId }) => officeId === id);
  if (found) return found.officeId;
  say(own.length > 0 ? 'There is no such office. Offices:' : 'There is no office yet: found one on the pages first.');
  for (const { officeId, name } of own) say(`  ${await nameFor(house, officeId)}  ${name}`);
  return null;
}

/** The short name; the id of an office whose set-up pages were never saved, as its address is not given out yet. */
async function nameFor(house: House, officeId: OfficeId): Promise<string> {
  const slug = (await officeProfile(house, officeId))?.slug ?? '';
  return (await officeBySlug(house, slug))?.officeId === officeId ? slug : officeId;
}
