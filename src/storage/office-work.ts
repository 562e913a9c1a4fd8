// Work inside one office: a transaction with row-level security set to that office. The only way to a tenant row.
import type { Writable } from 'node:stream';
import type pg from 'pg';
import { isUuid, type OfficeId } from '#domain/ids.ts';
import { askedOnce } from './asked-once.ts';
import { asRefusal } from './connections.ts';
import type { NamedQuery, OfficeWork, Storage, WorkOptions } from './storage.ts';
import { workOn } from './work-on-client.ts';

type TenantAccess = Pick<Storage, 'inOffice' | 'readInOffice' | 'writeInOffice' | 'oneLook' | 'revision'>;

export function makeTenantAccess(pool: pg.Pool): TenantAccess {
  const oneStatement = async <Row>(officeId: OfficeId, begin: string, query: NamedQuery): Promise<Row[]> => {
    const office = setOffice(officeId);
    return withClient(pool, async (client) => {
      // sent together, answered together; when the statement fails, the commit only closes the failed transaction
      const steps = inOnePacket(
        client,
        () =>
          [
            client.query(`${begin}; ${office}`),
            client.query({ ...query, values: [...query.values] }),
            client.query('commit'),
          ] as const,
      );
      const [begun, done, committed] = await Promise.allSettled(steps);
      for (const step of [begun, done, committed]) if (step.status === 'rejected') throw step.reason;
      return done.status === 'fulfilled' ? (done.value.rows as Row[]) : [];
    });
  };
  const asked = askedOnce((officeId, query) => oneStatement(officeId, 'begin read only', query));
  return {
    async inOffice(officeId, work, options = {}) {
      try {
        return await transaction(pool, officeId, work, options);
      } catch (error) {
        if (!options.retryOnce || !mayRetry(error)) throw error;
        return await transaction(pool, officeId, work, options);
      } finally {
        asked.forget();
      }
    },
    readInOffice: asked.readInOffice,
    oneLook: asked.oneLook,
    writeInOffice: <Row>(officeId: OfficeId, query: NamedQuery) =>
      oneStatement<Row>(officeId, 'begin', query).finally(asked.forget),
    async revision(officeId) {
      const rows = await asked.readInOffice<{ revision: number }>(officeId, {
        name: 'office-revision',
        text: 'select revision from offices where office_id = $1',
        values: [officeId],
      });
      return rows[0]?.revision ?? null;
    },
  };
}

async function transaction<T>(
  pool: pg.Pool,
  officeId: OfficeId,
  work: (office: OfficeWork) => Promise<T>,
  options: WorkOptions,
): Promise<T> {
  const isolation = options.isolation ? ` isolation level ${options.isolation}` : '';
  const begin = `begin${isolation}; ${setOffice(officeId)}`;
  return withClient(pool, async (client) => {
    // not awaited: the first statement of the work travels in the same packet
    const begun = client.query(begin);
    begun.catch(() => {}); // awaited below; here it must only not count as unhandled
    try {
      const result = await work(workOn(client, officeId));
      await begun;
      const { command } = await client.query('commit');
      // a failure the work swallowed has spoilt the transaction: PostgreSQL answers the commit with a rollback
      if (command === 'ROLLBACK')
        throw new Error('The transaction was rolled back because a statement in it had failed.');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {}); // a broken connection has rolled back already
      throw error;
    }
  });
}

/** Collects what the statements write and hands it to the system once: a write of its own for each costs more than they do. */
function inOnePacket<Steps>(client: pg.PoolClient, send: () => Steps): Steps {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

/** Runs on one connection; a broken one is thrown away, and its failure becomes the named refusal (503). */
async function withClient<T>(pool: pg.Pool, run: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    throw asRefusal(error);
  }
  try {
    const result = await run(client);
    client.release();
    return result;
  } catch (error) {
    const refusal = asRefusal(error);
    client.release(refusal !== error);
    throw refusal;
  }
}

/** SET LOCAL takes no parameters, so the text is checked to be a UUID and nothing else. */
function setOffice(officeId: OfficeId): string {
  if (!isUuid(officeId)) throw new TypeError('Not an office id');
  return `set local probierz.office_id = '${officeId}'`;
}

function mayRetry(error: unknown): boolean {
  return ['40001', '40P01'].includes((error as { code?: string }).code ?? '');
}
