// Commands typed at a terminal, on a database and in a folder of their own.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { silentLog } from '#domain/log.ts';
import type { House } from '#features/house.ts';
import { connectOnce } from '#storage/connections.ts';
import { openStorage } from '#storage/storage.ts';
import { allCommands } from '../../src/cli/all-commands.ts';
import { houseOf } from '../../src/cli/house-of.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { readSettings } from '../../src/settings.ts';

/** Call at the top of the file. The database is empty until a command migrates it. */
export async function typedCommands() {
  const server = inject('testServer');
  const folder = mkdtempSync(join(tmpdir(), 'probierz-commands-'));
  const database = `probierz_commands_${randomUUID().replaceAll('-', '')}`;
  const address = (url: string, name = database) => url.replace('{name}', name);
  const environment = {
    DATA_DIR: folder,
    DATABASE_URL: address(server.application),
    DATABASE_OWNER_URL: address(server.owner),
  };
  const file = join(folder, 'export.tar');

  async function asAdmin(text: string): Promise<void> {
    const client = await connectOnce({ connectionString: address(server.admin, 'postgres') });
    await client.query(text);
    await client.end();
  }
  async function typed(line: string, more: Record<string, string> = {}) {
    const lines: string[] = [];
    const terminal = {
      environment: { ...environment, ...more },
      say: (text: string) => lines.push(text),
      complain: (text: string) => lines.push(text),
    };
    const code = await runCommand(allCommands, line.split(' '), terminal);
    return { code, said: lines.join('\n') };
  }

  async function withHouse<T>(work: (house: House) => Promise<T>, more: Record<string, string> = {}): Promise<T> {
    const read = readSettings({ ...environment, ...more });
    if (!read.ok) throw new Error(read.faults.join());
    const storage = await openStorage({ ...read.settings, log: silentLog });
    try {
      return await work(houseOf(storage, read.settings, silentLog));
    } finally {
      await storage.close();
    }
  }

  await asAdmin(`create database ${database} owner "${server.ownerRole}"`);
  afterAll(async () => {
    await asAdmin(`drop database ${database} with (force)`);
    rmSync(folder, { recursive: true, force: true });
  });

  return { folder, file, typed, withHouse };
}
