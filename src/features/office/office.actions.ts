// What other rooms ask of the office, and what people do to its profile.
import { clientGroupSeeds } from '#domain/client-group.data.ts';
import { Refusal } from '#domain/faults.ts';
import type { Faulty, Outcome } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { House } from '#features/house.ts';
import type { DirectoryKind, OfficeWork } from '#storage/storage.ts';
import { slugTaken } from './office.ts';
import type { Office, OfficeProfile } from './office.ts';
import { officeOf, profileQuery, readProfile, writeProfile, writeSetUpDone } from './office.store.ts';
import type { ProfileRow } from './office.store.ts';
import { officeTexts } from './office.texts.ts';
import { isSlug, slugOf, slugVariant } from './slug.ts';
import { insertClientGroup, readStructure, structureQuery } from './structure.store.ts';
import type { OfficeStructure } from './structure.ts';

/** Slug → office, for the public pages. */
const slugs: DirectoryKind = 'office-slug';

/** The profile, or null when there is no such office. */
export async function officeProfile(house: House, officeId: OfficeId): Promise<Office | null> {
  const [row] = await house.storage.readInOffice<ProfileRow>(officeId, profileQuery(officeId));
  return row ? officeOf(row) : null;
}

/** Everything, closed units and withdrawn services too: results of their time still name them. */
export async function officeStructure(house: House, officeId: OfficeId): Promise<OfficeStructure> {
  const query = structureQuery(officeId);
  const [row] = await house.storage.readInOffice<{ structure: OfficeStructure }>(officeId, query);
  if (!row) throw new Error('The structure of the office could not be read.');
  return row.structure;
}

/** The office behind the last part of a public address; former slugs keep leading to it. */
export async function officeBySlug(house: House, slug: string): Promise<Office | null> {
  if (!isSlug(slug)) return null;
  const [entry] = await house.storage.directory.find(slugs, slug);
  return entry ? officeProfile(house, entry.officeId) : null;
}

/** A slug nobody else uses, made from the name. */
export async function freeSlug(house: House, name: string, officeId: OfficeId): Promise<string> {
  const wanted = slugOf(name);
  for (let attempt = 1; attempt <= 1000; attempt += 1) {
    const slug = slugVariant(wanted, attempt);
    const found = await house.storage.directory.find(slugs, slug);
    if (found.every((entry) => entry.officeId === officeId)) return slug;
  }
  throw new Error('No free slug was found in a thousand tries.');
}

/** A new office with its profile and the seventeen client groups. `slug` '' takes one from the name. */
export async function createOffice(
  house: House,
  about: { sample: boolean; profile: OfficeProfile },
): Promise<OfficeId> {
  const { sample, profile } = about;
  const officeId = await house.storage.createOffice({ sample, name: profile.name });
  const slug = profile.slug || (await freeSlug(house, profile.name, officeId));
  await house.storage.inOffice(officeId, (office) => saveOffice(house, office, { ...profile, slug }, 0, null));
  return officeId;
}

/** Saves over `version` (0: the first time). Refuses with 409 a stale version, and a slug of another office. */
export async function saveOffice(
  house: House,
  office: OfficeWork,
  profile: OfficeProfile,
  version: number,
  who: string | null,
): Promise<void> {
  await writeProfile(office, profile, version);
  await house.storage.directory.put(office, slugs, profile.slug, 'office');
  await ensureClientGroups(office);
  await office.audit({ who, what: 'office-saved' });
}

/** After a restore under another master secret: the public address leads to the office again (former slugs do not). */
export async function rebuildSlugDirectory(house: House, office: OfficeWork): Promise<void> {
  const { slug, version } = await readProfile(office);
  if (version > 0) await house.storage.directory.put(office, slugs, slug, 'office');
}

/** Gives the office the client groups it starts with; those it has already stay as they are. */
export async function ensureClientGroups(office: OfficeWork): Promise<void> {
  const { clientGroups } = await readStructure(office);
  if (clientGroups.length > 0) return;
  for (const seed of clientGroupSeeds) await insertClientGroup(office, seed, { key: seed.key });
}

export async function finishSetUp(office: OfficeWork, day: string): Promise<void> {
  await writeSetUpDone(office, day);
}

/** Constraints that say "this name is taken", and the field that holds the name. */
const takenNames = new Set([
  'one_open_unit_of_a_name',
  'one_open_location_of_a_name',
  'one_open_point_of_a_name_and_location',
  'one_active_service_of_a_name_and_unit',
]);

/** Runs a save; a taken name or slug becomes a fault the person can put right. `name`: what was typed. */
export async function saving<Value>(
  house: House,
  officeId: OfficeId,
  language: StaffLanguage,
  name: { readonly field: string; readonly text: string },
  work: (office: OfficeWork) => Promise<Value>,
): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await house.storage.inOffice(officeId, work) };
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'key-of-another-office')
      return { ok: false, faults: slugTaken(language) };
    const { constraint } = error as { constraint?: string };
    if (constraint === undefined || !takenNames.has(constraint)) throw error;
    return nameTaken(language, name.field, name.text);
  }
}

function nameTaken(language: StaffLanguage, field: string, name: string): Faulty {
  return { ok: false, faults: [{ field, message: officeTexts[language].nameTaken(name) }] };
}

export { readProfile };

/** Ids from addresses and forms: anything that is not a UUID is simply not there. */
export function knownId<Thing extends { readonly id: string }>(things: readonly Thing[], id: string): Thing | null {
  return isUuid(id) ? (things.find((thing) => thing.id === id) ?? null) : null;
}
