// What the pages of the staff cost with ten thousand answers in the office.
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuOf } from '../factories/running-program.ts';
import type { Benchmark, Measured } from './benchmark.ts';
import { measuredProgram } from './measured-program.ts';
import { bySql, countBySql, sqlCpu, type SqlView } from './plain-sql.ts';
import { tenThousand, visitedCpu } from './visits.ts';

const visits = 40;
const limit = 30;

/** Pages of ratings have the counts they are made of; others have no such table, and stand beside the limit. */
const pages: readonly [name: string, path: () => Promise<string>, view?: () => Promise<SqlView>][] = [
  ['overview/dashboard-cpu', async () => '/pulpit', async () => ({})],
  ['diagnosis/list-cpu', async () => '/diagnoza', async () => ({})],
  ['diagnosis/office-cpu', async () => '/diagnoza/urzad', async () => ({})],
  ['diagnosis/service-cpu', servicePath, async () => ({ serviceId: await largestService() })],
  [
    'diagnosis/service-filtered-cpu',
    async () => `${await servicePath()}?kanal=paper`,
    async () => ({ serviceId: await largestService(), channel: 'paper' }),
  ],
  ['directions/office-cpu', async () => '/kierunki?okres=wszystko'],
  ['directions/search-cpu', async () => '/kierunki/uwagi?okres=wszystko&szukaj=kolejka'],
  ['studies/collecting-cpu', async () => '/zbieranie'],
  ['office/services-cpu', async () => '/ustawienia/uslugi'],
];

export const benchmarks: Benchmark[] = [
  ...pages.map(([name, path, view]) => ({
    name,
    unit: 'ms CPU' as const,
    run: async () => pageCpu(await path(), await view?.()),
  })),
  ...pages.slice(0, 5).map(([name, path, view]) => ({
    name: name.replace('-cpu', '-first-view-cpu'),
    unit: 'ms CPU' as const,
    run: async () => firstViewCpu(await path(), await view?.()),
  })),
];

async function servicePath(): Promise<string> {
  return `/diagnoza/usluga/${await largestService()}`;
}

async function besides(view: SqlView | undefined): Promise<{ baseline: number; words: string }> {
  if (!view) return { baseline: limit, words: 'beside the limit' };
  const measured = await measuredProgram();
  await countBySql(measured, view); // read from the disk once, as the pages were
  return { baseline: await sqlCpu(measured, 'sample county', view, 10), words: `limit ${limit} ms; ${bySql}` };
}

async function largestService(): Promise<string> {
  const { house, place } = await measuredProgram();
  const [largest] = await house.storage.readInOffice<{ service_id: string }>(place.officeId, {
    name: 'bench-largest-service',
    text: `select service_id from answer_batches where office_id = $1 and service_id is not null
           group by 1 order by sum(answers) desc limit 1`,
    values: [place.officeId],
  });
  return largest!.service_id;
}

async function pageCpu(path: string, view?: SqlView): Promise<Measured> {
  const answers = await tenThousand();
  const { cpu, database } = await visitedCpu(path, { warmUp: 80, visits });
  const { baseline, words } = await besides(view);
  return {
    value: cpu,
    baseline,
    conditions: `${visits} visits with ${answers} answers in the office, warm (80 before); of it the database ${database.toFixed(1)} ms; ${words}`,
  };
}

/** The first view after a release: nothing of what the page shows is kept from before. */
async function firstViewCpu(path: string, view?: SqlView): Promise<Measured> {
  const { program, cookie, house, place } = await measuredProgram();
  const answers = await tenThousand();
  const rounds = 12;
  let spent = 0;
  for (let round = -3; round < rounds; round += 1) {
    await house.storage.inOffice(place.officeId, (office) => office.touch());
    await sleep(300);
    const before = cpuOf(program);
    const reply = await fetch(program.origin + path, { headers: { cookie } });
    await reply.arrayBuffer();
    if (reply.status !== 200) throw new Error(`${path} was answered with ${reply.status}`);
    await sleep(100);
    const after = cpuOf(program);
    if (round >= 0) spent += after.application - before.application + (after.database - before.database);
  }
  const { baseline, words } = await besides(view);
  return {
    value: spent / rounds,
    baseline,
    conditions: `${rounds} first views after a release with ${answers} answers in the office; ${words}`,
  };
}
