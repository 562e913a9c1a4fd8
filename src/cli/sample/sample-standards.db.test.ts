// The samples' standards: the story of waiting can be followed from the register to the chart, nothing false is claimed.
import { beforeAll, describe, expect, it } from 'vitest';
import { clockAt } from '#domain/clock.ts';
import { monthOfDay } from '#domain/period.ts';
import { officeStandards } from '#features/standards/index.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn } from '../../../tests/factories/survey.factory.ts';
import { createSampleOffices } from './create-samples.ts';

const storage = await testStorage();
const house = houseOn(storage, clockAt('2026-11-21T10:00:00Z'));
const present = monthOfDay('2026-11-21');

async function of(name: string) {
  const office = (await storage.listOffices()).find((each) => each.name.includes(name))!;
  return officeStandards(house, office.officeId);
}

describe('standards of the sample offices', () => {
  beforeAll(async () => createSampleOffices(house));

  it('the county has figures from surveys, cases, walk-throughs and registers', async () => {
    const { rows, measured } = await of('Wierzbow');
    expect(rows.length).toBeGreaterThanOrEqual(14);
    const origins = new Set(measured.flatMap(({ points }) => points.map(({ origin }) => origin)));
    expect(origins).toEqual(new Set(['survey', 'cases', 'walk-through', 'hand']));
    const missing = measured.filter(({ points, indicator }) => points.length === 0 && indicator.libraryCode !== 'P04');
    expect(missing.map(({ indicator }) => indicator.libraryCode)).toEqual([]);
  });

  it('waiting got worse 22 months ago and better a year ago, in the register and in the survey', async () => {
    const { rows, measured } = await of('Wierzbow');
    const queue = rows.find(({ standard }) => standard.libraryKey === 'queue')!;
    expect(queue.listed!.change).toBe('better');
    expect(queue.targetVerdict.verdict).toBe('kept');
    for (const code of ['W07a', 'W14f']) {
      const { chart } = measured.find(({ indicator }) => indicator.libraryCode === code)!;
      const runs = chart.stretches[0]!.signals.filter(({ rule }) => rule === 'run');
      const since = (place: number) => present - chart.points[place]!.period.first;
      const fall = runs.find(({ direction }) => direction === 'down')!;
      const rise = runs.findLast(({ direction }) => direction === 'up')!;
      expect(Math.abs(since(fall.start) - 22), code).toBeLessThanOrEqual(1);
      expect(Math.abs(since(rise.start) - 12), code).toBeLessThanOrEqual(1);
      expect(chart.change, code).toBe('better');
    }
  });

  it('claims no other change of the county but what its story made, and none of the small office', async () => {
    const story = new Set(['W07a', 'W14f', 'W02a', 'W02b', 'W01b', 'W14a']);
    const { indicatorRows } = await of('Wierzbow');
    const claimed = indicatorRows.filter(({ listed }) => listed.adjustedP !== null);
    const others = claimed.filter(({ measured }) => !story.has(measured.indicator.libraryCode!));
    expect(others.map(({ measured }) => measured.indicator.libraryCode)).toEqual([]);
    const small = (await of('Podlip')).indicatorRows;
    expect(small.length).toBeGreaterThanOrEqual(7);
    expect(small.filter(({ listed }) => listed.adjustedP !== null)).toEqual([]);
  });

  it('shows each kind of verdict on a target', async () => {
    const { rows } = await of('Wierzbow');
    const verdicts = new Set(rows.map(({ targetVerdict }) => targetVerdict.verdict));
    for (const verdict of ['kept', 'not-always-kept', 'not-kept', 'too-little-data'] as const)
      expect([...verdicts]).toContain(verdict);
  });
});
