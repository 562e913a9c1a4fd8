// What standards cost: all charts of a large office, and the pages of the sample county.
import { cpuOf } from '../factories/running-program.ts';
import { asMeasured, drawnKinds, drawnSeries } from '../factories/indicator-series.factory.ts';
import { indicatorChart } from '../../src/features/standards/indicator-chart.ts';
import { listedChanges } from '../../src/features/standards/indicator-results.ts';
import { targetVerdict } from '../../src/features/standards/target-verdict.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { xmrChart } from '#statistics/xmr-chart.ts';
import type { Benchmark, Measured } from './benchmark.ts';
import { measuredProgram } from './measured-program.ts';

const pages: readonly [name: string, path: (origin: string, cookie: string) => Promise<string>][] = [
  ['standards/register-cpu', async () => '/standardy'],
  ['standards/indicators-cpu', async () => '/wskazniki'],
  ['standards/overview-cpu', async () => '/standardy/przeglad'],
  ['standards/notices-cpu', async () => '/standardy/powiadomienia'],
  [
    'standards/indicator-cpu',
    (origin, cookie) => linked(origin, cookie, '/wskazniki', /\/wskazniki\/wskaznik\/[\w-]+/),
  ],
  ['standards/standard-cpu', (origin, cookie) => linked(origin, cookie, '/standardy', /\/standardy\/standard\/[\w-]+/)],
];

export const benchmarks: Benchmark[] = [
  { name: 'standards/all-indicators-cpu', unit: 'ms CPU', run: allIndicators },
  ...pages.map(([name, path]): Benchmark => ({ name, unit: 'ms CPU', run: () => pageCpu(path) })),
];

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** 60 indicators of each of 40 services and 36 months, all charts and verdicts; beside only the XmR charts of the same values. */
async function allIndicators(): Promise<Measured> {
  const random = seededRandom(3);
  const kinds = Object.values(drawnKinds);
  const all = Array.from({ length: 40 * 60 }, (_, at) => {
    const kind = kinds[at % kinds.length]!;
    return { kind, points: drawnSeries(kind, random, 36) };
  });
  const target = { comparator: 'at-least', value: 0.9 } as const;
  const work = () => {
    const measured = all.map(({ kind, points }) => asMeasured(kind, [...points]));
    return [
      listedChanges(measured, 0).size,
      measured.filter(({ chart }) => targetVerdict(chart, target).kept > 0).length,
    ];
  };
  const alone = () => all.filter(({ points }) => xmrChart(points.map(({ value }) => value)).kind === 'result').length;
  const first = all.slice(0, 60).map(({ kind, points }) => indicatorChart(points, kind.kind));
  if (first.some(({ stretches }) => stretches.length === 0)) throw new Error('a chart is missing');
  return {
    value: median([0, 1, 2, 3, 4].map(() => spent(work))),
    baseline: median([0, 1, 2, 3, 4].map(() => spent(alone))),
    conditions: `${all.length} indicators (60 of each of 40 services) of 36 months: charts, verdicts on change and target, Holm; median of 5; beside the XmR charts alone; the limit is 1000`,
  };
}

function spent(work: () => unknown): number {
  const before = cpuMs();
  work();
  return cpuMs() - before;
}

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!;

async function linked(origin: string, cookie: string, from: string, pattern: RegExp): Promise<string> {
  const page = await (await fetch(origin + from, { headers: { cookie } })).text();
  const found = pattern.exec(page)?.[0];
  if (!found) throw new Error(`${from} links to nothing of ${pattern}`);
  return found;
}

const visits = 40;

async function pageCpu(pathOf: (origin: string, cookie: string) => Promise<string>): Promise<Measured> {
  const { program, cookie } = await measuredProgram();
  const path = await pathOf(program.origin, cookie);
  const visit = async (n: number) => {
    for (let k = 0; k < n; k += 1) {
      const reply = await fetch(program.origin + path, { headers: { cookie } });
      await reply.arrayBuffer();
      if (reply.status !== 200) throw new Error(`${path} was answered with ${reply.status}`);
    }
  };
  await visit(15);
  const before = cpuOf(program);
  await visit(visits);
  const after = cpuOf(program);
  const database = (after.database - before.database) / visits;
  return {
    value: (after.application - before.application) / visits + database,
    baseline: 30,
    conditions: `sample county, ${visits} visits, warm; of it the database ${database.toFixed(1)} ms; beside the limit`,
  };
}
