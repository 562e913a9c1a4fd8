// The first page of an office in which nothing is special: how often it claims that something is. The long form: tests/full.
import { expect, it } from 'vitest';
import { drawnOffices, falseAlarms } from '../../../tests/factories/overview-claims.factory.ts';
import { slack } from '../../../tests/statistics/simulated-answers.ts';

const shape = [0.02, 0.04, 0.1, 0.26, 0.58];

it.each([
  ['county', 24],
  ['small gmina', 80],
] as const)('%s without any effect: at most 5 % of overviews claim one, as far as %i tell', (name, overviews) => {
  const { claiming } = falseAlarms(drawnOffices[name]!, shape, overviews, { tilesOfEach: 6 });
  expect(claiming / overviews).toBeLessThanOrEqual(0.05 + slack(0.05, overviews));
});
