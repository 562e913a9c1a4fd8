// The long form of the simulation behind "on data without any effect at most 5 % of overviews claim one", tiles included.
import { expect, it } from 'vitest';
import { seededRandom } from '#statistics/seeded-random.ts';
import { drawnOffices, falseAlarms } from '../factories/overview-claims.factory.ts';
import { ratingShapes } from '../statistics/simulated-answers.ts';

const shapes = { 'as offices have it': [0.02, 0.04, 0.1, 0.26, 0.58], 'mostly 5': ratingShapes['mostly 5']! };

it.each(
  Object.keys(drawnOffices).flatMap((office) =>
    Object.entries(shapes).map(([name, shape]) => ({ office, name, shape })),
  ),
)('$office, $name: at most 5 % of overviews claim anything, in whatever period they are read', (drawn) => {
  const { office, name, shape } = drawn;
  const overviews = office === 'county' ? 600 : 2_000;
  const alarms = falseAlarms(drawnOffices[office]!, shape, overviews, { random: seededRandom(17) });
  for (const [read, { claiming, byKind }] of alarms) {
    const kinds = Object.entries(byKind).map(([kind, count]) => `${kind} ${((100 * count) / overviews).toFixed(1)} %`);
    console.log(
      `${office}, ${name}, ${read}: ${((100 * claiming) / overviews).toFixed(1)} % of ${overviews} (${kinds.join(', ')})`,
    );
  }
  for (const [read, { claiming }] of alarms) expect(claiming / overviews, read).toBeLessThanOrEqual(0.05);
});
