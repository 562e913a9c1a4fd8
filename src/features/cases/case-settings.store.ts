// Settings of the room in the database: whether marks are readable, the terms clocks were read by, the revision; keys.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';

export interface CaseSettings {
  readonly keepsMarks: boolean;
  readonly revision: number;
  readonly termsKey: string | null;
  readonly version: number;
}

const columns = `keeps_marks as "keepsMarks", revision::integer as revision, terms_key as "termsKey", version`;
const none: CaseSettings = { keepsMarks: false, revision: 0, termsKey: null, version: 0 };

export async function readSettings(storage: Storage, officeId: OfficeId): Promise<CaseSettings> {
  const rows = await storage.readInOffice<CaseSettings>(officeId, {
    name: 'case-settings',
    text: `select ${columns} from case_settings where office_id = $1`,
    values: [officeId],
  });
  return rows[0] ?? none;
}

export async function settingsIn(office: OfficeWork): Promise<CaseSettings> {
  const rows = await office.query<CaseSettings>(
    `select ${columns} from case_settings where office_id = $1`,
    [office.officeId],
    'case-settings-in',
  );
  return rows[0] ?? none;
}

/** false: somebody was faster. */
export async function writeKeepsMarks(office: OfficeWork, keepsMarks: boolean, version: number): Promise<boolean> {
  const rows = await office.query(
    `insert into case_settings as s (office_id, keeps_marks) values ($1, $2)
     on conflict (office_id) do update set keeps_marks = excluded.keeps_marks, version = s.version + 1
       where s.version = $3 returning office_id`,
    [office.officeId, keepsMarks, version],
  );
  if (!keepsMarks && rows.length === 1)
    await office.query('update cases set mark = null where office_id = $1 and mark is not null', [office.officeId]);
  return rows.length === 1;
}

/** Figures kept by any process are stale now. */
export async function casesChanged(office: OfficeWork): Promise<void> {
  await office.query(
    `insert into case_settings as s (office_id, revision) values ($1, 1)
     on conflict (office_id) do update set revision = s.revision + 1`,
    [office.officeId],
    'cases-changed',
  );
}

export async function writeTermsKey(office: OfficeWork, termsKey: string): Promise<void> {
  await office.query(
    `insert into case_settings as s (office_id, terms_key) values ($1, $2)
     on conflict (office_id) do update set terms_key = excluded.terms_key`,
    [office.officeId, termsKey],
  );
}

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly createdOn: string;
  readonly createdBy: string | null;
  readonly lastUsedOn: string | null;
  readonly revokedOn: string | null;
}

export function readKeys(storage: Storage, officeId: OfficeId): Promise<ApiKey[]> {
  return storage.readInOffice<ApiKey>(officeId, {
    name: 'api-keys',
    text: `select key_id as id, name, created_on::text as "createdOn", created_by as "createdBy",
                  last_used_on::text as "lastUsedOn", revoked_on::text as "revokedOn"
             from api_keys where office_id = $1 order by revoked_on nulls first, created_on desc, name`,
    values: [officeId],
  });
}

export async function insertKey(office: OfficeWork, name: string, today: string, who: string | null): Promise<string> {
  const rows = await office.query<{ id: string }>(
    `insert into api_keys (office_id, name, created_on, created_by) values ($1, $2, $3::date, $4) returning key_id as id`,
    [office.officeId, name, today, who],
  );
  return rows[0]!.id;
}

/** false: there is no such key, or it was revoked before. */
export async function revokeKeyRow(office: OfficeWork, keyId: string, today: string): Promise<boolean> {
  const rows = await office.query(
    `update api_keys set revoked_on = $3::date where office_id = $1 and key_id = $2 and revoked_on is null
     returning key_id`,
    [office.officeId, keyId, today],
  );
  return rows.length === 1;
}

/** The key's name while it is not revoked; marks the day of its use. */
export async function useKey(office: OfficeWork, keyId: string, today: string): Promise<string | null> {
  const rows = await office.query<{ name: string }>(
    `update api_keys set last_used_on = $3::date where office_id = $1 and key_id = $2 and revoked_on is null
     returning name`,
    [office.officeId, keyId, today],
    'api-key-use',
  );
  return rows[0]?.name ?? null;
}
