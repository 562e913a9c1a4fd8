// One PostgreSQL for the whole run: embedded in a temporary folder, or the one given in PROBIERZ_TEST_DATABASE_URL.
// It holds a migrated template; each test file gets a copy (tests/factories/storage.factory.ts).
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { silentLog } from '#domain/log.ts';
import { connectOnce } from '../../src/storage/connections.ts';
import { adminRole, openEmbeddedServer } from '../../src/storage/embedded/embedded-server.ts';
import { keysFrom } from '../../src/storage/keys.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { embeddedRoles, givenRoles } from '../../src/storage/roles.ts';

/** What a test file needs to make a database of its own: addresses as URLs, {name} stands for the database. */
export interface TestServer {
  /** may create databases */
  readonly admin: string;
  readonly owner: string;
  readonly application: string;
  readonly ownerRole: string;
  readonly applicationRole: string;
  readonly template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

export const testMasterSecret = 'a master secret for tests only, of no value';
// each project of a run has a server setup of its own, also on one given server
const template = `probierz_template_${process.pid}_${randomUUID().slice(0, 8)}`;

export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['PROBIERZ_TEST_DATABASE_URL'];
  const started = given ? await givenServer(given) : await embeddedServer();
  project.provide('testServer', started.server);
  return () => started.stop();
}

async function embeddedServer() {
  const dataDir = mkdtempSync(join(tmpdir(), 'probierz-test-'));
  const server = await openEmbeddedServer({ dataDir, log: silentLog, relaxed: true });
  const roles = await embeddedRoles(server, template);
  const url = (user: string, password: string) =>
    `postgres://${user}:${password}@/{name}?host=${encodeURIComponent(server.socketFolder)}`;
  const testServer: TestServer = {
    admin: url(adminRole, server.passwords.admin),
    owner: url('probierz_owner', server.passwords.owner),
    application: url(roles.applicationRole, server.passwords.application),
    ownerRole: 'probierz_owner',
    applicationRole: roles.applicationRole,
    template,
  };
  await makeTemplate(testServer);
  return {
    server: testServer,
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function givenServer(given: string) {
  const roles = await givenRoles(given, null, keysFrom(testMasterSecret));
  if (!('connectionString' in roles.application)) throw new Error('A given server is known by its address.');
  const named = (address: string) => address.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, '$1{name}');
  const testServer: TestServer = {
    admin: named(given),
    owner: named(given),
    application: named(roles.application.connectionString),
    ownerRole: decodeURIComponent(/\/\/([^:@/]*)/.exec(given)?.[1] ?? ''),
    applicationRole: roles.applicationRole,
    template,
  };
  await makeTemplate(testServer);
  return {
    server: testServer,
    stop: () =>
      asAdmin(testServer, [`drop database if exists ${template}_samples`, `drop database if exists ${template}`]),
  };
}

async function makeTemplate(server: TestServer): Promise<void> {
  await asAdmin(server, [`create database ${template} owner "${server.ownerRole}"`]);
  await migrate({ connectionString: server.owner.replace('{name}', template) }, server.applicationRole, silentLog);
}

async function asAdmin(server: TestServer, statements: string[]): Promise<void> {
  const client = await connectOnce({ connectionString: server.admin.replace('{name}', 'postgres') });
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
