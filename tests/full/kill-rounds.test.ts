// Clients answer over HTTP while the program, its database, or both are killed without warning, again and again.
// Each client sends a page until it is acknowledged, as a person presses send again. In the end every response is there
// once, with exactly the answers given.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { silentLog } from '#domain/log.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { openStorage, type Storage } from '#storage/storage.ts';
import { postmasterOf, startProgram } from '../factories/running-program.ts';
import { answerTo, Connection, type Reply } from '../factories/survey-client.ts';

const rounds = 15;
const clients = 6;
const victims = ['program', 'database', 'both'] as const;
/** pages of the core questionnaire */
const pages = 10;

interface Load {
  readonly port: number;
  readonly code: string;
  going: boolean;
  acknowledged: number;
  begun: number;
  readonly finished: { comment: string; rating: number }[];
  readonly statuses: Map<number, number>;
}

/** Sends until the answer is the redirect of an acknowledged page; a lost or refused request is sent again. */
async function untilAcknowledged(load: Load, connection: Connection, send: () => Promise<Reply>): Promise<string> {
  for (;;) {
    const reply = await send().catch(() => null);
    if (reply?.status === 303 && reply.location) return reply.location;
    if (reply) load.statuses.set(reply.status, (load.statuses.get(reply.status) ?? 0) + 1);
    else connection.close();
    await sleep(25);
  }
}

/** One client after another; a response that was begun is finished. */
async function answerOneAfterAnother(load: Load, who: number): Promise<void> {
  const connection = new Connection(load.port);
  const random = seededRandom(who + 1);
  for (let turn = 0; load.going; turn += 1) {
    // letters only: a number in a text would be masked as personal data
    const comment = `próba ${lettersOf(who)} ${lettersOf(turn)}`;
    const rating = 1 + random.integer(5);
    load.begun += 1;
    let at = await untilAcknowledged(load, connection, () => connection.get(`/ankieta/${load.code}`));
    for (let page = 1; page <= pages; page += 1) {
      const path = at;
      const form = answerTo(page, pages, rating, comment);
      at = await untilAcknowledged(load, connection, () => connection.post(path, form));
      load.acknowledged += 1;
    }
    expect(at).toContain('/dziekujemy');
    load.finished.push({ comment, rating });
  }
  connection.close();
}

const lettersOf = (value: number) => String(value).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!);

async function withStorage<T>(dataDir: string, work: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openStorage({ dataDir, log: silentLog, join: true });
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

/** The sample county's first open code; the samples are made after the program answers. */
async function sampleCode(dataDir: string): Promise<{ officeId: OfficeId; code: string }> {
  return withStorage(dataDir, async (storage) => {
    for (let waited = 0; waited < 60_000; waited += 200) {
      for (const { officeId } of await storage.listOffices()) {
        const [row] = await storage.inOffice(officeId, (office) =>
          office.query<{ code: string }>(
            'select code from survey_codes where (select count(*) from answer_blocks) > 0 order by code limit 1',
          ),
        );
        if (row) return { officeId, code: row.code };
      }
      await sleep(200);
    }
    throw new Error('No sample office came up within a minute.');
  });
}

/** How often each row of answers occurs, and each comment of this test. */
async function kept(dataDir: string, officeId: OfficeId) {
  return withStorage(dataDir, (storage) =>
    storage.inOffice(officeId, async (office) => {
      const responses = await office.query<{ state: string; ratings: string; n: number }>(
        'select state, ratings::text as ratings, count(*) as n from responses group by 1, 2',
      );
      const comments = await office.query<{ body: string }>("select body from comments where body like 'próba %'");
      return {
        responses: new Map(responses.map((row) => [`${row.state} ${row.ratings}`, row.n])),
        comments: comments.map((row) => row.body),
      };
    }),
  );
}

test(`${rounds} rounds of kill -9 under load over HTTP: nothing acknowledged lost, nothing doubled`, async () => {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  const dataDir = mkdtempSync(join(tmpdir(), 'probierz-kill-web-'));
  let program = await startProgram(dataDir);
  const { officeId, code } = await sampleCode(dataDir);
  const before = await kept(dataDir, officeId);

  const load: Load = {
    port: program.port,
    code,
    going: true,
    acknowledged: 0,
    begun: 0,
    finished: [],
    statuses: new Map(),
  };
  const work = Promise.all(Array.from({ length: clients }, (_, who) => answerOneAfterAnother(load, who)));
  const random = seededRandom(20_261_121);
  for (let round = 0; round < rounds; round += 1) {
    await moreAcknowledged(load, 60);
    await sleep(random.next() * 200);
    const victim = victims[round % victims.length]!;
    const server = postmasterOf(dataDir);
    const ended = new Promise((resolve) => program.child.once('exit', resolve));
    if (victim !== 'database') program.child.kill('SIGKILL');
    // the whole server at once, or its first process alone
    if (victim !== 'program') process.kill(random.next() < 0.5 ? -server : server, 'SIGKILL');
    if (victim === 'database') continue;
    await ended;
    // what systemd does
    program = await startProgram(dataDir, { port: load.port });
  }
  await moreAcknowledged(load, 60);
  load.going = false;
  await work;

  const after = await kept(dataDir, officeId);
  await program.stop();
  rmSync(dataDir, { recursive: true, force: true });

  const said = load.finished.map((response) => response.comment);
  expect(after.comments.toSorted()).toEqual(said.toSorted());
  expect(new Set(said).size).toBe(said.length);
  const added = [...after.responses]
    .map(([row, n]) => [row, n - (before.responses.get(row) ?? 0)] as const)
    .filter(([, n]) => n !== 0);
  expect(added.reduce((sum, [, n]) => sum + n, 0)).toBe(load.begun);
  // per rating exactly as many complete responses as clients who gave it
  for (let rating = 1; rating <= 5; rating += 1) {
    const given = load.finished.filter((response) => response.rating === rating).length;
    const found = added.filter(([row]) => row.startsWith(`complete {${rating},`)).reduce((sum, [, n]) => sum + n, 0);
    expect(found, `responses that began with ${rating}`).toBe(given);
  }
  const refusals = [...load.statuses.keys()].filter((status) => status !== 503);
  expect(refusals).toEqual([]);
  console.log(
    `${rounds} kill rounds: ${load.finished.length} responses, ${load.acknowledged} acknowledged pages, 0 lost, 0 doubled`,
  );
});

async function moreAcknowledged(load: Load, more: number): Promise<void> {
  const wanted = load.acknowledged + more;
  for (let waited = 0; load.acknowledged < wanted; waited += 20) {
    if (waited > 90_000)
      expect.fail('Nothing was acknowledged for a minute and a half: the service did not come back.');
    await sleep(20);
  }
}
