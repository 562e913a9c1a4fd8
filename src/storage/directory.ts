// What must be found before the office is known: a keyed hash → office, target, expiry.
import type pg from 'pg';
import { conflict } from '#domain/faults.ts';
import type { OfficeId } from '#domain/ids.ts';
import { asRefusal } from './connections.ts';
import type { Keys } from './keys.ts';
import type { OfficeWork } from './storage.ts';

/** Kinds of keys. A key of kind 'sign-in' may belong to several offices; any other to one. */
export type DirectoryKind =
  | 'survey-code'
  | 'office-slug'
  | 'response'
  | 'sign-in'
  | 'session'
  | 'founding'
  | 'invitation'
  | 'kiosk'
  | 'api-key';

export interface DirectoryEntry {
  readonly officeId: OfficeId;
  readonly target: string;
  readonly expiresAt: Date | null;
}

export interface Directory {
  /** Entries that have not expired, at most one except for 'sign-in'. The key itself is never stored. */
  find(kind: DirectoryKind, key: string): Promise<DirectoryEntry[]>;
  /** Sets the entry of this office, replacing its former one. Refuses with 409 when another office holds the key. */
  put(office: OfficeWork, kind: DirectoryKind, key: string, target: string, expiresAt?: Date): Promise<void>;
  remove(office: OfficeWork, kind: DirectoryKind, key: string): Promise<void>;
}

export function makeDirectory(pool: pg.Pool, keys: Keys): Directory {
  const hashOf = (kind: DirectoryKind, key: string) => keys.hash(`directory/${kind}`, key);
  return {
    async find(kind, key) {
      try {
        const found = await pool.query<DirectoryEntry>({
          name: 'directory-find',
          text: `select office_id as "officeId", target, expires_at as "expiresAt" from directory
                 where kind = $1 and key_hash = $2 and (expires_at is null or expires_at > now()) order by office_id`,
          values: [kind, hashOf(kind, key)],
        });
        return found.rows;
      } catch (error) {
        throw asRefusal(error);
      }
    },
    async put(office, kind, key, target, expiresAt) {
      try {
        await office.query(
          `insert into directory (kind, key_hash, office_id, target, expires_at) values ($1, $2, $3, $4, $5)
           on conflict on constraint one_entry_per_key_and_office
           do update set target = excluded.target, expires_at = excluded.expires_at`,
          [kind, hashOf(kind, key), office.officeId, target, expiresAt ?? null],
          'directory-put',
        );
      } catch (error) {
        if ((error as { constraint?: string }).constraint === 'one_office_per_key')
          throw conflict('key-of-another-office');
        throw error;
      }
    },
    async remove(office, kind, key) {
      await office.query(
        'delete from directory where kind = $1 and key_hash = $2 and office_id = $3',
        [kind, hashOf(kind, key), office.officeId],
        'directory-remove',
      );
    },
  };
}
