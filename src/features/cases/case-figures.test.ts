// Figures of cases from cells, what is published of them, and marks without initials.
import { describe, expect, it } from 'vitest';
import type { ServiceId, UnitId } from '#domain/ids.ts';
import { cellsIn, figuresOf, seriesOf } from './case-figures.ts';
import type { CaseCell } from './case-figures.ts';
import { classInMark, plainMark } from './case-mark.ts';
import { publicFigures } from './public-figures.ts';

const cell = (month: number, n: number, more: Partial<CaseCell> = {}): CaseCell => ({
  kind: 'closed',
  serviceId: 'a' as ServiceId,
  unitId: 'u' as UnitId,
  month,
  days: 10,
  hit: true,
  n,
  ...more,
});

describe('figures of cases', () => {
  const cells = [
    cell(100, 60, { days: 8 }),
    cell(100, 30, { days: 20 }),
    cell(100, 10, { days: 50, hit: false }),
    cell(100, 7, { kind: 'ran-out', days: 0, hit: true }),
    cell(100, 93, { kind: 'ran-out', days: 0, hit: false }),
    cell(100, 3, { kind: 'passed', days: 0, hit: true }),
    cell(100, 7, { kind: 'passed', days: 0, hit: false }),
    cell(101, 5, { serviceId: 'b' as ServiceId, hit: null, days: 2 }),
  ];
  it('counts shares with their interval, overruns, notices and days', () => {
    expect(figuresOf(cellsIn(cells, { kind: 'service', id: 'a' }, { first: 100, last: 100 }))).toMatchObject({
      closed: 100,
      withinTerm: { numerator: 90, denominator: 100, value: 0.9 },
      overrunsWithoutNotice: { numerator: 7, denominator: 100 },
      notices: { numerator: 3, denominator: 10, value: 0.3 },
      median: { value: 8, n: 100, interval: { lower: 8, upper: 20 } },
      p90: { value: 20, n: 100, interval: { lower: 20, upper: 50 } },
    });
    const { withinTerm } = figuresOf(cells);
    expect(withinTerm.interval?.lower).toBeCloseTo(0.8256, 3);
    expect(withinTerm.denominator).toBe(100);
  });
  it('has no share where nothing has a term, and nothing at all of nothing', () => {
    expect(figuresOf(cellsIn(cells, { kind: 'service', id: 'b' }, null))).toMatchObject({
      closed: 5,
      withinTerm: { value: null, denominator: 0, interval: null },
      median: { value: 2, interval: null },
    });
    expect(figuresOf([])).toMatchObject({ closed: 0, median: { value: null }, p90: { value: null } });
  });
  it('goes month by month in the shape of indicators', () => {
    expect(seriesOf(cells, 'within-term')).toMatchObject([
      { period: { first: 100, last: 100 }, value: 0.9, n: 100, numerator: 90, origin: 'cases' },
    ]);
    expect(seriesOf(cells, 'overruns-without-notice')).toMatchObject([{ value: 7, n: 100, interval: null }]);
    expect(seriesOf(cells, 'median-days').map(({ value, n }) => [value, n])).toEqual([
      [8, 100],
      [2, 5],
    ]);
    expect(seriesOf([], 'p90-days')).toEqual([]);
  });
});

describe('what is published', () => {
  const cells = [
    cell(100, 12),
    cell(100, 40, { serviceId: 'alone' as ServiceId, days: 3 }),
    cell(100, 4, { serviceId: 'rare' as ServiceId }),
  ];
  const of = (scope: Parameters<typeof publicFigures>[1], last = 100) =>
    publicFigures(cells, scope, { first: 100, last }, (id) => (id === 'alone' ? '1' : '5+'), 102);
  it('is nothing of a service with one person, nor of too few cases, nor of a month that is not over', () => {
    expect(of({ kind: 'service', id: 'alone' })).toEqual({ kind: 'one-person' });
    expect(of({ kind: 'service', id: 'rare' })).toEqual({ kind: 'too-few-cases', n: 4, needed: 10 });
    expect(of({ kind: 'service', id: 'a' }, 102)).toEqual({ kind: 'not-closed-yet' });
    expect(of({ kind: 'service', id: 'a' })).toMatchObject({ kind: 'shown', figures: { closed: 12 } });
  });
  it('no total less its parts gives the one person’s figure', () => {
    expect(of({ kind: 'office' })).toMatchObject({ figures: { closed: 16 } });
    expect(of({ kind: 'unit', id: 'u' })).toMatchObject({ figures: { closed: 16 } });
  });
});

describe('marks', () => {
  it.each([
    ['OR.5410.12.2026.JK', 'OR.5410.12.2026'],
    [' or.5410. 12.2026.jk ', 'OR.5410.12.2026'],
    ['KM-I.5410.12.2026.AB.C', 'KM-I.5410.12.2026'],
    ['GK.6740.1.123.2026', 'GK.6740.1.123.2026'],
    ['AB/6740/7/2026/ŻŁ', 'AB/6740/7/2026'],
    ['12/2026', '12/2026'],
    ['OR.5410.12.2026.JK.', 'OR.5410.12.2026'],
    ['  ', null],
    ['X'.repeat(81), null],
  ])('%s → %s', (written, mark) => {
    expect(plainMark(written)).toBe(mark);
  });
  it('names the class of the file plan', () => {
    expect([classInMark('OR.5410.12.2026'), classInMark('AB.II.6740.1.2026'), classInMark('12/2026')]).toEqual([
      '5410',
      '6740',
      null,
    ]);
  });
});
