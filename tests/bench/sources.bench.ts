// What the sources of the rating cost: the figures with their bootstrap, a page of a million, and what clients feel meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import { blockOf, type ReleasedRow } from '../../src/features/answers/column-block.ts';
import { driverFigures } from '../../src/features/answers/drivers/driver-figures.ts';
import type { DriverRequest } from '../../src/features/answers/drivers/driver-request.ts';
import { pooledBlocks, shownRows } from '../../src/features/answers/drivers/shown-rows.ts';
import { seededRandom } from '../../src/statistics/seeded-random.ts';
import { cpuOf } from '../factories/running-program.ts';
import type { Benchmark, Measured } from './benchmark.ts';
import { answers as million, millionAnswers } from './million-answers.ts';
import { correlationsCpu } from './plain-sql.ts';
import { openingsDuring } from './survey-openings.ts';

const limits = { change: 1_000, survey: 20 };
const drivers = 6;
/** Where the overall rating and its drivers stand among the columns of the sample's questionnaire. */
const modelColumns = [1, 3, 4, 5, 6, 7, 8];
const byCorrelations =
  'beside one matrix of correlations of the same rows by plain SQL, without shares, replicates or a page';

export const benchmarks: Benchmark[] = [
  { name: 'sources/figures-of-10000-cpu', unit: 'ms CPU', run: async () => figures(10_000) },
  { name: 'sources/figures-of-million-cpu', unit: 'ms CPU', run: async () => figures(million) },
  { name: 'sources/first-page-of-million-cpu', unit: 'ms CPU', run: firstPage },
  { name: 'sources/change-of-service-of-million-cpu', unit: 'ms CPU', run: changes },
  { name: 'sources/survey-page-meanwhile', unit: 'ms', run: surveyMeanwhile },
];

/** A change of scope or period once the columns are in the thread: rows, 1,000 replicates, tiers and both checks. */
async function figures(n: number): Promise<Measured> {
  const blocks = pooledBlocks();
  const perBlock = Math.min(n, 50_000);
  const pooled = Array.from({ length: n / perBlock }, (_, seed) => blocks.pooled('v', answersOf(perBlock, seed + 1)));
  const request: DriverRequest = {
    officeId: '',
    questionnaire: '',
    versions: [{ id: 'v', places: Array.from({ length: drivers + 2 }, (_, place) => place) }],
    drivers,
    outcomes: 4,
    points: 5,
    scope: { kind: 'office' },
    period: { first: 0, last: 120_000 },
    unsettledFrom: 120_000,
    aboutEmployee: true,
    staffOfService: {},
    staffOfUnit: {},
  };
  const rounds = 3;
  const compute = () => driverFigures(shownRows(blocks.pools, pooled, request), request);
  const { kind } = compute();
  if (kind !== 'shown') throw new Error(`not shown: ${kind}`);
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) compute();
  const { user, system } = process.cpuUsage(before);
  return {
    value: (user + system) / 1000 / rounds,
    baseline: limits.change,
    conditions: `${rounds} rounds, ${n} answers, ${drivers} drivers, outcome as control; beside the limit`,
  };
}

/** People who rate all things alike to some degree, forty services over ten years. */
function answersOf(n: number, seed: number) {
  const random = seededRandom(seed);
  const point = (value: number) => Math.min(5, Math.max(1, Math.round(value)));
  const rows = Array.from({ length: n }, (): ReleasedRow => {
    const person = random.normal();
    const given = Array.from({ length: drivers }, () => point(4.2 + 0.6 * person + 0.8 * random.normal()));
    const pull = given.reduce((sum, code, at) => sum + code * (drivers - at), 0) / ((drivers * (drivers + 1)) / 2);
    const service = random.integer(40);
    const month = 24_200 + random.integer(120);
    return {
      service: `s${service}`,
      unit: `u${service % 9}`,
      firstMonth: month,
      lastMonth: month,
      channel: 'web',
      clientGroup: '',
      language: 'pl',
      location: '',
      ratings: [point(pull + 0.4 * random.normal()), 1 + random.integer(4), ...given],
    };
  });
  return blockOf(rows, drivers + 2);
}

/** The thread starts, reads a million answers and counts. */
async function firstPage(): Promise<Measured> {
  await spentOn('/diagnoza/urzad');
  return {
    value: await spentOn('/zrodla?okres=wszystko'),
    baseline: await correlationsCpu(await millionAnswers(), modelColumns),
    conditions: `${million} answers, the thread starts and reads all blocks; database among it; limit ${2 * limits.change} ms, twice that of a change; ${byCorrelations}`,
  };
}

async function changes(): Promise<Measured> {
  const services = await servicesByAnswers();
  await spentOn('/zrodla?okres=wszystko');
  const rounds = 6;
  let spent = 0;
  let sql = 0;
  for (const service of services.slice(0, rounds)) {
    spent += await spentOn(`/zrodla/usluga/${service}?okres=wszystko`);
    sql += await correlationsCpu(await millionAnswers(), modelColumns, service);
  }
  return {
    value: spent / rounds,
    baseline: sql / rounds,
    conditions: `${rounds} services of ${million} answers, each for the first time, the whole page with 1,000 replicates; limit ${limits.change} ms; ${byCorrelations}`,
  };
}

/** A client opens the survey again and again while the thread counts and the page is made. */
async function surveyMeanwhile(): Promise<Measured> {
  const measured = await millionAnswers();
  const { program, place, cookie } = measured;
  const services = (await servicesByAnswers()).slice(10, 30);
  await spentOn('/zrodla?okres=wszystko');
  const counted = await openingsDuring(program.origin, place.code, async () => {
    for (const service of services) {
      const path = `/zrodla/usluga/${service}?okres=wszystko`;
      await (await fetch(program.origin + path, { headers: { cookie } })).arrayBuffer();
    }
  });
  const plain = await openingsDuring(program.origin, place.code, async () => {
    for (const service of services) await correlationsCpu(measured, modelColumns, service);
  });
  return {
    value: counted.p95,
    baseline: plain.p95,
    conditions: `95th percentile of ${counted.openings} openings during ${services.length} first pages of sources; the longest ${counted.longest.toFixed(0)} ms; limit ${limits.survey} ms; beside ${plain.openings} openings while plain SQL correlates the same services`,
  };
}

/** CPU of program and database until the page shows its answer: the thread may outlast the page. */
async function spentOn(path: string): Promise<number> {
  const { program, cookie } = await millionAnswers();
  const before = cpuOf(program);
  for (let visit = 0; visit < 60; visit += 1) {
    const reply = await fetch(program.origin + path, { headers: { cookie } });
    await reply.arrayBuffer();
    if (reply.status !== 200) throw new Error(`${path} was answered with ${reply.status}`);
    if (reply.headers.get('refresh') === null) {
      await sleep(50);
      const after = cpuOf(program);
      return after.application - before.application + (after.database - before.database);
    }
    await sleep(500);
  }
  throw new Error(`${path} was not counted in time`);
}

async function servicesByAnswers(): Promise<string[]> {
  const { house, place } = await millionAnswers();
  const rows = await house.storage.readInOffice<{ service_id: string }>(place.officeId, {
    name: 'bench-services-of-sources',
    text: `select service_id from answer_batches where office_id = $1 and service_id is not null
           group by 1 order by sum(answers) desc, 1`,
    values: [place.officeId],
  });
  return rows.map(({ service_id: id }) => id);
}
