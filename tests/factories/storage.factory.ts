// A database of its own for one test file: a copy of the migrated template, used as the application's role.
import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { silentLog } from '#domain/log.ts';
import type { Storage } from '#storage/storage.ts';
import { connectOnce, type Address } from '../../src/storage/connections.ts';
import { keysFrom } from '../../src/storage/keys.ts';
import { openOn } from '../../src/storage/open-storage.ts';
import { testMasterSecret } from '../database/server.setup.ts';
import type { TestServer } from '../database/server.setup.ts';

export interface TestStorage extends Storage {
  /** a fresh office of this database */
  newOffice(name?: string): Promise<OfficeId>;
  /** one statement as the owner, outside any office; row-level security is forced for it too */
  asOwner<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** one statement as the application's role, outside any office */
  asApplication<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** the same database as another program beside this one sees it */
  again(): Promise<Storage>;
  readonly applicationRole: string;
}

/** Call at the top of the file: `const storage = await testStorage();`. It is closed and removed after the file's tests. */
export async function testStorage(options: { masterSecret?: string } = {}): Promise<TestStorage> {
  const { storage, roles, again, close } = await copiedDatabase(options);
  afterAll(close);
  return {
    ...storage,
    newOffice: (name = 'Urząd próbny') => storage.createOffice({ sample: false, name }),
    again,
    asOwner: (text, values) => oneStatement(roles.owner, text, values),
    asApplication: (text, values) => oneStatement(roles.application, text, values),
    applicationRole: roles.applicationRole,
  };
}

/** A copy of the migrated template, or of another; `close` closes and removes it. */
export async function copiedDatabase(options: { masterSecret?: string; template?: string } = {}) {
  const server = inject('testServer');
  const database = `probierz_test_${randomUUID().replaceAll('-', '')}`;
  const template = options.template ?? server.template;
  await asServerAdmin(server, `create database ${database} template ${template} owner "${server.ownerRole}"`);
  const opened: Storage[] = [];
  const roles = rolesOn(server, database);
  const again = async () => {
    const storage = await openOn(roles, keysFrom(options.masterSecret ?? testMasterSecret), silentLog, 'embedded');
    opened.push(storage);
    return storage;
  };
  return {
    storage: await again(),
    roles,
    again,
    close: async (): Promise<void> => {
      for (const storage of opened.toReversed()) await storage.close();
      await asServerAdmin(server, `drop database ${database} with (force)`);
    },
  };
}

/** Makes a template once for all test files of the run: the first that asks fills it, the others wait; gives its name. */
export async function filledTemplate(name: string, fill: (storage: Storage) => Promise<void>): Promise<string> {
  const server = inject('testServer');
  const filled = `${server.template}_${name}`;
  const lock = await connectOnce(at(server.admin, 'postgres'));
  try {
    // held until this connection ends
    await lock.query('select pg_advisory_lock(hashtext($1))', [filled]);
    const { rowCount } = await lock.query('select from pg_database where datname = $1', [filled]);
    if (rowCount) return filled;
    const making = `${filled}_making`;
    await lock.query(`drop database if exists ${making} with (force)`);
    await lock.query(`create database ${making} template ${server.template} owner "${server.ownerRole}"`);
    const storage = await openOn(rolesOn(server, making), keysFrom(testMasterSecret), silentLog, 'embedded');
    await fill(storage).finally(() => storage.close());
    await lock.query(`alter database ${making} rename to ${filled}`);
    return filled;
  } finally {
    await lock.end();
  }
}

const at = (url: string, name: string): Address => ({ connectionString: url.replace('{name}', name) });
const rolesOn = (server: TestServer, database: string) => ({
  application: at(server.application, database),
  applicationRole: server.applicationRole,
  owner: at(server.owner, database),
});
const asServerAdmin = (server: TestServer, text: string) => oneStatement(at(server.admin, 'postgres'), text);

async function oneStatement<Row>(address: Address, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = await connectOnce(address);
  try {
    return (await client.query(text, [...values])).rows as Row[];
  } finally {
    await client.end();
  }
}
