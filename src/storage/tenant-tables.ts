// The tables that hold offices' rows, read from the database itself, parents before children.
import type pg from 'pg';

export interface TenantTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * Every table of the schema with a column office_id, each after the tables its foreign keys point to.
 * The directory is one of them: its rows belong to offices too.
 */
export async function tenantTables(client: pg.ClientBase): Promise<TenantTable[]> {
  const { rows: tables } = await client.query<TenantTable & { parents: string[] }>(`
    select c.relname as name,
           array(select a.attname::text from pg_attribute a
                 where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
           array(select p.relname::text from pg_constraint k join pg_class p on p.oid = k.confrelid
                 where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as parents
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'office_id' and not a.attisdropped)
    order by c.relname`);
  const ordered: TenantTable[] = [];
  const placed = new Set<string>();
  let waiting = tables;
  while (waiting.length > 0) {
    const ready = waiting.filter((table) => table.parents.every((parent) => placed.has(parent)));
    if (ready.length === 0)
      throw new Error(`Foreign keys form a ring: ${waiting.map((table) => table.name).join(', ')}`);
    for (const { name, columns } of ready) {
      ordered.push({ name, columns });
      placed.add(name);
    }
    waiting = waiting.filter((table) => !placed.has(table.name));
  }
  return ordered;
}
