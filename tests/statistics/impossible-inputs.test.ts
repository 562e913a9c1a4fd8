// Inputs no survey gives, but a folder of cases can: rows that do not match, part counts, impossible levels, files that
// are no cases. An explicit undefined or a failed case that says so; never NaN, a throw or a run without end.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { betaBinomial } from '#statistics/beta-binomial.ts';
import { bradleyTerry } from '#statistics/bradley-terry.ts';
import { caseMix } from '#statistics/case-mix.ts';
import { cronbachAlpha } from '#statistics/cronbach-alpha.ts';
import { firthLogistic } from '#statistics/firth-logistic.ts';
import { interruptedTimeSeries } from '#statistics/interrupted-time-series.ts';
import { logisticRegression } from '#statistics/logistic-regression.ts';
import type { Result, Undefined } from '#statistics/outcome.ts';
import { penaltyReward } from '#statistics/penalty-reward.ts';
import { clopperPearsonInterval, jeffreysInterval } from '#statistics/proportion-interval.ts';
import { ratingInterval } from '#statistics/rating-interval.ts';
import { servqualGap } from '#statistics/servqual-gap.ts';
import { studentMeanInterval } from '#statistics/student-mean-interval.ts';
import { surveyMean } from '#statistics/survey-mean.ts';
import { welchT } from '#statistics/welch-t.ts';
import { runCases, report } from '../reference/run-cases.ts';

const series = [4, 5, 4, 3, 4, 5, 3, 4, 5, 4, 4, 5];

describe('inputs that do not fit together', () => {
  const outcomes: Record<string, Undefined | Result<object>> = {
    'counts beyond what is exact': betaBinomial([1e149, 2e149], [1e150, 1e150]),
    'parts of answers': betaBinomial([1.4, 2.4], [3.4, 5.4]),
    'a table of wins that is not square': bradleyTerry([[0, 1, 2]], 0),
    'wins below zero': bradleyTerry([
      [0, -1, 3],
      [2, 0, 1],
      [1, 2, 0],
    ]),
    'fewer rows than outcomes': logisticRegression([], [0, 1]),
    'the same for Firth': firthLogistic([[1]], [0, 1]),
    'the same for case mix': caseMix([0, 1], [], ['a', 'b']),
    'the same for penalty and reward': penaltyReward([1, 2], [[1]], 2, 5),
    'more waves than months': interruptedTimeSeries(series, { changeAt: 5, harmonics: 1e9 }),
    'a season of no length': interruptedTimeSeries(series, { changeAt: 5, harmonics: 1, period: 0 }),
    'a billion billion answers': studentMeanInterval([1e200, 1e200]),
    'the rating interval of as many': ratingInterval([1e200, 1e200]),
    'a population of less than one': ratingInterval([0.1, 0.2], { populationSize: 0.5 }),
    'limits of such a share': clopperPearsonInterval(3e99, 1e100),
    'the other limits of such a share': jeffreysInterval(3e99, 1e100),
  };
  it.each(Object.entries(outcomes))('%s: undefined with a reason', (_, outcome) => {
    expect(outcome.kind).not.toBe('result');
    expect('reason' in outcome && outcome.reason.length).toBeGreaterThan(0);
  });

  it.each([0, 1, -1, 1e9, Number.NaN])('no interval at the level %s', (level) => {
    const rows = series.map((value, at) => [value, value + (at % 3)]);
    expect(cronbachAlpha(rows, level)).toMatchObject({ feldt: { kind: 'undefined' } });
    expect(servqualGap(series, [...series.slice(1), 4], level)).toMatchObject({ interval: { kind: 'undefined' } });
    expect(surveyMean(series, {}, level)).toMatchObject({ interval: { kind: 'undefined' } });
  });

  it('a spread beyond what numbers hold has no test', () => {
    expect(welchT([1e100, 3e100], [2e100, 9e100])).toMatchObject({ p: { kind: 'undefined' } });
  });

  it('a lag longer than the series keeps its weights 1 − l/(lag+1)', () => {
    const at = (lag: number) => interruptedTimeSeries(series, { changeAt: 5, lag });
    expect(at(11)).not.toEqual(at(50));
  });
});

describe('folders of cases', () => {
  it('counts what is no case as failed, and looks into folders', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'probierz-cases-'));
    try {
      const good = { name: 'a', method: 'rating_summary', input: { counts: [1, 1] }, params: [], expected: { n: 2 } };
      mkdirSync(join(folder, 'deeper', 'still.json'), { recursive: true });
      writeFileSync(join(folder, 'deeper', 'good.json'), JSON.stringify([good]));
      writeFileSync(join(folder, 'deeper', 'still.json', 'good.json'), JSON.stringify([good]));
      writeFileSync(join(folder, 'mixed.json'), JSON.stringify([good, null, 'text', { ...good, method: 'none' }, {}]));
      writeFileSync(join(folder, 'broken.json'), '[{');
      writeFileSync(join(folder, 'notes.txt'), 'not read');
      const { lines, failed } = report(await runCases(folder));
      expect(failed).toBe(5);
      expect(lines.at(-1)).toBe('3 passed, 5 failed');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
