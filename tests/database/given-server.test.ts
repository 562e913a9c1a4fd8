// A server given by the operator: one address that may create roles, two addresses, or one that may not.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { silentLog } from '#domain/log.ts';
import { openStorage } from '#storage/storage.ts';
import { connectOnce } from '../../src/storage/connections.ts';

const server = inject('testServer');
const dataDir = mkdtempSync(join(tmpdir(), 'probierz-given-'));
const name = `probierz_given_${randomUUID().replaceAll('-', '')}`;
const poor = `${name}_poor`;
const adminUrl = (database: string) => server.admin.replace('{name}', database);

async function asAdmin(text: string): Promise<void> {
  const client = await connectOnce({ connectionString: adminUrl('postgres') });
  await client.query(text);
  await client.end();
}
function poorUrl(): string {
  const url = adminUrl(name);
  return url.replace(/\/\/[^@]*@/, `//${poor}:secret@`);
}
const open = (databaseUrl: string, databaseOwnerUrl: string | null = null) =>
  openStorage({ dataDir, databaseUrl, databaseOwnerUrl, log: silentLog });

await asAdmin(`create database ${name}`);
await asAdmin(`create role ${poor} login password 'secret'`);
afterAll(async () => {
  await asAdmin(`drop database ${name} with (force)`);
  for (const role of [poor, `${name}_app`]) await asAdmin(`drop role if exists ${role}`);
  rmSync(dataDir, { recursive: true, force: true });
});

test('a role that may not create roles, on an empty database, is refused with the SQL to run', async () => {
  await expect(open(poorUrl())).rejects.toThrow(/create role probierz_owner[\s\S]*DATABASE_OWNER_URL/);
});

test('the owner in the place of the application is refused', async () => {
  await expect(open(adminUrl(name), adminUrl(name))).rejects.toThrow(/both name the role .* owns the tables/);
});

test('a wrong address is told without its password', async () => {
  const wrong = poorUrl().replace(':secret@', ':hidden-word@');
  const message = await open(wrong).catch((error: Error) => error.message);
  expect(message).toContain('cannot be reached');
  expect(message).not.toContain('hidden-word');
});

test('an address that may create roles makes the application role, the same one each time', async () => {
  const first = await open(adminUrl(name));
  const office = await first.createOffice({ sample: false, name: 'Gmina Podlipie' });
  expect(first.database).toBe('external');
  expect(JSON.stringify(first.archive.application)).toContain(`${name}_app`);
  await first.close();
  const second = await open(adminUrl(name));
  expect(await second.revision(office)).toBe(0);
  await second.close();
});

test('another application role named later gets the same rights, and no more', async () => {
  const storage = await open(poorUrl(), adminUrl(name));
  const office = await storage.createOffice({ sample: false, name: 'Powiat wierzbowski' });
  await storage.inOffice(office, (work) => work.audit({ who: null, what: 'entry' }));
  await storage.inOffice(office, (work) => work.enqueue('later', {}));
  const removed = storage.inOffice(office, (work) => work.query('delete from audit_trail'));
  await expect(removed).rejects.toThrow('permission denied');
  await storage.close();
});

test('on a current schema the application address alone is enough to work, not to remove an office', async () => {
  const made = await open(adminUrl(name));
  const { application } = made.archive;
  const [listed] = await made.listOffices();
  await made.close();
  const alone = await open((application as { connectionString: string }).connectionString);
  expect(await alone.revision(listed!.officeId)).toBe(0);
  await expect(alone.removeOffice(listed!.officeId)).rejects.toThrow('DATABASE_OWNER_URL');
  await alone.close();
});
