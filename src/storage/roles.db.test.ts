// Programs that start at the same moment, such as a server and two commands: each finds or makes the role, none breaks off.
import { randomUUID } from 'node:crypto';
import { afterAll, expect, inject, test } from 'vitest';
import { connectOnce } from './connections.ts';
import { keysFrom } from './keys.ts';
import { givenRoles } from './roles.ts';

const server = inject('testServer');
const database = `probierz_roles_${randomUUID().replaceAll('-', '')}`;

async function asAdmin(text: string): Promise<void> {
  const client = await connectOnce({ connectionString: server.admin.replace('{name}', 'postgres') });
  await client.query(text);
  await client.end();
}

await asAdmin(`create database ${database}`);
afterAll(async () => {
  await asAdmin(`drop database ${database} with (force)`);
  await asAdmin(`drop role if exists ${database}_app`);
});

test('ten at once agree on the role of the application', async () => {
  const keys = keysFrom('a secret of a test that is long enough');
  const address = server.admin.replace('{name}', database);
  const found = await Promise.all(Array.from({ length: 10 }, () => givenRoles(address, null, keys)));
  expect(new Set(found.map(({ applicationRole }) => applicationRole))).toEqual(new Set([`${database}_app`]));
});
