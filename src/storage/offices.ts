// The offices of an installation: founded, listed, removed with everything they hold.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { isUuid, type OfficeId } from '#domain/ids.ts';
import { asRefusal, connectOnce, type Address } from './connections.ts';
import { StorageFault } from './storage-fault.ts';
import type { OfficeListed, Storage } from './storage.ts';
import { tenantTables } from './tenant-tables.ts';

type Offices = Pick<Storage, 'createOffice' | 'listOffices' | 'removeOffice'>;

export function makeOffices(pool: pg.Pool, inOffice: Storage['inOffice'], owner: Address | null): Offices {
  return {
    async createOffice({ sample, name, officeId = randomUUID() as OfficeId }) {
      await inOffice(officeId, (office) =>
        office.query('insert into offices (office_id, sample, name) values ($1, $2, $3)', [officeId, sample, name]),
      );
      return officeId;
    },
    listOffices: () => listOffices(pool).catch((error: unknown) => Promise.reject(asRefusal(error) as Error)),
    async removeOffice(officeId) {
      const client = await connectOnce(requireOwner(owner));
      try {
        await client.query('begin');
        await removeOfficeRows(client, officeId);
        await client.query('commit');
      } finally {
        await client.end();
      }
    },
  };
}

async function listOffices(pool: pg.Pool): Promise<OfficeListed[]> {
  const client = await pool.connect();
  try {
    await client.query("begin read only; set local probierz.list_offices = 'yes'");
    return await listedOn(client);
  } finally {
    await client.query('rollback').catch(() => {});
    client.release();
  }
}

/** For a transaction in which probierz.list_offices is set. */
export async function listedOn(client: pg.ClientBase): Promise<OfficeListed[]> {
  const { rows } = await client.query<OfficeListed>(
    'select office_id as "officeId", sample, name, created_on as "createdOn" from offices order by created_on, name, office_id',
  );
  return rows;
}

/** Deletes every row of one office, children before parents. Inside the caller's transaction, as the owner. */
export async function removeOfficeRows(client: pg.ClientBase, officeId: OfficeId): Promise<void> {
  await client.query("select set_config('probierz.office_id', $1, true)", [checked(officeId)]);
  for (const table of (await tenantTables(client)).reverse()) {
    await client.query(`delete from ${client.escapeIdentifier(table.name)} where office_id = $1`, [officeId]);
  }
}

export function requireOwner(owner: Address | null): Address {
  if (owner) return owner;
  throw new StorageFault('This needs the database owner: give its address in DATABASE_OWNER_URL.');
}

function checked(officeId: string): string {
  if (!isUuid(officeId)) throw new TypeError('Not an office id');
  return officeId;
}
