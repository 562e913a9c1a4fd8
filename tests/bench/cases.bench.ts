// What 100,000 cases cost: from the sheet to the end of the import, beside a plain COPY of the same rows; and their figures.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { seededRandom } from '#statistics/seeded-random.ts';
import { dayText } from '#domain/calendar-day.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { addService, addUnit } from '#features/office/index.ts';
import { caseFigures, casesTasks } from '#features/cases/index.ts';
import { beginImport, keepMapping, openImport } from '../../src/features/cases/case-import.actions.ts';
import { uploadSheet } from '../../src/features/cases/case-upload.actions.ts';
import { readCells } from '../../src/features/cases/cases.store.ts';
import { connectOnce } from '../../src/storage/connections.ts';
import type { Benchmark, Measured } from './benchmark.ts';
import { measuredProgram } from './measured-program.ts';

const rows = 100_000;
const services = 40;
const mb = 1_048_576;

export const benchmarks: Benchmark[] = [
  { name: 'cases/import-100000', unit: 's', run: importSheet },
  { name: 'cases/import-100000-cpu', unit: 's CPU', run: importCpu },
  { name: 'cases/import-100000-peak-memory', unit: 'MB', run: importMemory },
  { name: 'cases/import-again', unit: 's', run: importAgain },
  { name: 'cases/figures-of-100000', unit: 'ms', run: figures },
];

interface Spent {
  readonly seconds: number;
  readonly cpu: number;
  readonly memory: number;
}
interface Filled {
  readonly house: House;
  readonly officeId: OfficeId;
  readonly sheet: Buffer;
  readonly first: Spent;
  readonly again: Spent;
  readonly copySeconds: number;
}

let filled: Promise<Filled> | undefined;
const ready = () => (filled ??= fill());

async function fill(): Promise<Filled> {
  const { house } = await measuredProgram('cases');
  const officeId = await newOffice(house, 'Urząd z wieloma sprawami');
  const sheet = Buffer.from(sheetOfCases());
  const first = await measured(() => importOnce(house, officeId, sheet, rows));
  const again = await measured(() => importOnce(house, officeId, sheet, 0));
  return { house, officeId, sheet, first, again, copySeconds: await plainCopy(house, officeId) };
}

async function newOffice(house: House, name: string): Promise<OfficeId> {
  const officeId = await house.storage.createOffice({ sample: false, name });
  await house.storage.inOffice(officeId, async (office) => {
    const unitId = await addUnit(office, { name: 'Wydział', staffNumber: '5+', validFrom: '2020-01-01' });
    for (let n = 0; n < services; n += 1)
      await addService(office, {
        name: `Usługa ${n}`,
        unitId,
        description: '',
        statutoryTerm: { kind: 'months', number: 1, text: null, basis: 'KPA art. 35' },
        jrwa: String(5_000 + n),
        confirmed: true,
        staffNumber: '5+',
        clientGroupIds: [],
        locationIds: [],
      });
  });
  return officeId;
}

/** Three years, a column of names that must not be kept, one case in ten with a stop. */
function sheetOfCases(): string {
  const random = seededRandom(100_000);
  const lines = [
    'Znak sprawy;Data wpływu;Data zakończenia;Sposób zakończenia;Wstrzymanie od;Wstrzymanie do;Nazwisko strony',
  ];
  for (let n = 0; n < rows; n += 1) {
    const received = 19_600 + random.integer(1_000);
    const [isStopped, days] = [random.next() < 0.1, 12 + random.integer(40)];
    const day = (number: number) => dayText(number).split('-').reverse().join('.');
    const stop = isStopped ? `${day(received + 2)};${day(received + 9)}` : ';';
    lines.push(
      `OR.${5_000 + (n % services)}.${n}.2026.JK;${day(received)};${day(received + days)};decyzja;${stop};Kowalski`,
    );
  }
  return lines.join('\r\n');
}

async function importOnce(house: House, officeId: OfficeId, bytes: Buffer, expected: number): Promise<void> {
  const uploaded = await uploadSheet(house, officeId, null, { name: 'sprawy.csv', bytes });
  if (!uploaded.ok) throw new Error('the sheet was refused');
  const id = uploaded.importId;
  const before = await openImport(house, officeId, id);
  await keepMapping(house, officeId, { id, version: before.version, who: null }, before.mapping!);
  await beginImport(house, officeId, { id, version: before.version + 1, who: null }, false);
  const signal = new AbortController().signal;
  // the program's own worker may have taken the job already: this call then waits for nothing, and we ask until it ends
  await casesTasks(house)['cases-import']!({ officeId, importId: id }, { signal, attempt: 1 });
  for (;;) {
    const { state, counts } = await openImport(house, officeId, id);
    if (state === 'done' && counts?.added === expected && counts.rows === rows) return;
    if (state !== 'waiting') throw new Error(`not what was expected: ${state} ${JSON.stringify(counts)}`);
    await new Promise((resolve) => void setTimeout(resolve, 50));
  }
}

