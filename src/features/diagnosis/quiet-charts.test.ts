// The heading over charts that say nothing new: no clear change and too little data are two things.
import { expect, it } from 'vitest';
import type { IndicatorChart } from './figures/indicator-chart.ts';
import { quietCharts } from './trends.pages.tsx';

type Verdict = IndicatorChart['verdict'];
const charts = (...verdicts: Verdict[]) => verdicts.map((verdict) => ({ chart: { verdict } as IndicatorChart }));
const still = 'no-clear-change';
const thin = 'too-little-data';
const said = (verdicts: Verdict[], language: 'pl' | 'en' = 'pl') =>
  quietCharts(charts(...verdicts), language).replaceAll('\u00a0', ' ');

it('speaks of too little data where no chart could be judged, and never calls that no change', () => {
  expect(said([thin, thin, thin, thin])).toBe('4 wykresy (za mało danych na ocenę zmian)');
  expect(said([thin], 'en')).toBe('1 chart (too little data to judge changes)');
});

it('speaks of no clear change where each was judged', () => {
  expect(said([still, still, still, still, still])).toBe('5 wykresów bez wyraźnej zmiany');
  expect(said([still, still], 'en')).toBe('2 charts without a clear change');
});

it('counts both where some were judged', () => {
  expect(said([still, thin, thin])).toBe('3 wykresy (bez wyraźnej zmiany: 1, za mało danych na ocenę zmian: 2)');
  expect(said([still, thin], 'en')).toBe('2 charts (without a clear change: 1, too little data to judge changes: 1)');
});
