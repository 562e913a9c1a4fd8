// The long form of the simulation behind the grades of an action's effect; the figures stand in docs/methods.
import { expect, it } from 'vitest';
import { seededRandom } from '#statistics/seeded-random.ts';
import { effectRates } from '../factories/simulated-actions.factory.ts';
import { effectSettings, harderSettings } from '../factories/simulated-offices.factory.ts';

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

it.each(Object.entries(harderSettings))('harder: %s', (name, office) => {
  const { falselyBetter } = effectRates(seededRandom(33), office, 'none', times);
  console.log(`${name}: falsely better ${(100 * falselyBetter).toFixed(1)} % of ${times}`);
  expect(falselyBetter).toBeLessThanOrEqual(0.05);
});
