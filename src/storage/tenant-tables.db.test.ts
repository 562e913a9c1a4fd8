// The rules every tenant table keeps, whoever wrote it: security forced, office_id first, no trigger, no foreign rows.
import { describe, expect, test } from 'vitest';
import { connectOnce } from './connections.ts';
import { tenantTables } from './tenant-tables.ts';
import { testStorage } from '../../tests/factories/storage.factory.ts';

const storage = await testStorage();
const owner = await connectOnce(storage.archive.owner!);
const tables = (await tenantTables(owner)).map((table) => table.name);
await owner.end();

/** Found before the office is known: readable without one, its keys are hashes. */
const open = new Set(['directory']);
/** Not an office's: the program's own list. */
const notTenant = new Set(['schema_migrations']);

test('every table of the schema is a tenant table or named here', async () => {
  const all = await storage.asOwner<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')",
  );
  const strangers = all.map((table) => table.name).filter((name) => !tables.includes(name) && !notTenant.has(name));
  expect(strangers).toEqual([]);
});

describe.each(tables)('%s', (table) => {
  test('has row-level security on and forced, and the one policy', async () => {
    const [row] = await storage.asOwner(
      `select relrowsecurity as on, relforcerowsecurity as forced,
              exists (select from pg_policies where tablename = $1 and policyname = 'office_only'
                      and qual like '%office_id =%' and with_check like '%office_id =%') as policy
       from pg_class where oid = $1::regclass`,
      [table],
    );
    expect(row).toEqual({ on: true, forced: true, policy: !open.has(table) });
  });

  test('has office_id first in its primary key and every unique index, and no trigger', async () => {
    const indexes = await storage.asOwner<{ name: string; first: string; primary: boolean }>(
      `select i.relname as name, a.attname as first, x.indisprimary as primary
       from pg_index x join pg_class i on i.oid = x.indexrelid
       left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
       where x.indrelid = $1::regclass and x.indisunique`,
      [table],
    );
    expect(indexes.some((index) => index.primary)).toBe(true);
    const wrong = indexes.filter((index) => index.first !== 'office_id' && !open.has(table));
    expect(wrong).toEqual([]);
    const triggers = await storage.asOwner(
      'select tgname from pg_trigger where tgrelid = $1::regclass and not tgisinternal',
      [table],
    );
    expect(triggers).toEqual([]);
  });

  test('has office_id in every foreign key', async () => {
    const keys = await storage.asOwner(
      `select k.conname from pg_constraint k where k.conrelid = $1::regclass and k.contype = 'f'
       and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'office_id')`,
      [table],
    );
    expect(keys).toEqual([]);
  });

  test('shows nothing without an office, unless it is open', async () => {
    const [row] = await storage.asApplication<{ n: number }>(`select count(*) as n from "${table}"`);
    expect(open.has(table) || row!.n === 0).toBe(true);
  });
});

describe('the trap of FORCE', () => {
  test('an owner changes 0 rows unless the migration lifts FORCE, and COPY FROM is refused', async () => {
    await storage.newOffice('Pierwszy');
    await storage.newOffice('Drugi');
    expect(await storage.asOwner("update offices set name = name || '!' returning name")).toEqual([]);
    await expect(storage.asOwner('copy offices from stdin')).rejects.toThrow(/row-level security/);
    const client = await connectOnce(storage.archive.owner!);
    await client.query('begin; alter table offices no force row level security');
    const changed = await client.query("update offices set name = name || '!'");
    await client.query('alter table offices force row level security; commit');
    await client.end();
    expect(changed.rowCount).toBe(2);
    expect(await storage.asOwner("update offices set name = name || '!' returning name")).toEqual([]);
  });
});

test('a given database role that row-level security does not hold is refused', async () => {
  const { checkApplicationRole } = await import('./roles.ts');
  await expect(checkApplicationRole(storage.archive.owner!)).rejects.toThrow(/owns tables|superuser/);
  await expect(checkApplicationRole(storage.archive.application)).resolves.toBeUndefined();
});
