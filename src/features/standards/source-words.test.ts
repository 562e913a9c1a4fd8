// Where the counts behind an indicator of cases are seen.
import { expect, test } from 'vitest';
import { casesAddress } from './source-words.ts';

test.each([
  [{ kind: 'office' }, '/sprawy'],
  [{ kind: 'unit', id: 'u1' }, '/sprawy?wydzial=u1'],
  [{ kind: 'service', id: 's1' }, '/sprawy/usluga/s1'],
] as const)('%o leads to %s', (scope, address) => {
  expect(casesAddress(scope)).toBe(address);
});
