// What pages cost in an office with a million answers, and what clients feel of it meanwhile.
import { memoryUsage } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { officeStructure } from '#features/office/index.ts';
import { listVersions } from '#features/questionnaires/index.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { answerCube, askedQuestionnaire } from '../../src/features/answers/cube.actions.ts';
import { cpuOf } from '../factories/running-program.ts';
import type { Benchmark, Measured } from './benchmark.ts';
import { answers, columns, millionAnswers } from './million-answers.ts';
import { bySql, countBySql, sqlCpu, type SqlView } from './plain-sql.ts';
import { openingsDuring } from './survey-openings.ts';

/** What must be reached (issue 6), said in the conditions: the baseline is the same work by plain SQL in the same run. */
const limits = { warm: 150, cold: 1_500, filter: 60, survey: 20, bytes: 40 };

export const benchmarks: Benchmark[] = [
  { name: 'million/overview-cold-cpu', unit: 'ms CPU', run: async () => cold('/pulpit') },
  { name: 'million/overview-after-release-cpu', unit: 'ms CPU', run: async () => afterRelease('/pulpit') },
  { name: 'million/overview-warm-cpu', unit: 'ms CPU', run: async () => warm('/pulpit') },
  { name: 'million/diagnosis-list-warm-cpu', unit: 'ms CPU', run: async () => warm('/diagnoza') },
  {
    name: 'million/service-warm-cpu',
    unit: 'ms CPU',
    run: async () => warm(await servicePath(0), { serviceId: await serviceId(0) }),
  },
  { name: 'million/filter-change-cpu', unit: 'ms CPU', run: filterChange },
  { name: 'million/client-group-first-cpu', unit: 'ms CPU', run: groupFirst },
  {
    name: 'million/client-group-warm-cpu',
    unit: 'ms CPU',
    run: async () => warm(await groupPath(0), { clientGroupId: await groupId(0) }),
  },
  {
    name: 'million/place-warm-cpu',
    unit: 'ms CPU',
    run: async () => warm(await placePath(), { locationId: await locationId() }),
  },
  { name: 'million/survey-page-meanwhile', unit: 'ms', run: surveyMeanwhile },
  { name: 'million/bytes-per-answer', unit: 'bytes', run: bytesPerAnswer },
];

let fresh = true;

/** The first page a new program shows: everything is read and counted. */
async function cold(path: string): Promise<Measured> {
  await millionAnswers();
  if (!fresh) throw new Error('only the first page is cold');
  fresh = false;
  return {
    value: await spentOn(path),
    baseline: await bySqlOf({}),
    conditions: `the first view, ${answers} answers of ${columns} columns; limit ${limits.cold} ms; ${bySql}`,
  };
}

async function afterRelease(path: string): Promise<Measured> {
  const { house, place } = await millionAnswers();
  const rounds = 5;
  let spent = 0;
  for (let round = 0; round < rounds; round += 1) {
    await house.storage.inOffice(place.officeId, (office) => office.touch());
    await sleep(300);
    spent += await spentOn(path);
  }
  return {
    value: spent / rounds,
    baseline: await bySqlOf({}),
    conditions: `${rounds} first views after a release; limit ${limits.cold} ms; ${bySql}`,
  };
}

async function warm(path: string, view: SqlView = {}): Promise<Measured> {
  const visits = 15;
  for (let visit = 0; visit < 5; visit += 1) await spentOn(path);
  let spent = 0;
  for (let visit = 0; visit < visits; visit += 1) spent += await spentOn(path);
  return {
    value: spent / visits,
    baseline: await bySqlOf(view),
    conditions: `${visits} visits, ${answers} answers; limit ${limits.warm} ms; ${bySql}`,
  };
}

/** Each filter is asked for the first time; the page without one was seen before. */
async function filterChange(): Promise<Measured> {
  const [warmUp, rounds] = [12, 24];
  let spent = 0;
  let sql = 0;
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const path = await servicePath(round + 1);
    const channel = (['paper', 'web', 'phone'] as const)[round % 3]!;
    await spentOn(path);
    const cpu = await spentOn(`${path}?kanal=${channel}`);
    if (round < warmUp) sql += await bySqlOf({ serviceId: await serviceId(round + 1), channel });
    else spent += cpu;
  }
  return {
    value: spent / rounds,
    baseline: sql / warmUp,
    conditions: `${rounds} services filtered by channel for the first time, after ${warmUp} others (a program that has just started compiles); limit ${limits.filter} ms; ${bySql}`,
  };
}

