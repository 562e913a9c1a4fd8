// What the survey costs: bytes, CPU of a complete response, pages per second, memory, time to start.
import { gzipSync } from 'node:zlib';
import { newToken, receivePage } from '#features/answers/index.ts';
import { finishResponse, insertResponse } from '../../src/features/answers/responses.store.ts';
import { cpuOf, memoryOf, startProgram } from '../factories/running-program.ts';
import { answerTo, Connection } from '../factories/survey-client.ts';
import type { Benchmark, Measured } from './benchmark.ts';
import { measuredProgram } from './measured-program.ts';

const concurrency = 16;

export const benchmarks: Benchmark[] = [
  { name: 'channels/survey-page-bytes', unit: 'bytes gz', run: pageBytes },
  { name: 'channels/first-view-bytes', unit: 'bytes', run: firstViewBytes },
  { name: 'channels/survey-get-cpu', unit: 'ms CPU', run: surveyGetCpu },
  { name: 'channels/complete-response-cpu', unit: 'ms CPU', run: completeResponseCpu },
  { name: 'channels/last-page-posts-per-second', unit: '/s', run: lastPagePosts },
  { name: 'channels/memory-after-10000-responses', unit: 'MB', run: memoryAfterMany },
  { name: 'channels/start-on-existing-database', unit: 'ms', run: startAgain },
];

async function firstPage(): Promise<{ html: string; assets: string[] }> {
  const { program, place } = await measuredProgram();
  const html = await (await fetch(`${program.origin}/ankieta/${place.code}`)).text();
  return { html, assets: [...html.matchAll(/(?:href|src)="(\/styl\/[^"]+)"/g)].map((found) => found[1]!) };
}

async function pageBytes(): Promise<Measured> {
  const { html } = await firstPage();
  return {
    value: gzipSync(html).length,
    baseline: 5 * 1024,
    conditions: 'HTML of the first page, gzip; beside the limit of 5 kB',
  };
}

async function firstViewBytes(): Promise<Measured> {
  const { program } = await measuredProgram();
  const { html, assets } = await firstPage();
  let total = gzipSync(html).length;
  for (const asset of new Set(assets)) {
    const reply = await fetch(program.origin + asset, { headers: { 'accept-encoding': 'gzip, br' } });
    const length = Number(reply.headers.get('content-length'));
    total += length || (await reply.arrayBuffer()).byteLength;
  }
  const scripts = (html.match(/<script/g) ?? []).length;
  return {
    value: total,
    baseline: 60_000,
    conditions: `HTML, style sheet, font and icon as sent (${new Set(assets).size} files, ${scripts} scripts); beside the limit of 60 kB`,
  };
}

async function surveyGetCpu(): Promise<Measured> {
  const { program, house, place } = await measuredProgram();
  const connection = new Connection(program.port);
  const path = `/ankieta/${place.code}/${newToken(house, place)}/1`;
  const gets = async (n: number) => {
    for (let k = 0; k < n; k += 1) if ((await connection.get(path)).status !== 200) throw new Error('no page');
  };
  // the compiler of the program is done after some 4,000 pages; before it a page costs up to twice as much
  await gets(5_000);
  const before = cpuOf(program);
  await gets(3_000);
  const after = cpuOf(program);
  connection.close();
  const value = (after.application - before.application + after.database - before.database) / 3_000;
  return {
    value,
    baseline: 0.5,
    conditions: `3,000 GETs of a question page, warm (5,000 before), whose answers are looked up in the database; of it the database ${((after.database - before.database) / 3_000).toFixed(2)} ms; beside the limit`,
  };
}

/** One client: the code, then each page by GET and POST, until the thanks. */
async function walk(connection: Connection, code: string, rating: number): Promise<void> {
  let path = (await connection.get(`/ankieta/${code}`)).location ?? '';
  for (let page = 1; !path.includes('/dziekujemy'); page += 1) {
    const shown = await connection.get(path);
    const reply = await connection.post(
      path.split('?')[0]!,
      answerTo(page, 10, rating, 'Wszystko sprawnie, dziękuję.'),
    );
    if (shown.status !== 200 || reply.status !== 303 || page > 12) throw new Error(`page ${page}: ${reply.status}`);
    path = reply.location ?? '';
  }
  await connection.get(path);
}

async function walkMany(port: number, code: string, n: number): Promise<void> {
  let left = n;
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      const connection = new Connection(port);
      while (left > 0) {
        left -= 1;
        await walk(connection, code, 1 + (left % 5));
      }
      connection.close();
    }),
  );
}

