// What a room can do inside an office, on the connection whose transaction is already set to that office.
import type pg from 'pg';
import type { OfficeId } from '#domain/ids.ts';
import { kyselyOn } from './kysely-on-client.ts';
import type { OfficeWork } from './storage.ts';
import { storedFilesOf } from './stored-files.ts';

export function workOn(client: pg.ClientBase, officeId: OfficeId): OfficeWork {
  let db: OfficeWork['db'] | undefined;
  const query = async <Row>(text: string, values: readonly unknown[] = [], name?: string): Promise<Row[]> => {
    const result = await client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
    return result.rows as Row[];
  };
  return {
    officeId,
    get db() {
      return (db ??= kyselyOn(client));
    },
    query,
    async enqueue(task, payload, options = {}) {
      await query(
        'select from graphile_worker.add_job($1, $2::json, run_at => $3, job_key => $4)',
        [task, JSON.stringify({ ...payload, officeId }), options.runAt ?? null, options.jobKey ?? null],
        'enqueue',
      );
    },
    async audit(entry) {
      await query(
        'insert into audit_trail (office_id, who, what, target, details) values ($1, $2, $3, $4, $5)',
        [officeId, entry.who, entry.what, entry.target ?? null, entry.details ?? null],
        'audit',
      );
    },
    async touch(change) {
      if (change === 'only-added')
        await query('update offices set revision = revision + 1 where office_id = $1', [officeId], 'add-to-office');
      else
        await query(
          `update offices set revision = revision + 1, only_added_since = revision + 1 where office_id = $1`,
          [officeId],
          'touch-office',
        );
    },
    files: storedFilesOf(officeId, query),
  };
}
