// Empty, missing, constant, huge and impossible inputs: every method answers with numbers or an explicit undefined,
// never with NaN or Infinity and never with a throw.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUndefined } from '#statistics/outcome.ts';
import type { Fields } from '../reference/adapter.ts';
import { adapters as shares } from '../reference/adapters/shares-and-means.ts';
import { adapters as others } from '../reference/adapters/comparison-and-time.ts';

const adapters = { ...shares, ...others };

/** Paths of NaN, Infinity and missing values in a result. */
function faults(value: unknown, path = 'result'): string[] {
  if (value === undefined) return [`${path} is missing`];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (isUndefined(value)) return value.reason.length > 0 && Number.isFinite(value.n) ? [] : [`${path} gives no reason`];
  if (Array.isArray(value)) return value.flatMap((item, i) => faults(item, `${path}[${i}]`));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) =>
      typeof item === 'function' || key === 'needed' ? [] : faults(item, `${path}.${key}`),
    );
  }
  return [];
}

const list = (values: unknown[]) => ({ values });
const constant = Array.from({ length: 24 }, () => 4.1);
const series = [
  list([]),
  list([3]),
  list([3, 3]),
  list([null, null]),
  list([1, null, 3, 2, null, 5, 4, 4, 2, 1]),
  list(constant),
  list([...constant.slice(1), 5]),
  list([0, 0, 0, 0, 0, 0, 0, 1e9]),
  list([1e-12, 2e-12, 1e-12, 3e-12, 1e-12, 2e-12, 5e-12, 1e-12]),
  list([-1e12, 1e12, -1e12, 1e12, -1e12, 1e12, -1e12, 1e12, 1e12]),
].map((one) => one.values);

const inputs: Record<string, Fields[]> = {
  proportion_ci: [{}, { x: 0, n: 0 }, { x: 5, n: 3 }, { x: 1e12, n: 2e12 }, { x: 1, n: 1e15 }, { x: null, n: 5 }],
  proportion_ci_fpc: [{}, { x: 1, n: 2, N: 1 }, { x: 1, n: 1, N: 1 }, { x: 0, n: 0, N: 0 }, { x: 1, n: 2, N: 1e12 }],
  proportion_difference: [{}, { x1: 0, n1: 0, x2: 1, n2: 1 }, { x1: 1, n1: 1, x2: 0, n2: 1e9 }],
  mean_ci: [
    ...series.map((counts) => ({
      counts: counts.map((count) => (typeof count === 'number' ? Math.abs(count) : count)),
    })),
    { counts: [1], scores: [1] },
    { counts: [0, 5, 0], scores: [1, 2, 3], N: 5 },
    { counts: [0, 5, 0], N: 2 },
    { counts: [1e15, 1e15] },
  ],
  rating_summary: series.map((counts) => ({ counts })),
  nps: [{}, { promoters: 0, passives: 0, detractors: 0 }, { promoters: 1e12, passives: 0, detractors: 1 }],
  welch_t: series.flatMap((x) => series.map((y) => ({ x, y }))),
  mann_whitney: series.flatMap((x) => series.map((y) => ({ x, y }))),
  kruskal_wallis: series.flatMap((y) => [
    { y, group: y.map((_, i) => i % 3) },
    { y, group: y.map(() => 'a') },
    { y, group: [] },
    { y, group: y.map((_, i) => i) },
  ]),
  chi_square: [
    {},
    { table: [] },
    { table: [[]] },
    {
      table: [
        [0, 0],
        [0, 0],
      ],
    },
    {
      table: [
        [1e12, 1],
        [1, 1e12],
      ],
    },
    { table: [5] },
  ],
  p_adjust: [{}, { p: [] }, { p: [null, 0.1] }, { p: 0.2 }, { p: [0, 0, 1] }],
  mde_mean: [{}, { n: 1, sd: 1 }, { n: 2, sd: 0 }, { n: 1e9, sd: 1e-9 }, { n: 2.5, sd: 1 }],
  mde_proportion: [{}, { p1: 1, n: 50 }, { p1: 0, n: 2 }, { p1: 0, n: 1e9 }, { p1: 0.5, n: 0 }],
  sample_size_margin: [
    {},
    { p: 0, margin: 0.1 },
    { p: 0.5, margin: 1e-9 },
    { p: 0.5, margin: 0.05, N: 1 },
    { p: 0.5, margin: 9 },
  ],
  sample_size_means: [{}, { delta: 1e-6, sd: 1 }, { delta: 100, sd: 1 }, { delta: -0.5, sd: 1 }, { delta: 0, sd: 0 }],
  sample_size_proportions: [{}, { p1: 0.5, p2: 0.5 }, { p1: 0, p2: 1 }, { p1: 0, p2: 1e-9 }],
  xmr: series.map((y) => ({ y })),
  runs_chart: series.map((y) => ({ y })),
  p_chart: [
    {},
    { x: [], n: [] },
    { x: [0, 0], n: [0, 0] },
    { x: [0, 5], n: [0, 5] },
    { x: [3, 5], n: [2, 9] },
    { x: [1, null, 2], n: [4, 5, null] },
    { x: [1, 2], n: [3] },
    { x: [5e8, 6e8], n: [1e9, 1e9] },
  ],
  interrupted_time_series: series.map((y) => ({ y })),
  its_ar1: series.map((y) => ({ y })),
  difference_in_differences: [
    {},
    ...series.map((y) => ({
      y,
      treated: y.map((_, i) => i % 2),
      post: y.map((_, i) => Math.floor(i / 2) % 2),
      cluster: y.map((_, i) => i % 4),
    })),
    { y: [1, 2, 3, 4], treated: [0, 0, 1, 1], post: [0, 1, 0, 1], cluster: [1, 1, 1, 1] },
    { y: [1, 2], treated: [null, 1], post: [0, 1], cluster: ['a', null] },
  ],
  discrete_laplace: [{}, { k: [] }, { k: [0, 1e6, -1e6] }],
};