/** The whole office is divided by client group for the first time, and the next group is seen after that. */
async function groupFirst(): Promise<Measured> {
  const { house, place } = await millionAnswers();
  await house.storage.inOffice(place.officeId, (office) => office.touch());
  await sleep(300);
  await spentOn('/pulpit');
  const value = await spentOn(await groupPath(0));
  const next = await spentOn(await groupPath(1));
  return {
    value,
    baseline: await bySqlOf({ clientGroupId: await groupId(0) }),
    conditions: `first page of a client group after a release, the overview seen before; the next group ${next.toFixed(0)} ms; limit ${limits.cold} ms; ${bySql}`,
  };
}

/** A client opens the survey again and again while everything of the office is counted anew. */
async function surveyMeanwhile(): Promise<Measured> {
  const measured = await millionAnswers();
  const { program, house, place, cookie } = measured;
  const counted = await openingsDuring(program.origin, place.code, async () => {
    for (let round = 0; round < 6; round += 1) {
      await house.storage.inOffice(place.officeId, (office) => office.touch());
      for (const path of ['/pulpit', await groupPath(round)])
        await (await fetch(program.origin + path, { headers: { cookie } })).arrayBuffer();
    }
  });
  const plain = await openingsDuring(program.origin, place.code, () => countBySql(measured));
  return {
    value: counted.p95,
    baseline: plain.p95,
    conditions: `95th percentile of ${counted.openings} openings during 6 first views of the overview and of a client group after a release; the longest ${counted.longest.toFixed(0)} ms; limit ${limits.survey} ms; beside ${plain.openings} openings while plain SQL counts the office once`,
  };
}

/** What the counts take in a process that holds nothing else of the office: its heap and buffers before and after. */
async function bytesPerAnswer(): Promise<Measured> {
  const { house, place, version } = await millionAnswers();
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = () => {
    collect();
    const { heapUsed, arrayBuffers } = memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held();
  // the versions that the pages count, so that kept counts are read as pages read them
  const versions = (await listVersions(house, place.officeId)).filter(
    ({ questionnaire }) => questionnaire === version.questionnaire,
  );
  const cube = await house.storage.inOffice(place.officeId, async (office) =>
    answerCube(office, house.storage, await askedQuestionnaire(office, versions, house.settings.version)),
  );
  const bytes = held() - before;
  const counted = cube.people.reduce((sum, n) => sum + n, 0);
  const [table] = await house.storage.inOffice(place.officeId, (office) =>
    office.query<{ bytes: number }>(
      `select sum(pg_column_size(r.*))::float8 / count(*) as bytes from responses r where office_id = $1`,
      [place.officeId],
    ),
  );
  return {
    value: bytes / counted,
    baseline: table!.bytes,
    conditions: `heap and buffers of ${counted} answers in ${cube.people.length} groups, after collecting garbage; ${version.columns.length} columns; limit ${limits.bytes} bytes; beside the same answers as rows of a table, without indexes`,
  };
}

async function spentOn(path: string): Promise<number> {
  const { program, cookie } = await millionAnswers();
  const before = cpuOf(program);
  const reply = await fetch(program.origin + path, { headers: { cookie } });
  await reply.arrayBuffer();
  if (reply.status !== 200) throw new Error(`${path} was answered with ${reply.status}`);
  await sleep(50);
  const after = cpuOf(program);
  return after.application - before.application + (after.database - before.database);
}

async function bySqlOf(view: SqlView): Promise<number> {
  return sqlCpu(await millionAnswers(), 'million', view);
}

const servicePath = async (place: number) => `/diagnoza/usluga/${await serviceId(place)}`;

async function serviceId(place: number): Promise<string> {
  const { house, place: survey } = await millionAnswers();
  const rows = await house.storage.readInOffice<{ service_id: string }>(survey.officeId, {
    name: 'bench-services-of-million',
    text: `select service_id from answer_batches where office_id = $1 and service_id is not null
           group by 1 order by sum(answers) desc, 1`,
    values: [survey.officeId],
  });
  return rows[place]!.service_id;
}

const groupPath = async (place: number) => diagnosisPaths.group(await groupId(place));

async function groupId(place: number): Promise<string> {
  const { house, place: office } = await millionAnswers();
  const { clientGroups } = await officeStructure(house, office.officeId);
  const asked = clientGroups.slice(0, 6);
  return asked[place % asked.length]!.id;
}

const placePath = async () => diagnosisPaths.location(await locationId());

async function locationId(): Promise<string> {
  const { house, place } = await millionAnswers();
  const { locations } = await officeStructure(house, place.officeId);
  return locations[0]!.id;
}
