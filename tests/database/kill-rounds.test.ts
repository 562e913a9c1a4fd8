// Killed without warning, again and again, under load: nothing acknowledged is lost or doubled, and it comes back by itself.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { silentLog } from '#domain/log.ts';
import { openStorage } from '#storage/storage.ts';
import { seededRandom } from '#statistics/seeded-random.ts';

const rounds = process.env['PROBIERZ_FULL'] === '1' ? 18 : 3;
const victims = ['program', 'database', 'both'] as const;

/** What the writing program has said so far, over all its lives. */
class Witness {
  readonly acknowledged = new Set<string>();
  readonly refusals = new Map<string, number>();
  private waiting: { count: number; resolve: () => void }[] = [];

  hear(line: string): void {
    const [word = '', what = ''] = line.split(' ');
    if (word === 'ack') this.acknowledged.add(what);
    if (word === 'refused') this.refusals.set(what, (this.refusals.get(what) ?? 0) + 1);
    for (const each of this.waiting) if (this.acknowledged.size >= each.count) each.resolve();
  }

  async moreThanNow(more: number): Promise<void> {
    const count = this.acknowledged.size + more;
    const gotten = new Promise<'gotten'>((resolve) => this.waiting.push({ count, resolve: () => resolve('gotten') }));
    const patience = AbortSignal.timeout(60_000);
    const lost = new Promise<'nothing'>((resolve) => patience.addEventListener('abort', () => resolve('nothing')));
    expect(await Promise.race([gotten, lost]), 'writes acknowledged within a minute').toBe('gotten');
  }
}

function startWriter(dataDir: string, office: OfficeId, witness: Witness): ChildProcess {
  const script = fileURLToPath(new URL('./writer.child.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dataDir, office], { stdio: ['ignore', 'pipe', 'inherit'] });
  createInterface({ input: child.stdout! }).on('line', (line) => witness.hear(line));
  return child;
}

const postmaster = (dataDir: string) =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve));

test(
  `${rounds} kill rounds: 0 acknowledged writes lost, 0 doubled`,
  { timeout: 40_000 + rounds * 20_000 },
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'probierz-kill-'));
    const first = await openStorage({ dataDir, log: silentLog });
    const office = await first.createOffice({ sample: true, name: 'Gmina Podlipie' });
    await first.close();

    const random = seededRandom(20_261_121);
    const witness = new Witness();
    let writer = startWriter(dataDir, office, witness);
    for (let round = 0; round < rounds; round += 1) {
      await witness.moreThanNow(50);
      await sleep(random.next() * 150);
      const victim = victims[round % victims.length]!;
      const server = postmaster(dataDir);
      if (victim !== 'database') writer.kill('SIGKILL');
      // the whole group at once, or the postmaster alone, whose children must notice
      if (victim !== 'program') process.kill(random.next() < 0.5 ? -server : server, 'SIGKILL');
      if (victim === 'database') continue; // the program brings it back
      await ended(writer);
      writer = startWriter(dataDir, office, witness);
    }
    await witness.moreThanNow(50);
    writer.kill('SIGTERM');
    await ended(writer);
    expect(writer.exitCode).toBe(0);
    expect([...witness.refusals.keys()].filter((status) => status !== '503')).toEqual([]);

    const storage = await openStorage({ dataDir, log: silentLog });
    const kept = await storage.readInOffice<{ target: string }>(office, {
      name: 'kept',
      text: "select target from audit_trail where what = 'kill-round'",
      values: [],
    });
    await storage.close();
    rmSync(dataDir, { recursive: true, force: true });
    const found = new Set(kept.map((row) => row.target));
    expect([...witness.acknowledged].filter((id) => !found.has(id))).toEqual([]);
    expect(kept.length).toBe(found.size);
    expect(witness.acknowledged.size).toBeGreaterThan(50 * rounds);
  },
);
