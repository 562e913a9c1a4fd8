// How fast the statistics core tallies answers and estimates a page from tallies.
import { frozenLimitChart } from '#statistics/frozen-limit-chart.ts';
import { momentsByGroup, momentsOf } from '#statistics/moments.ts';
import { ratingInterval } from '#statistics/rating-interval.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { countAnswers } from '#statistics/tally.ts';
import type { Benchmark, Measured } from './benchmark.ts';
import { rMilliseconds } from './r-baseline.ts';
import { R_PAGE } from './r-work.ts';

const ROWS = 1_000_000;
const QUESTIONS = 13;

/** Milliseconds of CPU of this process. */
function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function answers(withGaps: boolean): Uint8Array[] {
  const random = seededRandom(13);
  return Array.from({ length: QUESTIONS }, () =>
    Uint8Array.from({ length: ROWS }, () => (withGaps && random.next() < 0.03 ? 253 : random.integer(5))),
  );
}

/** The smaller of two runs: the first also compiles. */
function best(work: () => void): number {
  return Math.min(cpuMilliseconds(work), cpuMilliseconds(work));
}

/** A row with R's time for the same work as its baseline, or the target where R is not installed. */
function beside(value: number, target: number, what: string, preparation: string, work: string): Measured {
  const r = rMilliseconds(preparation, work);
  const data = `${what}; ${ROWS} rows × ${QUESTIONS} ratings, one thread, CPU time, better of two runs`;
  const baseline = r === null ? 'the target, R is not installed' : `R, ${work}`;
  return { value, baseline: r ?? target, conditions: `${data}; target ${target} ms; baseline = ${baseline}` };
}

const R_RATINGS = `x <- matrix(sample.int(5L, ${ROWS * QUESTIONS}, TRUE), ${ROWS})`;

async function counting(): Promise<Measured> {
  const columns = answers(true);
  const value = best(() => columns.forEach((column) => countAnswers(column, 5)));
  return beside(value, 400, 'counts per question', R_RATINGS, 'apply(x, 2, tabulate, nbins = 5L)');
}

async function crossProducts(withGaps: boolean): Promise<Measured> {
  const columns = answers(withGaps);
  const value = best(() => momentsOf(columns));
  const what = withGaps
    ? 'sums and cross-products per missing pattern, 3 % of answers skipped'
    : 'the same, none skipped';
  return beside(value, 400, what, R_RATINGS, 'crossprod(x)');
}

async function grouped(): Promise<Measured> {
  const columns = answers(false);
  const random = seededRandom(14);
  const groupOf = Uint16Array.from({ length: ROWS }, () => random.integer(1000));
  const value = best(() => momentsByGroup(columns, groupOf, 1000));
  const preparation = `${R_RATINGS}; g <- split(seq_len(${ROWS}), sample.int(1000L, ${ROWS}, TRUE))`;
  const what = 'sums and cross-products into 1,000 random groups';
  return beside(value, 400, what, preparation, 'for (i in g) crossprod(x[i, ])');
}

/** 40 services × 6 questions: an interval and a control-chart verdict over 24 months each, from tallies. */
async function pageOfEstimates(): Promise<Measured> {
  const random = seededRandom(15);
  const cells = Array.from({ length: 240 }, () => ({
    counts: Array.from({ length: 5 }, () => 1 + random.integer(60)),
    points: Array.from({ length: 24 }, () => ({ value: 4 + 0.1 * random.normal(), n: 10 + random.integer(50) })),
  }));
  const page = () => {
    for (const { counts, points } of cells) {
      ratingInterval(counts);
      frozenLimitChart(points);
    }
  };
  for (let round = 0; round < 20; round++) page();
  const rounds = 50;
  const total = cpuMilliseconds(() => {
    for (let round = 0; round < rounds; round++) page();
  });
  const r = rMilliseconds(R_PAGE.preparation, `for (page in 1:10) ${R_PAGE.work}`);
  const what = `240 cells, interval and verdict over 24 months each; mean of ${rounds} warm pages; target 5 ms`;
  const baseline = r === null ? 'the target, R is not installed' : 'R, a loop over the cells, mean of 10 pages';
  return { value: total / rounds, baseline: r === null ? 5 : r / 10, conditions: `${what}; baseline = ${baseline}` };
}

export const benchmarks: Benchmark[] = [
  { name: 'statistics/tally-million-cpu', unit: 'ms', run: counting },
  { name: 'statistics/moments-million-with-gaps-cpu', unit: 'ms', run: () => crossProducts(true) },
  { name: 'statistics/moments-million-cpu', unit: 'ms', run: () => crossProducts(false) },
  { name: 'statistics/moments-million-grouped-cpu', unit: 'ms', run: grouped },
  { name: 'statistics/page-of-estimates-cpu', unit: 'ms', run: pageOfEstimates },
];
