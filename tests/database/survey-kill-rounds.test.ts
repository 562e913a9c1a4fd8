// The whole program killed without warning while clients answer: what was acknowledged is there once, and it comes back.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { systemClock } from '#domain/clock.ts';
import type { OfficeId } from '#domain/ids.ts';
import { silentLog } from '#domain/log.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { openStorage } from '#storage/storage.ts';
import { postmasterOf, startProgram, type RunningProgram } from '../factories/running-program.ts';
import { Connection } from '../factories/survey-client.ts';
import { houseOn, officeWithCodes } from '../factories/survey.factory.ts';

const rounds = process.env['PROBIERZ_FULL'] === '1' ? 18 : 3;
const victims = ['program', 'database', 'both'] as const;
const clients = 8;
const pages = 10;

/** What the pages of client number `id` send: the number written in the seven ratings, so that it can be found again. */
function codesOf(id: number): number[] {
  const digits = Array.from({ length: 7 }, (_, place) => 1 + (Math.floor(id / 5 ** place) % 5));
  return [digits[0]!, 1 + (id % 4), ...digits.slice(1)];
}

interface Witness {
  /** clients whose last page was acknowledged */
  readonly finished: Set<number>;
  /** pages acknowledged of clients who never came to the end, by client */
  readonly answered: Map<number, number>;
  failures: number;
}

/** A person who presses again when nothing comes back; gives up only when told to. */
async function answerSurvey(port: number, code: string, id: number, witness: Witness, isOver: () => boolean) {
  const codes = codesOf(id);
  let connection = new Connection(port);
  const patiently = async (request: () => ReturnType<Connection['get']>) => {
    while (!isOver()) {
      const reply = await request().catch(() => null);
      if (reply && reply.status < 400) return reply;
      witness.failures += 1;
      connection.close();
      connection = new Connection(port);
      await sleep(60);
    }
    return null;
  };
  let path = (await patiently(() => connection.get(`/ankieta/${code}`)))?.location;
  for (let page = 1; path && page <= pages; page += 1) {
    const at: string = path;
    const body = page === pages ? 'tekst=' : page === pages - 1 ? 'odpowiedz=pomin' : `odpowiedz=${codes[page - 1]!}`;
    const reply = await patiently(() => connection.post(at, body));
    if (!reply) break;
    if (page === pages) witness.finished.add(id);
    else witness.answered.set(id, page);
    path = reply.location;
  }
  connection.close();
}

test(
  `${rounds} rounds of killing program and database under load: 0 acknowledged answers lost, 0 doubled`,
  { timeout: 60_000 + rounds * 30_000 },
  async () => {
    execFileSync(process.execPath, [join('scripts', 'build.mjs')]);
    const dataDir = mkdtempSync(join(tmpdir(), 'probierz-survey-kill-'));
    const own = await openStorage({ dataDir, log: silentLog });
    const { officeId, codes } = await officeWithCodes(houseOn(own, systemClock));
    await own.close();

    let program: RunningProgram = await startProgram(dataDir, { sample: false });
    const { port } = program;
    const witness: Witness = { finished: new Set(), answered: new Map(), failures: 0 };
    const random = seededRandom(20_261_121);
    const ending = new AbortController();
    let nextId = 0;
    const working = Array.from({ length: clients }, async () => {
      while (!ending.signal.aborted) {
        nextId += 1;
        await answerSurvey(port, codes[0]!.code, nextId, witness, () => ending.signal.aborted);
      }
    });
    try {
      for (let round = 0; round < rounds; round += 1) {
        const before = witness.finished.size;
        while (witness.finished.size < before + 10) await sleep(20);
        await sleep(random.integer(300));
        const victim = victims[round % victims.length]!;
        if (victim !== 'program') process.kill(postmasterOf(dataDir), 'SIGKILL');
        if (victim === 'database') continue;
        program.child.kill('SIGKILL');
        // what keeps a service running starts it again; nobody does anything else
        program = await startProgram(dataDir, { sample: false, port });
      }
      const before = witness.finished.size;
      while (witness.finished.size < before + 10) await sleep(20);
    } finally {
      ending.abort();
      await Promise.all(working);
      await program.stop();
    }

    const stored = await storedCodes(dataDir, officeId);
    rmSync(dataDir, { recursive: true, force: true });
    const lost: number[] = [];
    const doubled: number[] = [];
    for (const id of witness.finished) {
      const copies = stored.filter((ratings) => ratings === codesOf(id).join(' ')).length;
      if (copies === 0) lost.push(id);
      if (copies > 1) doubled.push(id);
    }
    for (const [id, page] of witness.answered) {
      const begun = codesOf(id).slice(0, Math.min(page, 8)).join(' ');
      if (!witness.finished.has(id) && !stored.some((ratings) => ratings.startsWith(begun))) lost.push(id);
    }
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
    expect(witness.finished.size).toBeGreaterThan(rounds * 10);
    expect(witness.failures).toBeGreaterThan(0);
    // nobody answered twice, so there are no more responses than clients
    expect(stored.length).toBeLessThanOrEqual(nextId);
  },
);

async function storedCodes(dataDir: string, officeId: OfficeId): Promise<string[]> {
  const storage = await openStorage({ dataDir, log: silentLog });
  try {
    const rows = await storage.readInOffice<{ ratings: number[] }>(officeId, {
      name: 'test-all-ratings',
      text: 'select ratings from responses where office_id = $1',
      values: [officeId],
    });
    return rows.map(({ ratings }) => ratings.join(' '));
  } finally {
    await storage.close();
  }
}