async function measured(work: () => Promise<void>): Promise<Spent> {
  global.gc?.();
  const memoryBefore = process.memoryUsage().rss;
  let most = memoryBefore;
  const watching = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  const [cpuBefore, from] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpuBefore);
  clearInterval(watching);
  return {
    seconds: (performance.now() - from) / 1_000,
    cpu: (user + system) / 1e6,
    memory: (most - memoryBefore) / mb,
  };
}

/** The stored rows of the office, written again by COPY into a table of the same shape: what the database alone needs. */
async function plainCopy(house: House, officeId: OfficeId): Promise<number> {
  const other = await newOffice(house, 'Urząd dla porównania');
  const service = (id: OfficeId) =>
    house.storage.inOffice(id, (office) =>
      office.query<{ service: string; unit: string }>(
        'select service_id as service, unit_id as unit from services where office_id = $1 limit 1',
        [id],
      ),
    );
  const [target] = await service(other);
  const stored = await house.storage.inOffice(officeId, (office) =>
    office.query<Record<string, string | null>>(
      `select encode(mark_hash, 'hex') as mark, received_on::text, closed_on::text, encode(fingerprint, 'hex') as fingerprint,
              term_end::text, running_end::text, net_days::text, stopped_days::text, stops::text from cases where office_id = $1`,
      [officeId],
    ),
  );
  const lines = stored.map((row) =>
    [
      other,
      `\\\\x${row['mark']}`,
      target!.service,
      target!.unit,
      row['received_on'],
      row['closed_on'],
      'decision',
      row['stops'],
      `\\\\x${row['fingerprint']}`,
      row['term_end'],
      row['running_end'],
      row['net_days'],
      row['stopped_days'],
      '2026-11-21',
    ].join('\t'),
  );
  // COPY does not go through row-level security: a table like ours, with the same checks and key, without it
  const client = await connectOnce(house.storage.archive.owner!);
  try {
    await client.query('create table bench_cases (like cases including all)');
    await client.query('begin');
    const from = performance.now();
    await pipeline(
      Readable.from(`${lines.join('\n')}\n`),
      client.query(
        copyFrom(
          `copy bench_cases (office_id, mark_hash, service_id, unit_id, received_on, closed_on, way, stops, fingerprint, term_end,
             running_end, net_days, stopped_days, changed_on) from stdin`,
        ),
      ),
    );
    await client.query('commit');
    return (performance.now() - from) / 1_000;
  } finally {
    await client.query('drop table if exists bench_cases');
    await client.end();
  }
}

const what = `${rows} cases of ${services} services as CSV: upload, checks, clocks, keyed marks and one transaction`;

async function importSheet(): Promise<Measured> {
  const { first, copySeconds, sheet } = await ready();
  const size = `${(sheet.length / mb).toFixed(1)} MB`;
  return {
    value: first.seconds,
    baseline: copySeconds,
    conditions: `${what}; ${size}; beside COPY of the finished rows`,
  };
}
async function importCpu(): Promise<Measured> {
  const { first } = await ready();
  return {
    value: first.cpu,
    baseline: 10,
    conditions: `${what}; CPU of our process without the database; beside the limit`,
  };
}
async function importMemory(): Promise<Measured> {
  const { first } = await ready();
  return { value: first.memory, conditions: `${what}; most resident memory above that before, the sheet already read` };
}
async function importAgain(): Promise<Measured> {
  const { again, copySeconds } = await ready();
  return { value: again.seconds, baseline: copySeconds, conditions: 'the same sheet a second time: nothing changes' };
}
async function figures(): Promise<Measured> {
  const { house, officeId } = await ready();
  const from = performance.now();
  const cells = await readCells(house.storage, officeId, house.clock.today());
  const read = performance.now() - from;
  await caseFigures(house, officeId, { scope: { kind: 'office' }, period: { first: 0, last: 100_000 } });
  const again = performance.now();
  await caseFigures(house, officeId, { scope: { kind: 'office' }, period: { first: 0, last: 100_000 } });
  return {
    value: read,
    baseline: performance.now() - again,
    conditions: `${cells.length} counts read out of ${rows} cases; beside figures from counts already kept`,
  };
}
