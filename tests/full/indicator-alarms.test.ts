// The long form of the simulation behind "at most 1 % false verdicts, at most 5 % of overviews, 80 % of true shifts in four points".
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#statistics/seeded-random.ts';
import { alarmRates, drawnKinds, foundWithinFour } from '../factories/indicator-series.factory.ts';

const offices = 120;
const kinds = Object.entries(drawnKinds);

describe('indicators of the room standards, in the long', () => {
  it.each([...kinds, ['all kinds', 'all kinds'] as const])('%s: false verdicts and overviews', (name, kind) => {
    const rates = alarmRates(kind, seededRandom(77), offices);
    console.log(
      `${name}: ${(100 * rates.perIndicatorMonth).toFixed(2)} % per indicator and month, ${(100 * rates.perOverview).toFixed(1)} % of overviews`,
    );
    expect(rates.perIndicatorMonth).toBeLessThan(0.01);
    expect(rates.perOverview).toBeLessThan(0.05);
  });

  it.each(kinds)('%s: a shift of one and a half half-widths within four points', (name, kind) => {
    const found = foundWithinFour(kind, seededRandom(78), 4_000);
    console.log(`${name}: found within four points in ${(100 * found).toFixed(1)} % of runs`);
    expect(found).toBeGreaterThan(0.8);
  });
});