async function completeResponseCpu(): Promise<Measured> {
  const { program, place } = await measuredProgram();
  await walkMany(program.port, place.code, 300);
  const before = cpuOf(program);
  await walkMany(program.port, place.code, 600);
  const after = cpuOf(program);
  const application = (after.application - before.application) / 600;
  const database = (after.database - before.database) / 600;
  return {
    value: application + database,
    baseline: await responseWithoutHttp(),
    conditions: `600 complete responses, code to thanks, ten pages by GET and POST: application ${application.toFixed(1)} ms, database ${database.toFixed(1)} ms (limit 12 ms); beside the same ten transactions without HTTP`,
  };
}

/** CPU of this process and of the database for the same transactions, called directly. */
async function responseWithoutHttp(): Promise<number> {
  const { program, house, place, version } = await measuredProgram();
  const receive = async (n: number) => {
    for (let k = 0; k < n; k += 1) {
      const token = newToken(house, place);
      for (let page = 1; page <= version.questions.length; page += 1) {
        const fields = new URLSearchParams(answerTo(page, version.questions.length, 4, 'Dziękuję.'));
        const form = { answer: fields.get('odpowiedz') ?? '', text: fields.get('tekst') ?? '' };
        await receivePage(house, place, version, { token, page, form, language: 'pl', channel: 'web' });
      }
    }
  };
  await receive(100);
  const before = { own: process.cpuUsage(), database: cpuOf(program).database };
  await receive(300);
  const own = process.cpuUsage(before.own);
  return ((own.user + own.system) / 1_000 + cpuOf(program).database - before.database) / 300;
}

async function lastPagePosts(): Promise<Measured> {
  const rounds = 5;
  const each = 800;
  const withHttp: number[] = [];
  const without: number[] = [];
  await finishesPerSecond(each);
  await postsPerSecond(each);
  for (let round = 0; round < rounds; round += 1) {
    without.push(await finishesPerSecond(each));
    withHttp.push(await postsPerSecond(each));
  }
  return {
    value: median(withHttp),
    baseline: median(without),
    conditions: `last pages with a comment, ${concurrency} at a time, median of ${rounds} rounds of ${each} after one to warm up, interleaved with the same transaction from Node without HTTP (same driver, pool and durability); at least × 0.5`,
  };
}

/** Responses that have come to their last page, and their tokens. */
async function openResponses(n: number): Promise<string[]> {
  const { house, place, version } = await measuredProgram();
  const tokens = Array.from({ length: n }, () => newToken(house, place));
  await inParallel(tokens, async (token) => {
    await insertResponse(house.storage, house.storage.keys.hash('response', token), {
      place,
      channel: 'web',
      language: 'pl',
      visitDay: house.clock.today(),
      ratings: version.columns.map(() => 4),
      clientGroupId: null,
      forgetAfter: new Date(Date.now() + 86_400_000),
    });
  });
  return tokens;
}

async function finishesPerSecond(n: number): Promise<number> {
  const { house, place } = await measuredProgram();
  const tokens = await openResponses(n);
  const started = performance.now();
  await inParallel(tokens, async (token) => {
    const hash = house.storage.keys.hash('response', token);
    if (!(await finishResponse(house.storage, place.officeId, hash, 'Dziękuję.', 'pl')))
      throw new Error('not finished');
  });
  return n / ((performance.now() - started) / 1_000);
}

async function postsPerSecond(n: number): Promise<number> {
  const { program, place, version } = await measuredProgram();
  const tokens = await openResponses(n);
  const connections = Array.from({ length: concurrency }, () => new Connection(program.port));
  const last = version.questions.length;
  const started = performance.now();
  await inParallel(tokens, async (token, worker) => {
    const reply = await connections[worker]!.post(
      `/ankieta/${place.code}/${token}/${last}`,
      'tekst=Dzi%C4%99kuj%C4%99.',
    );
    if (reply.status !== 303) throw new Error(`the last page was answered with ${reply.status}`);
  });
  const seconds = (performance.now() - started) / 1_000;
  for (const connection of connections) connection.close();
  return n / seconds;
}

async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item, worker: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: concurrency }, async (_, worker) => {
      while (next < items.length) {
        const item = items[next]!;
        next += 1;
        await work(item, worker);
      }
    }),
  );
}

async function memoryAfterMany(): Promise<Measured> {
  const { program, place } = await measuredProgram();
  const before = memoryOf(program);
  await walkMany(program.port, place.code, 10_000);
  return {
    value: memoryOf(program),
    baseline: 260,
    conditions: `resident memory of the program after 10,000 more complete responses (before them ${before.toFixed(0)} MB); beside the limit`,
  };
}

async function startAgain(): Promise<Measured> {
  const measured = await measuredProgram();
  // our own connections break with the server and come back with it
  await measured.program.stop();
  measured.program = await startProgram(measured.program.dataDir, { port: measured.program.port });
  return {
    value: measured.program.startedAfterMs,
    baseline: 10_000,
    conditions:
      'from the start of the process to the first answered request, on the database of this run; beside the limit',
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
