// What an import costs: a hundred thousand answers from an office's CSV, from the press of the button to the report.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OfficeId } from '#domain/ids.ts';
import { officeStructure } from '#features/office/index.ts';
import { coreQuestionnaires } from '#features/questionnaires/index.ts';
import { byteSource } from '#files/byte-source.ts';
import { fiveWords, largeSheet } from '../factories/import-files.factory.ts';
import { cpuOf, memoryOf } from '../factories/running-program.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import {
  beginImport,
  lookAhead,
  openRecord,
  savePlan,
  uploadImport,
} from '../../src/features/answer-import/import.actions.ts';
import { matchChoices, proposedMatch } from '../../src/features/answer-import/import-plan.ts';
import { openImport } from '../../src/features/answer-import/open-import.ts';
import { proposedPlan } from '../../src/features/answer-import/plan-form.ts';
import { withoutMarks } from '../../src/features/answer-import/rating-words.ts';
import { profileOf } from '../../src/features/answer-import/table-profile.ts';
import type { Benchmark, Measured } from './benchmark.ts';
import { measuredProgram } from './measured-program.ts';

const answers = 100_000;
const services = ['Rejestracja pojazdu', 'Prawo jazdy', 'Dowód osobisty', 'Pozwolenie na budowę'];

export const benchmarks: Benchmark[] = [
  { name: 'answer-import/100000-answers-wall', unit: 's', run: async () => (await imported()).wall },
  { name: 'answer-import/100000-answers-cpu', unit: 's CPU', run: async () => (await imported()).cpu },
  { name: 'answer-import/100000-answers-memory', unit: 'MB', run: async () => (await imported()).memory },
  { name: 'answer-import/100000-rows-read', unit: 's CPU', run: readOnly },
];

interface Imported {
  readonly wall: Measured;
  readonly cpu: Measured;
  readonly memory: Measured;
}
let once: Promise<Imported> | undefined;
const imported = () => (once ??= importOnce());

async function importOnce(): Promise<Imported> {
  const { program, house } = await measuredProgram('imports');
  const { officeId } = await officeWithCodes(house, services);
  const importId = await prepared(officeId);
  const before = { cpu: cpuOf(program), memory: memoryOf(program) };
  const started = performance.now();
  const record = await openRecord(house, officeId, importId);
  await beginImport(house, officeId, { record, version: record.version, who: null });
  let state = 'queued';
  while (state === 'queued') {
    await sleep(100);
    state = (await openRecord(house, officeId, importId)).state;
  }
  const seconds = (performance.now() - started) / 1_000;
  const after = cpuOf(program);
  const { report } = await openRecord(house, officeId, importId);
  if (state !== 'done' || report?.imported !== answers)
    throw new Error(`the import ended as ${state}: ${report?.imported}`);
  const application = (after.application - before.cpu.application) / 1_000;
  const database = (after.database - before.cpu.database) / 1_000;
  const plain = await plainCopy(officeId);
  const what = `${answers} answers of ten columns from CSV, a tenth with comments, in batches released`;
  return {
    wall: {
      value: seconds,
      baseline: plain.wall,
      conditions: `${what}; beside the same rows written by plain SQL of the database alone (insert … select); limit 10 s`,
    },
    cpu: {
      value: application + database,
      baseline: plain.cpu,
      conditions: `application ${application.toFixed(1)} s, database ${database.toFixed(1)} s; beside the plain SQL`,
    },
    memory: {
      value: peakOf(program.child.pid!),
      baseline: 300,
      conditions: `largest resident memory of the program since its start (before the import ${before.memory.toFixed(0)} MB); beside the limit`,
    },
  };
}

/** Uploaded, mapped and looked through, so that only the last press is missing. */
async function prepared(officeId: OfficeId): Promise<string> {
  const { house } = await measuredProgram('imports');
  async function* content() {
    const bytes = Buffer.from(largeSheet(answers, services));
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  }
  async function* parts() {
    yield { name: 'plik', fileName: 'odpowiedzi.csv', content: content() };
  }
  const uploaded = await uploadImport(house, officeId, { id: null, name: 'x' }, parts());
  if (uploaded.kind !== 'read') throw new Error(`the file was not taken: ${uploaded.kind}`);
  const record = await openRecord(house, officeId, uploaded.importId);
  const plan = proposedPlan(record.recognised, coreQuestionnaires['core-visit'], 'core-visit');
  const choices = matchChoices('service', await officeStructure(house, officeId));
  const service = services.map((name) => [withoutMarks(name), proposedMatch('service', name, choices)] as const);
  const version = { record, version: record.version, who: null };
  const sameWords = plan.columns.map(({ column }) => column);
  await savePlan(house, officeId, version, { ...plan, sameWords, names: { ...plan.names, service } }, 'Import');
  const looked = await lookAhead(house, officeId, await openRecord(house, officeId, uploaded.importId));
  if (!looked.ok) throw new Error(looked.faults[0]?.message.en);
  return uploaded.importId;
}

/** The rows once more into a table like theirs, by one statement. */
async function plainCopy(officeId: OfficeId): Promise<{ wall: number; cpu: number }> {
  const { program, house } = await measuredProgram('imports');
  const before = cpuOf(program).database;
  const started = performance.now();
  await house.storage.inOffice(officeId, async (office) => {
    await office.query('create temp table rows_again (like responses including indexes) on commit drop');
    await office.query('insert into rows_again select * from responses where office_id = $1', [officeId]);
  });
  return { wall: (performance.now() - started) / 1_000, cpu: (cpuOf(program).database - before) / 1_000 };
}

function peakOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** Reading and recognising alone, in this process; beside splitting the same text by hand. */
async function readOnly(): Promise<Measured> {
  const text = largeSheet(answers, services);
  const source = byteSource(Buffer.from(text));
  const read = async () => {
    const opened = await openImport(source, null);
    if (!opened.ok) throw new Error(opened.faults[0]?.message.en);
    const profile = await profileOf(opened.value.table);
    if (!profile.ok || profile.value.rows !== answers) throw new Error('not all rows were read');
  };
  const own = await cpuSeconds(read);
  const baseline = await cpuSeconds(async () => {
    const seen = new Set<string>();
    for (const line of text.split('\n')) for (const cell of line.split(';')) if (cell === fiveWords[0]) seen.add(cell);
  });
  return {
    value: own,
    baseline,
    conditions: `${answers} rows of ten columns; beside splitting the text at line ends and semicolons`,
  };
}

async function cpuSeconds(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}