const params: Record<string, Fields[]> = {
  interrupted_time_series: [
    {},
    { changeAt: 1 },
    { changeAt: 5, lag: 99 },
    { changeAt: 5, harmonics: 3 },
    { changeAt: 999 },
  ],
  its_ar1: [{}, { changeAt: 1 }, { changeAt: 5 }, { changeAt: 13 }, { changeAt: 999 }],
  discrete_laplace: [
    {},
    { epsilon: 0 },
    { epsilon: 1e-320 },
    { epsilon: 1e-9 },
    { epsilon: 1e9 },
    { epsilon: 1, sensitivity: -1 },
  ],
  mde_mean: [{}, { power: 0.001 }, { power: 1, alpha: 0.05 }, { power: 0.999999, alpha: 1e-9 }],
  mde_proportion: [{}, { power: 0.001 }, { power: 1, alpha: 0.05 }],
  sample_size_means: [{}, { power: 0.001 }, { power: 0.99, alpha: 1e-9 }],
  sample_size_proportions: [{}, { power: 0.001 }],
};

describe('nasty inputs', () => {
  it('are tried on every method', () => {
    expect(Object.keys(inputs).sort((a, b) => a.localeCompare(b))).toEqual(
      Object.keys(adapters).sort((a, b) => a.localeCompare(b)),
    );
  });

  it.each(Object.keys(inputs))('%s gives numbers or explicit undefined', (method) => {
    for (const input of inputs[method]!) {
      for (const parameters of params[method] ?? [{}, { conf: 0.5 }, { conf: 1 }, { conf: 0.999999 }]) {
        const found = faults(adapters[method]!(input, parameters));
        expect(found, `${JSON.stringify(input)} ${JSON.stringify(parameters)}`).toEqual([]);
      }
    }
  });

  it('random answers of any size do no harm', () => {
    const values = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 30 });
    fc.assert(
      fc.property(values, values, fc.integer({ min: 0, max: 31 }), (x, y, changeAt) => {
        const cases: [string, Fields, Fields][] = [
          ['welch_t', { x, y }, {}],
          ['mann_whitney', { x, y }, {}],
          ['kruskal_wallis', { y: [...x, ...y], group: [...x.map(() => 'x'), ...y.map(() => 'y')] }, {}],
          [
            'chi_square',
            { table: [x, y].map((row) => [1, 2, 3, 4, 5].map((k) => row.filter((v) => v === k).length)) },
            {},
          ],
          ['xmr', { y: x }, {}],
          ['runs_chart', { y: x }, {}],
          ['interrupted_time_series', { y: x }, { changeAt, lag: 2 }],
          ['its_ar1', { y: x }, { changeAt }],
        ];
        for (const [method, input, parameters] of cases) {
          expect(faults(adapters[method]!(input, parameters)), method).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
