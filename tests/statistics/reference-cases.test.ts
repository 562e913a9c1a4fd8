// All open reference cases pass, and the runner reports faults instead of hiding them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { differences } from '../reference/comparison.ts';
import { report, runCases } from '../reference/run-cases.ts';

const outcomes = await runCases(fileURLToPath(new URL('../reference/cases', import.meta.url)));
const methods = [...new Set(outcomes.map((one) => one.method))];

describe('reference cases', () => {
  it.each(methods)('%s', (method) => {
    const { lines, failed } = report(outcomes.filter((one) => one.method === method));
    expect(failed, lines.join('\n')).toBe(0);
  });
});

describe('the reference runner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reference-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('names an unknown method, a broken file and each differing key', async () => {
    writeFileSync(join(folder, 'a.json'), JSON.stringify([{ name: 'x', method: 'nonsense', input: [], expected: {} }]));
    writeFileSync(join(folder, 'b.json'), 'not json');
    writeFileSync(
      join(folder, 'c.json'),
      JSON.stringify([
        { name: 'y', method: 'rating_summary', input: { counts: [1, 1] }, params: [], expected: { n: 2, mean: 9 } },
        { name: 'z', method: 'rating_summary', input: { counts: [] }, params: [], expected: { n: 0, mean: null } },
      ]),
    );
    const { lines, failed } = report(await runCases(folder));
    expect(failed).toBe(3);
    expect(lines.join('\n')).toContain('a method named nonsense');
    expect(lines.join('\n')).toContain('result.mean: got 1.5, expected 9');
    expect(lines.at(-1)).toBe('1 passed, 3 failed');
  });

  it('accepts only an explicit undefined for null, never NaN or a missing key', () => {
    const tolerance = { abs: 1e-9, rel: 1e-8 };
    expect(
      differences({ kind: 'undefined', reason: 'none', n: 0 }, { n: 0, mean: null, t: [null, null] }, tolerance),
    ).toEqual([]);
    expect(differences({ mean: Number.NaN }, { mean: null }, tolerance)).toHaveLength(1);
    expect(differences({}, { mean: null }, tolerance)).toHaveLength(1);
    expect(differences({ mean: Number.NaN }, { mean: 1 }, tolerance)).toHaveLength(1);
    expect(differences([1, 2], [1], tolerance)).toHaveLength(1);
    expect(differences({ p: true }, { p: 1 }, tolerance)).toHaveLength(1);
  });
});
