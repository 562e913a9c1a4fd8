// How fast drivers and weights are: LMG, its bootstrap at any number of answers, raking of a million.
import { driverBootstrap } from '#statistics/driver-bootstrap.ts';
import { driverImportance } from '#statistics/driver-importance.ts';
import { momentsByGroup, momentsOf, productIndex } from '#statistics/moments.ts';
import { collectCells, rakeCells } from '#statistics/raking-cells.ts';
import { rake } from '#statistics/raking.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { generatedDriverColumns } from '../reference/adapters/case-data.ts';
import { largeCategories } from '../reference/adapters/weights.ts';
import type { Benchmark, Measured } from './benchmark.ts';
import { rMilliseconds } from './r-baseline.ts';
import { R_LMG, R_RAKE, rDriverRows } from './r-work.ts';

/** The recipe of the reference case driver_importance_large: 12 drivers and a response, n answers. */
const RECIPE = {
  common: 2_654_435_769,
  aJ: [
    2_246_822_507, 3_266_489_909, 668_265_263, 374_761_393, 2_147_483_647, 1_597_334_677, 3_812_015_801, 958_282_811,
    1_183_186_591, 2_860_486_313, 479_001_599, 1_540_483_477,
  ],
  aY: 3_605_551_275,
  cuts: [0.35, 0.7, 1.1, 1.5],
  yCuts: [0.9, 1.3, 1.8, 2.3],
};

const GROUPS = 1000;

const even = (levels: number): number[] => Array.from({ length: levels }, () => 1 / levels);

/** One text per category, as rows read from a list of categories share it. */
const CATEGORY_NAMES = Array.from({ length: 16 }, (_, category) => `c${category}`);

/** The margins of the reference case raking_large. */
const TARGET_SHARES = [even(3), [0.1, 0.15, 0.2, 0.25, 0.2, 0.1], even(16), even(8)];

function answerCodes(n: number): Uint8Array[] {
  return generatedDriverColumns({ ...RECIPE, n }).map((column) => column.map((value) => value - 1));
}

/** Milliseconds of CPU of this process. */
function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A figure beside R's for the same work, or beside the target where R is not installed; the target is always told. */
function beside(value: number, target: number, conditions: string, r: number | null, rWork: string): Measured {
  const baseline = r === null ? 'the target, R is not installed' : `R, ${rWork}`;
  return { value, baseline: r ?? target, conditions: `${conditions}; target ${target} ms; baseline = ${baseline}` };
}

/** R's time for `rounds` rounds, told for as many as `asked`: R would take minutes for all of them. */
function rExtrapolated(preparation: string, work: string, rounds: number, asked: number): number | null {
  const measured = rMilliseconds(preparation, `for (round in 1:${rounds}) {${work}}`);
  return measured === null ? null : (measured * asked) / rounds;
}

async function lmg(): Promise<Measured> {
  const columns = answerCodes(10_000);
  const moments = momentsOf(columns).patterns.get(2 ** columns.length - 1)!;
  const covariance = columns.map((_, i) =>
    columns.map((_unused, j) => {
      const product = moments.products[productIndex(Math.min(i, j), Math.max(i, j), columns.length)]!;
      return product / moments.n - (moments.sums[i]! * moments.sums[j]!) / moments.n ** 2;
    }),
  );
  const rounds = 500;
  for (let round = 0; round < rounds; round++) driverImportance(covariance);
  const total = cpuMilliseconds(() => {
    for (let round = 0; round < rounds; round++) driverImportance(covariance);
  });
  const r = rExtrapolated(`${R_LMG}; ${rDriverRows(10_000)}; r <- cor(x)`, 'shapley(r)', 5, 1);
  return beside(total / rounds, 1, `12 drivers, mean of ${rounds} runs`, r, 'all subsets by eigen, mean of 5');
}

