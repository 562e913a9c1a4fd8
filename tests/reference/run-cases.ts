// Runs every reference case of a folder through the statistics core and reports each difference.
// Started by `npm run reference -- DIR` and by the tests.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Adapter, Fields } from './adapter.ts';
import { differences } from './comparison.ts';
import type { Difference, Tolerance } from './comparison.ts';

/** A reference case as it stands in a file. */
interface ReferenceCase {
  readonly name: string;
  readonly method: string;
  readonly input: unknown;
  readonly params?: unknown;
  readonly expected: unknown;
  readonly tolerance?: Partial<Tolerance>;
}

/** How one case went; no differences = passed. */
export interface CaseOutcome {
  readonly file: string;
  readonly method: string;
  readonly name: string;
  readonly differences: readonly Difference[];
}

/**
 * All adapters: every object that a file of tests/reference/adapters exports is a table method → function. A method
 * that two tables claim is a fault.
 */
export async function loadAdapters(): Promise<Map<string, Adapter>> {
  const folder = new URL('./adapters/', import.meta.url);
  const all = new Map<string, Adapter>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const exported = Object.values((await import(new URL(file, folder).href)) as Record<string, unknown>);
    for (const table of exported.filter((value) => typeof value === 'object' && value !== null)) {
      for (const [method, adapter] of Object.entries(table)) {
        if (all.has(method)) throw new Error(`two adapters for the method ${method}`);
        all.set(method, adapter as Adapter);
      }
    }
  }
  return all;
}

/** `[]` is how R writes an empty object. */
function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function runCase(file: string, one: ReferenceCase | null, adapters: ReadonlyMap<string, Adapter>): CaseOutcome {
  const outcome = (found: readonly Difference[]): CaseOutcome => ({
    file,
    method: one?.method ?? '',
    name: one?.name ?? '',
    differences: found,
  });
  if (typeof one !== 'object' || one === null) {
    return outcome([{ path: 'case', got: JSON.stringify(one), expected: 'a case' }]);
  }
  const adapter = adapters.get(one.method);
  if (adapter === undefined) {
    return outcome([{ path: 'method', got: 'no such method', expected: `a method named ${one.method}` }]);
  }
  const tolerance = { abs: one.tolerance?.abs ?? 1e-9, rel: one.tolerance?.rel ?? 1e-8 };
  try {
    return outcome(differences(adapter(fieldsOf(one.input), fieldsOf(one.params)), one.expected, tolerance));
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return outcome([{ path: 'call', got: `thrown ${message}`, expected: 'a result or an explicit undefined' }]);
  }
}

/** Runs all *.json files of a folder and of the folders in it. A file that is not a list of cases is one failed case that says so. */
export async function runCases(folder: string): Promise<CaseOutcome[]> {
  const adapters = await loadAdapters();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  return files.flatMap((file) => {
    let cases: unknown;
    try {
      cases = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    } catch (error) {
      cases = String(error);
    }
    if (!Array.isArray(cases)) {
      const found = [{ path: 'file', got: String(cases).slice(0, 200), expected: 'a list of cases' }];
      return [{ file, method: '', name: file, differences: found }];
    }
    return cases.map((one: ReferenceCase | null) => runCase(file, one, adapters));
  });
}

/** The report of a run: each difference with its path, then the count of passed and failed cases. */
export function report(outcomes: readonly CaseOutcome[]): { lines: string[]; failed: number } {
  const failures = outcomes.filter((one) => one.differences.length > 0);
  const lines = failures.flatMap((one) => [
    `FAILED ${one.file} · ${one.method} · ${one.name}`,
    ...one.differences.slice(0, 12).map((d) => `  ${d.path}: got ${d.got}, expected ${d.expected}`),
    ...(one.differences.length > 12 ? [`  … and ${one.differences.length - 12} more differences`] : []),
  ]);
  lines.push(`${outcomes.length - failures.length} passed, ${failures.length} failed`);
  return { lines, failed: failures.length };
}
