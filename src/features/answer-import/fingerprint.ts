// A keyed hash over the answers of a file: a second import of the same answers is noticed without keeping the numbers of responses.
import { createHmac } from 'node:crypto';
import type { ForeignAnswers, Imported } from './foreign-survey.ts';

/** Hex digest over the columns and all rows. `key`: secret of the installation, so that nobody can try answers out. */
export async function fingerprintOf({ columns, rows }: ForeignAnswers, key: string): Promise<Imported<string>> {
  const hash = createHmac('sha256', key);
  hash.update(JSON.stringify(columns.map((column) => column.key)));
  for await (const item of rows()) {
    if (item.kind === 'broken') return { ok: false, faults: [item.fault] };
    if (item.kind === 'row') hash.update(JSON.stringify([item.sourceId, item.completedOn, item.cells]));
  }
  return { ok: true, value: hash.digest('hex') };
}
