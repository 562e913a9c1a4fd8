// What a full archive of 100,000 answers costs as CSV, XLSX and ODS, beside COPY TO of the same rows in plain SQL.
import { setTimeout as sleep } from 'node:timers/promises';
import { to as copyTo } from 'pg-copy-streams';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { ensureContinuousStudy } from '#features/studies/index.ts';
import { publishedVersion } from '#features/questionnaires/index.ts';
import type { SheetFormat } from '#files/sheets-file.ts';
import { insertExport, readExport } from '../../src/features/answer-export/exports.store.ts';
import type { ExportChoice, Layout } from '../../src/features/answer-export/export-choice.ts';
import { connectOnce } from '../../src/storage/connections.ts';
import { cpuOf, memoryOf } from '../factories/running-program.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import type { Benchmark, Measured } from './benchmark.ts';
import { measuredProgram } from './measured-program.ts';

const answers = 100_000;
const comments = 10_000;
const first = monthOfDay('2024-01-01');

export const benchmarks: Benchmark[] = [
  { name: 'answer-export/archive-csv', unit: 's', run: () => archive('csv', 'szeroki') },
  { name: 'answer-export/archive-xlsx', unit: 's', run: () => archive('xlsx', 'szeroki') },
  { name: 'answer-export/archive-ods', unit: 's', run: () => archive('ods', 'szeroki') },
  { name: 'answer-export/archive-csv-long', unit: 's', run: () => archive('csv', 'dlugi') },
  { name: 'answer-export/archive-memory', unit: 'MB', run: memory },
];

const peaks: number[] = [];
let made: Promise<OfficeId> | undefined;

/** An office with released answers over twenty-four months, written straight into the tables. */
async function largeOffice(): Promise<OfficeId> {
  const { house } = await measuredProgram();
  const { officeId } = await officeWithCodes(house, ['Dowód osobisty', 'Prawo jazdy', 'Rejestracja pojazdu']);
  const study = await house.storage.inOffice(officeId, (office) =>
    ensureContinuousStudy(house, office, 'visit', '2024-01-01'),
  );
  const version = (await publishedVersion(house, officeId, study.versionId))!;
  const codes = version.columns.map(() => '(1 + floor(random() * 5))::smallint').join(', ');
  await house.storage.inOffice(officeId, async (office) => {
    await office.query(
      `insert into answer_batches (office_id, version_id, service_id, unit_id, first_month, last_month, answers, block_id)
       select $1, $2, s.service_id, s.unit_id, $3 + n % 24, $3 + n % 24, 10, gen_random_uuid()
       from generate_series(1, $4) n join lateral
         (select service_id, unit_id from services where office_id = $1 order by service_id offset n % 3 limit 1) s on true`,
      [officeId, version.id, first, answers / 10],
    );
    await office.query(
      `insert into responses (office_id, study_id, version_id, service_id, unit_id, channel, language, visit_day, ratings,
                              state, batch_id)
       select b.office_id, $2, b.version_id, b.service_id, b.unit_id, 'qr', 'pl', '2024-01-01', array[${codes}], 'complete',
              b.batch_id
       from answer_batches b, generate_series(1, 10) where b.office_id = $1`,
      [officeId, study.id],
    );
    await office.query(
      `insert into comments (office_id, version_id, service_id, unit_id, language, body, batch_id)
       select office_id, version_id, service_id, unit_id, 'pl', 'Wszystko sprawnie; dziękuję za "pomoc" przy okienku.', batch_id
       from answer_batches where office_id = $1 limit $2`,
      [officeId, comments],
    );
  });
  return officeId;
}

async function archive(format: SheetFormat, layout: Layout): Promise<Measured> {
  const { house, program } = await measuredProgram();
  const officeId = await (made ??= largeOffice());
  const choice: ExportChoice = {
    questionnaire: 'core-visit',
    period: { first, last: first + 23 },
    step: 'razem',
    levels: ['urzad'],
    serviceIds: [],
    layout,
    format,
  };
  const seconds: number[] = [];
  const copies: number[] = [];
  const cpus: number[] = [];
  const databases: number[] = [];
  let bytes = 0;
  for (let round = 0; round < 3; round += 1) {
    copies.push(await copySeconds(officeId));
    const before = { cpu: cpuOf(program), at: performance.now() };
    const exportId = await house.storage.inOffice(officeId, async (office) => {
      const id = await insertExport(office, { personId: 'bench', language: 'pl', choice, askedAt: new Date() });
      await office.enqueue('make-answer-archive', { exportId: id });
      return id;
    });
    bytes = await whenReady(officeId, exportId);
    seconds.push((performance.now() - before.at) / 1_000);
    const after = cpuOf(program);
    cpus.push((after.application - before.cpu.application) / 1_000);
    databases.push((after.database - before.cpu.database) / 1_000);
  }
  return {
    value: median(seconds),
    baseline: median(copies),
    conditions: `${answers.toLocaleString('en')} answers and ${comments.toLocaleString('en')} comments, ${layout === 'dlugi' ? 'long' : 'wide'}, from the tables into the stored file of ${(bytes / 1_000_000).toFixed(1)} MB, median of 3 (limit of CSV 10 s); processor: application ${median(cpus).toFixed(1)} s, database ${median(databases).toFixed(1)} s; made by the program's own job; beside COPY TO of the same rows to this process`,
  };
}

/** The largest memory of the program while the archives before were made, all formats. */
async function memory(): Promise<Measured> {
  if (peaks.length === 0) await archive('csv', 'szeroki');
  return {
    value: Math.max(...peaks),
    baseline: 300,
    conditions: `largest memory of the program while the archives above were made; beside the limit`,
  };
}

/** Looks every 50 ms, at the memory of the program too. Gives the bytes of the file. */
async function whenReady(officeId: OfficeId, exportId: string): Promise<number> {
  const { house, program } = await measuredProgram();
  for (let look = 0; look < 2_000; look += 1) {
    await sleep(50);
    peaks.push(memoryOf(program));
    const found = await readExport(house.storage, officeId, exportId);
    if (found?.state === 'failed') break;
    if (found?.state === 'ready') return found.bytes ?? 0;
  }
  throw new Error('the archive was not made');
}

async function copySeconds(officeId: OfficeId): Promise<number> {
  const { house } = await measuredProgram();
  const client = await connectOnce(house.storage.archive.application);
  try {
    await client.query(`select set_config('probierz.office_id', $1, false)`, [officeId]);
    const before = performance.now();
    const stream = client.query(
      copyTo(`copy (select r.version_id, r.study_id, r.service_id, r.unit_id, r.location_id, r.client_group_id, r.channel,
                           r.language, b.first_month, b.last_month, r.ratings
                    from responses r join answer_batches b on b.office_id = r.office_id and b.batch_id = r.batch_id
                    where r.office_id = '${officeId}' order by r.response_id) to stdout (format csv)`),
    );
    let bytes = 0;
    for await (const piece of stream) bytes += (piece as Buffer).length;
    if (bytes < answers * 20) throw new Error('COPY gave too little');
    return (performance.now() - before) / 1_000;
  } finally {
    await client.end();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
