// What people set for cases: readable marks or not, matches taken back; keys made, revoked and used.
import { randomBytes } from 'node:crypto';
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { deleteMatch, readMatches } from './case-imports.store.ts';
import { insertKey, readKeys, readSettings, revokeKeyRow, useKey, writeKeepsMarks } from './case-settings.store.ts';
import type { ApiKey, CaseSettings } from './case-settings.store.ts';
import { nameKinds } from './name-lists.ts';
import type { NameMatch } from './name-lists.ts';

export function caseSettings(house: House, officeId: OfficeId): Promise<CaseSettings> {
  return readSettings(house.storage, officeId);
}

export function nameMatches(house: House, officeId: OfficeId): Promise<NameMatch[]> {
  return readMatches(house.storage, officeId);
}

/** Marks kept readable so far are deleted at once when the office goes back to hashes. */
export async function setKeepsMarks(
  house: House,
  officeId: OfficeId,
  change: { readonly keepsMarks: boolean; readonly version: number; readonly who: PersonId | null },
): Promise<void> {
  const { keepsMarks, version, who } = change;
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await writeKeepsMarks(office, keepsMarks, version))) throw conflict();
    await office.audit({ who, what: 'case-marks-setting', details: { keepsMarks } });
  });
}

export async function forgetMatch(
  house: House,
  officeId: OfficeId,
  { kind, written, who }: { readonly kind: string; readonly written: string; readonly who: PersonId | null },
): Promise<void> {
  const known = nameKinds.find((each) => each === kind);
  if (!known) throw notFound();
  await house.storage.inOffice(officeId, async (office) => {
    await deleteMatch(office, known, written);
    await office.audit({ who, what: 'case-name-forgotten' });
  });
}

export function apiKeys(house: House, officeId: OfficeId): Promise<ApiKey[]> {
  return readKeys(house.storage, officeId);
}

const mostKeys = 20;
const beginning = 'prb_';

/** The key, shown this once and kept nowhere; null: the office has as many as it may. */
export async function makeKey(
  house: House,
  officeId: OfficeId,
  name: string,
  who: PersonId | null,
): Promise<string | null> {
  const working = (await readKeys(house.storage, officeId)).filter(({ revokedOn }) => revokedOn === null);
  if (working.length >= mostKeys) return null;
  const key = `${beginning}${randomBytes(32).toString('base64url')}`;
  await house.storage.inOffice(officeId, async (office) => {
    const id = await insertKey(office, name, house.clock.today(), who);
    await house.storage.directory.put(office, 'api-key', key, id);
    await office.audit({ who, what: 'api-key-made', target: id, details: { name } });
  });
  return key;
}

/** @throws Refusal 404 where the office has no such key that works */
export async function revokeKey(house: House, officeId: OfficeId, keyId: string, who: PersonId | null): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    if (!isUuid(keyId) || !(await revokeKeyRow(office, keyId, house.clock.today()))) throw notFound();
    await office.audit({ who, what: 'api-key-revoked', target: keyId });
  });
}

export interface KeyOwner {
  readonly officeId: OfficeId;
  readonly keyId: string;
  readonly name: string;
}

/** Whose key it is while it works; null for any other text. */
export async function ownerOfKey(house: House, key: string): Promise<KeyOwner | null> {
  if (!/^prb_[\w-]{43}$/.test(key)) return null;
  const [entry] = await house.storage.directory.find('api-key', key);
  if (!entry) return null;
  const { officeId, target: keyId } = entry;
  const name = await house.storage.inOffice(officeId, (office) => useKey(office, keyId, house.clock.today()));
  return name === null ? null : { officeId, keyId, name };
}
