// The long form of the simulation behind the grades of an action's effect; the figures stand in docs/methods.
import { expect, it } from 'vitest';
import { seededRandom } from '#statistics/seeded-random.ts';
import { effectRates, effectSettings } from '../factories/simulated-actions.factory.ts';

const times = 1_000;

it.each(Object.entries(effectSettings))('%s', (name, office) => {
  const idle = effectRates(seededRandom(31), office, 'none', times);
  const real = effectRates(seededRandom(32), office, 'announced', times);
  const per = (rate: number) => `${(100 * rate).toFixed(1)} %`;
  console.log(
    `${name}: falsely better ${per(idle.falselyBetter)} of ${times}; found ${per(real.found)} of ${real.tried}, announced ${real.announced.toFixed(2)}`,
  );
  expect(idle.falselyBetter).toBeLessThanOrEqual(0.05);
  expect(real.found).toBeGreaterThanOrEqual(0.8);
});
