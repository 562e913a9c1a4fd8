// A database of its own for one test file: a copy of the migrated template, used as the application's role.
import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { silentLog } from '#domain/log.ts';
import type { Storage } from '#storage/storage.ts';
import { connectOnce, type Address } from '../../src/storage/connections.ts';
import { keysFrom } from '../../src/storage/keys.ts';
import { openOn } from '../../src/storage/open-storage.ts';

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

const masterSecret = 'a master secret for tests only, of no value';

/** Call at the top of the file: `const storage = await testStorage();`. It is closed and removed after the file's tests. */
export async function testStorage(options: { masterSecret?: string } = {}): Promise<TestStorage> {
  const server = inject('testServer');
  const database = `probierz_test_${randomUUID().replaceAll('-', '')}`;
  const at = (url: string, name = database): Address => ({ connectionString: url.replace('{name}', name) });
  const admin = (text: string) => oneStatement(at(server.admin, 'postgres'), text);

  await admin(`create database ${database} template ${server.template} owner "${server.ownerRole}"`);
  const roles = {
    application: at(server.application),
    applicationRole: server.applicationRole,
    owner: at(server.owner),
  };
  const storage = await openOn(roles, keysFrom(options.masterSecret ?? masterSecret), silentLog, 'embedded');
  const others: Storage[] = [];
  afterAll(async () => {
    for (const other of others) await other.close();
    await storage.close();
    await admin(`drop database ${database} with (force)`);
  });
  return {
    ...storage,
    newOffice: (name = 'Urząd próbny') => storage.createOffice({ sample: false, name }),
    async again() {
      const other = await openOn(roles, keysFrom(options.masterSecret ?? masterSecret), silentLog, 'embedded');
      others.push(other);
      return other;
    },
    asOwner: (text, values) => oneStatement(roles.owner, text, values),
    asApplication: (text, values) => oneStatement(roles.application, text, values),
    applicationRole: server.applicationRole,
  };
}

async function oneStatement<Row>(address: Address, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = await connectOnce(address);
  try {
    return (await client.query(text, [...values])).rows as Row[];
  } finally {
    await client.end();
  }
}
