// The embedded server's life: one holder at a time, joined by commands, brought back when it dies, awkward folders.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { silentLog, type Log } from '#domain/log.ts';
import { openStorage, type Storage, type StorageOptions } from '#storage/storage.ts';
import { connectOnce } from '../../src/storage/connections.ts';

const folders: string[] = [];
const opened: Storage[] = [];
afterAll(async () => {
  for (const storage of opened) await storage.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'probierz-launch-'));
  folders.push(folder);
  return folder;
}

async function open(dataDir: string, options: Partial<StorageOptions> = {}): Promise<Storage> {
  const storage = await openStorage({ dataDir, log: silentLog, ...options });
  opened.push(storage);
  return storage;
}

const postmaster = (dataDir: string) =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (await condition()) return;
    await sleep(50);
  }
  expect.fail(`It did not happen within 30 s: ${what}`);
}

test('one program at a time, commands join it, a clean stop leaves the folder free', async () => {
  const dataDir = freshFolder();
  const first = await open(dataDir);
  await expect(open(dataDir)).rejects.toThrow(/Another Probierz .* is using the data folder/);
  const office = await first.createOffice({ sample: false, name: 'Gmina Podlipie' });
  const joined = await open(dataDir, { join: true });
  expect((await joined.listOffices()).map((each) => each.officeId)).toEqual([office]);
  await joined.close();
  expect(await first.isReady()).toBe(true);
  await first.close();
  expect(readdirSync(dataDir)).not.toContain('holder.json');
  expect(readdirSync(join(dataDir, 'postgres'))).not.toContain('postmaster.pid');
  const again = await open(dataDir);
  expect(await again.listOffices()).toHaveLength(1);
  await again.close();
});

test('the server has checksums, no open port, and secrets only its own account can read', async () => {
  const dataDir = freshFolder();
  const storage = await open(dataDir);
  const client = await connectOnce(storage.archive.application);
  const { rows } = await client.query(
    `select current_setting('data_checksums') as checksums, current_setting('listen_addresses') as addresses,
            current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
  );
  await client.end();
  expect(rows).toEqual([{ checksums: 'on', addresses: '', fsync: 'on', commit: 'on' }]);
  for (const secret of ['master.secret', 'database-passwords.json']) {
    expect(statSync(join(dataDir, secret)).mode & 0o077).toBe(0);
  }
  const stranger = { ...storage.archive.application, password: 'wrong' };
  await expect(connectOnce(stranger)).rejects.toThrow(/password authentication failed/);
  await storage.close();
});

test('killed while the program lives: 503 meanwhile, back by itself, and jobs go on', async () => {
  const dataDir = freshFolder();
  const events: string[] = [];
  const listen = (event: string) => events.push(event);
  const log: Log = { info: listen, warn: listen, error: listen };
  const storage = await open(dataDir, { log });
  const done: unknown[] = [];
  await storage.jobs.start({ remember: async (payload) => void done.push(payload) });
  const office = await storage.createOffice({ sample: true, name: 'Gmina Podlipie' });

  process.kill(-postmaster(dataDir), 'SIGKILL');
  const refusals: unknown[] = [];
  await until(async () => {
    await storage.revision(office).catch((error: unknown) => refusals.push(error));
    return refusals.length > 0;
  }, 'a request is refused');
  expect({ ...(refusals[0] as object) }).toMatchObject({ status: 503, kind: 'database-unavailable' });
  await until(() => storage.isReady(), 'the database is back');
  expect(await storage.revision(office)).toBe(0);
  expect(events).toContain('database-died');
  expect(events).toContain('database-back');
  await storage.jobs.enqueueGlobal('remember', { after: 'the kill' });
  await until(() => done.length > 0, 'the job ran');
  expect(done).toEqual([{ after: 'the kill' }]);
  await storage.close();
});

test('a path too long for a socket', async () => {
  const above = freshFolder();
  chmodSync(above, 0o711);
  const dataDir = join(above, 'x'.repeat(110));
  const storage = await open(dataDir);
  expect(await storage.isReady()).toBe(true);
  await storage.close();
});

test('a folder under a closed one: root is told which, an ordinary user may use it', async () => {
  const closed = freshFolder();
  chmodSync(closed, 0o700);
  const dataDir = join(closed, 'data');
  mkdirSync(dataDir);
  const outcome = await open(dataDir).then(
    async (storage) => storage.close().then(() => 'opened'),
    (error: Error) => error.message,
  );
  if (process.getuid?.() === 0) expect(outcome).toContain(`may not pass through ${closed}`);
  else expect(outcome).toBe('opened');
});

test('a database newer than the program is refused with a sentence, and so is a changed migration', async () => {
  const dataDir = freshFolder();
  const storage = await open(dataDir);
  const asOwner = async (text: string) => {
    const client = await connectOnce(storage.archive.owner!);
    await client.query(text);
    await client.end();
  };
  await asOwner("insert into schema_migrations (number, name, sha256) values (9999, 'later', 'x')");
  await expect(open(dataDir, { join: true })).rejects.toThrow(/newer than this program.*9999/);
  await asOwner('delete from schema_migrations where number = 9999');
  await asOwner("update schema_migrations set sha256 = 'other' where number = 1");
  await expect(open(dataDir, { join: true })).rejects.toThrow(/Migration 1 .* changed/);
  await storage.close();
});
