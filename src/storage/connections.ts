// Connections to PostgreSQL: pools, how values are read, and which failures mean "the database is away for a moment".
import { Client, Pool, types as driverTypes, type CustomTypesConfig, type PoolConfig } from 'pg';
import { unavailable } from '#domain/faults.ts';
import type { Log } from '#domain/log.ts';

/** Where and as whom to connect. */
export type Address =
  | { readonly connectionString: string }
  | { readonly host: string; readonly user: string; readonly password: string; readonly database: string };

const dateOid = 1082;
const bigintOid = 20;
const parsers: Record<number, (text: string) => unknown> = {
  // a calendar day stays the text YYYY-MM-DD: a Date would slip by the time zone
  [dateOid]: (text) => text,
  // our counts and revisions stay far below 2^53
  [bigintOid]: Number,
};
const usualParser = driverTypes.getTypeParser as (type: number, format?: 'text' | 'binary') => unknown;
/** node-postgres asks by type number; everything not listed is read in its usual way. */
const types: CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary'): unknown =>
    (format !== 'binary' && parsers[type]) || usualParser(type, format),
};

/** The pool of the application's role. Statements of one transaction are sent without waiting for each other. */
export function applicationPool(address: Address, log: Log, size = 10): Pool {
  return makePool(
    { ...address, max: size, pipeline: true, statement_timeout: 60_000, idle_in_transaction_session_timeout: 120_000 },
    log,
  );
}

/** For jobs and COPY, which need a connection of the plain kind. */
export function plainPool(address: Address, log: Log, size = 4): Pool {
  return makePool({ ...address, max: size }, log);
}

function makePool(config: PoolConfig, log: Log): Pool {
  const pool = new Pool({
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 300_000,
    keepAlive: true,
    application_name: 'probierz',
    types,
    ...config,
  });
  // an idle connection that breaks is simply replaced; at the end the server may be quicker than the good-bye
  pool.on('error', (error) => {
    if (!pool.ending) log.warn('database-connection-lost', { reason: error.message });
  });
  pool.on('connect', (client) => client.on('error', () => {})); // the statement in hand fails with the same error
  return pool;
}

/** One connection of the plain kind, outside any pool. The caller ends it. */
export async function connectOnce(address: Address): Promise<Client> {
  const client = new Client({ ...address, connectionTimeoutMillis: 10_000, application_name: 'probierz', types });
  client.on('error', () => {}); // the query in hand fails with the same error
  await client.connect();
  return client;
}

const goneCodes = new Set([
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const goneMessage =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after|terminating connection)/;

/** Whether an error says that the database cannot be reached now, rather than that a statement is wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: string }).code ?? '';
  // 08: connection; 53: no disk, memory or connection left
  return goneCodes.has(code) || /^(08|53)/.test(code) || goneMessage.test(error.message);
}

/** The named refusal (503) for a lost database; any other error as it is. */
export function asRefusal(error: unknown): unknown {
  if (!isUnavailable(error)) return error;
  const refusal = unavailable('database-unavailable');
  refusal.cause = error;
  return refusal;
}