function bootstrap(n: number): Benchmark {
  return {
    name: `statistics/driver-bootstrap-${n}`,
    unit: 'ms CPU',
    run: async () => {
      const columns = answerCodes(n);
      const random = seededRandom(1);
      const groupOf = Uint16Array.from({ length: n }, () => random.integer(GROUPS));
      driverBootstrap(momentsByGroup(columns, groupOf, GROUPS), random, { replicates: 50 });
      const value = cpuMilliseconds(() => {
        driverBootstrap(momentsByGroup(columns, groupOf, GROUPS), random, { replicates: 1000 });
      });
      const conditions = `${n} answers, 12 drivers, tally into ${GROUPS} groups and 1,000 replicates`;
      const work = `shapley(cor(x[sample.int(${n}, ${n}, TRUE), ]))`;
      const r = rExtrapolated(`${R_LMG}; ${rDriverRows(n)}`, work, 2, 1000);
      return beside(value, 1000, conditions, r, 'bootstrap of the rows, extrapolated from 2 replicates');
    },
  };
}

const R_ROWS = 100_000;

/** R's time for a million rows, extrapolated from a tenth; by survey::rake, or by fitting the rows without survey. */
function rakingInR(): { milliseconds: number | null; how: string } {
  const { survey, rows } = R_RAKE;
  const bySurvey = rMilliseconds(survey.preparation(R_ROWS), survey.work);
  const how = `extrapolated from ${R_ROWS} rows`;
  if (bySurvey !== null) return { milliseconds: bySurvey * 10, how: `survey::rake, at most 50 rounds, ${how}` };
  const byRows = rMilliseconds(rows.preparation(R_ROWS), rows.work);
  return { milliseconds: byRows === null ? null : byRows * 10, how: `fitting of the rows in 72 rounds, ${how}` };
}

let inR: ReturnType<typeof rakingInR> | undefined;

async function raking(): Promise<Measured> {
  const n = 1_000_000;
  const { codes, sizes } = largeCategories(n, RECIPE.aJ.slice(0, 4));
  const targets = TARGET_SHARES.map((shares) => shares.map((share) => share * n));
  const weights = new Float64Array(n).fill(1);
  const work = (): void => {
    const { cells, cellOfRow } = collectCells(codes, sizes, weights);
    const fit = rakeCells(cells, targets, 1e-9, 1000);
    for (let row = 0; row < n; row++) weights[row] = fit.factor[cellOfRow[row]!]!;
  };
  work();
  weights.fill(1);
  const value = cpuMilliseconds(work);
  inR ??= rakingInR();
  return beside(value, 300, '4 margins of 3, 6, 16, 8 levels, to 1e-9', inR.milliseconds, inR.how);
}

async function rakingByName(): Promise<Measured> {
  const n = 1_000_000;
  const { codes } = largeCategories(n, RECIPE.aJ.slice(0, 4));
  const factors = Object.fromEntries(
    codes.map((code, at) => [`m${at}`, Array.from(code, (value) => CATEGORY_NAMES[value]!)]),
  );
  const margins = Object.fromEntries(
    TARGET_SHARES.map((shares, at) => [`m${at}`, Object.fromEntries(shares.map((share, c) => [`c${c}`, share * n]))]),
  );
  const weights = new Float64Array(n).fill(1);
  rake(factors, margins, weights);
  const value = cpuMilliseconds(() => rake(factors, margins, weights));
  inR ??= rakingInR();
  return beside(value, 300, 'the same with categories as text', inR.milliseconds, inR.how);
}

export const benchmarks: Benchmark[] = [
  { name: 'statistics/lmg-12-drivers', unit: 'ms CPU', run: lmg },
  bootstrap(1000),
  bootstrap(100_000),
  bootstrap(1_000_000),
  { name: 'statistics/raking-million', unit: 'ms CPU', run: raking },
  { name: 'statistics/raking-million-by-name', unit: 'ms CPU', run: rakingByName },
];
