// The program as an operator meets it: starts on an empty folder, says what to do, stops cleanly, starts again.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const dataDir = mkdtempSync(join(tmpdir(), 'probierz-start-'));
const started: ChildProcess[] = [];
afterAll(async () => {
  for (const each of started) if (each.exitCode === null) each.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts the program; `said` grows as it writes. */
function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', PROBIERZ_SAMPLE: '0', PUBLIC_URL: '', ...environment },
  });
  started.push(child);
  const program = { child, said: '', complained: '' };
  child.stdout.on('data', (part: Buffer) => void (program.said += part.toString()));
  child.stderr.on('data', (part: Buffer) => void (program.complained += part.toString()));
  return program;
}

async function until<Value>(look: () => Value | undefined | null | false, seconds = 60): Promise<Value> {
  for (let tries = 0; tries < seconds * 20; tries += 1) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Not within ${seconds} seconds: ${look.toString()}`);
}

const addressIn = (said: string) => /: (http:\/\/127\.0\.0\.1:\d+)\n/.exec(said)?.[1];
const linkIn = (said: string) => /\/zaloz\/[\w-]{43}/.exec(said)?.[0];

test('starts, shows the founding link, stops on SIGTERM, and starts again with the same link', async () => {
  const first = start({});
  const address = await until(() => addressIn(first.said));
  const link = await until(() => linkIn(first.said));
  const health = await fetch(`${address}/zdrowie`);
  expect(await health.json()).toMatchObject({ status: 'ok', database: 'embedded' });
  expect((await fetch(address + link)).status).toBe(200);

  const begun = performance.now();
  first.child.kill('SIGTERM');
  const [code] = await once(first.child, 'exit');
  expect(code).toBe(0);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(first.said).toContain('"event":"stopping"');
  expect(first.said).not.toContain('"level":"error"');
  expect(
    first.said
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .join(''),
  ).not.toContain(link);

  const second = start({});
  expect(await until(() => linkIn(second.said))).toBe(link);
  second.child.kill('SIGINT');
  expect((await once(second.child, 'exit'))[0]).toBe(0);
});

test('wrong settings are all told at once, in sentences, with code 1', async () => {
  const program = start({ PORT: 'many', PUBLIC_URL: 'office', MASTER_SECRET: 'short' });
  expect((await once(program.child, 'exit'))[0]).toBe(1);
  for (const name of ['PORT', 'PUBLIC_URL', 'MASTER_SECRET']) expect(program.complained).toContain(`${name} must`);
});

test('an address in use is told in a sentence, and the database is left closed', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const program = start({ PORT: String((other.address() as AddressInfo).port) });
  expect((await once(program.child, 'exit'))[0]).toBe(1);
  expect(program.complained).toContain('The address is in use');
  other.close();
});
