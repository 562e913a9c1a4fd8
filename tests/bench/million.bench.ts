// What pages cost in an office with a million answers, and what clients feel of it meanwhile.
import { memoryUsage } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { officeStructure } from '#features/office/index.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { answerCube } from '../../src/features/answers/cube.actions.ts';
import { cpuOf } from '../factories/running-program.ts';
import type { Benchmark, Measured } from './benchmark.ts';
import { answers, millionAnswers } from './million-answers.ts';

const limits = { warm: 150, cold: 1_500, filter: 60, survey: 20, bytes: 40 };

export const benchmarks: Benchmark[] = [
  { name: 'million/overview-cold-cpu', unit: 'ms CPU', run: async () => cold('/pulpit') },
  { name: 'million/overview-after-release-cpu', unit: 'ms CPU', run: async () => afterRelease('/pulpit') },
  { name: 'million/overview-warm-cpu', unit: 'ms CPU', run: async () => warm('/pulpit', limits.warm) },
  { name: 'million/diagnosis-list-warm-cpu', unit: 'ms CPU', run: async () => warm('/diagnoza', limits.warm) },
  { name: 'million/service-warm-cpu', unit: 'ms CPU', run: async () => warm(await servicePath(0), limits.warm) },
  { name: 'million/filter-change-cpu', unit: 'ms CPU', run: filterChange },
  { name: 'million/client-group-first-cpu', unit: 'ms CPU', run: groupFirst },
  { name: 'million/client-group-warm-cpu', unit: 'ms CPU', run: async () => warm(await groupPath(0), limits.warm) },
  { name: 'million/place-warm-cpu', unit: 'ms CPU', run: async () => warm(await placePath(), limits.warm) },
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
    baseline: limits.cold,
    conditions: `the first view, ${answers} answers; beside the limit`,
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
  return { value: spent / rounds, baseline: limits.cold, conditions: `${rounds} first views after a release` };
}

async function warm(path: string, limit: number): Promise<Measured> {
  const visits = 15;
  for (let visit = 0; visit < 5; visit += 1) await spentOn(path);
  let spent = 0;
  for (let visit = 0; visit < visits; visit += 1) spent += await spentOn(path);
  return {
    value: spent / visits,
    baseline: limit,
    conditions: `${visits} visits, ${answers} answers; beside the limit`,
  };
}

/** Each filter is asked for the first time; the page without one was seen before. */
async function filterChange(): Promise<Measured> {
  const rounds = 6;
  let spent = 0;
  for (let round = 0; round < rounds; round += 1) {
    const path = await servicePath(round + 1);
    await spentOn(path);
    spent += await spentOn(`${path}?kanal=${['paper', 'web', 'phone'][round % 3]!}`);
  }
  return {
    value: spent / rounds,
    baseline: limits.filter,
    conditions: `${rounds} services filtered by channel for the first time; beside the limit`,
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
    baseline: limits.cold,
    conditions: `first page of a client group after a release, the overview seen before; the next group ${next.toFixed(0)} ms; beside the limit`,
  };
}

/** A client opens the survey again and again while everything of the office is counted anew. */
async function surveyMeanwhile(): Promise<Measured> {
  const { program, house, place, cookie } = await millionAnswers();
  const page = (await fetch(`${program.origin}/ankieta/${place.code}`)).url;
  const waits: number[] = [];
  const busy = { now: true };
  const client = (async () => {
    while (busy.now) {
      const asked = performance.now();
      await (await fetch(page)).arrayBuffer();
      waits.push(performance.now() - asked);
      await sleep(5);
    }
  })();
  for (let round = 0; round < 6; round += 1) {
    await house.storage.inOffice(place.officeId, (office) => office.touch());
    for (const path of ['/pulpit', await groupPath(round)])
      await (await fetch(program.origin + path, { headers: { cookie } })).arrayBuffer();
  }
  busy.now = false;
  await client;
  waits.sort((a, b) => a - b);
  return {
    value: waits[Math.floor(waits.length * 0.95)]!,
    baseline: limits.survey,
    conditions: `95th percentile of ${waits.length} openings during 6 first views of the overview and of a client group after a release; the longest ${waits.at(-1)!.toFixed(0)} ms; beside the limit`,
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
  const cube = await house.storage.inOffice(place.officeId, (office) =>
    answerCube(office, house.storage, { questionnaire: version.questionnaire, versions: [version], former: [] }),
  );
  const bytes = held() - before;
  const counted = cube.people.reduce((sum, n) => sum + n, 0);
  return {
    value: bytes / counted,
    baseline: limits.bytes,
    conditions: `heap and buffers of ${counted} answers in ${cube.people.length} groups, after collecting garbage; ${version.columns.length} columns; beside the limit`,
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

async function servicePath(place: number): Promise<string> {
  const { house, place: survey } = await millionAnswers();
  const rows = await house.storage.readInOffice<{ service_id: string }>(survey.officeId, {
    name: 'bench-services-of-million',
    text: `select service_id from answer_batches where office_id = $1 and service_id is not null
           group by 1 order by sum(answers) desc, 1`,
    values: [survey.officeId],
  });
  return `/diagnoza/usluga/${rows[place]!.service_id}`;
}

async function groupPath(place: number): Promise<string> {
  const { house, place: office } = await millionAnswers();
  const { clientGroups } = await officeStructure(house, office.officeId);
  const asked = clientGroups.slice(0, 6);
  return diagnosisPaths.group(asked[place % asked.length]!.id);
}

async function placePath(): Promise<string> {
  const { house, place } = await millionAnswers();
  const { locations } = await officeStructure(house, place.officeId);
  return diagnosisPaths.location(locations[0]!.id);
}
