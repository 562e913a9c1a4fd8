// Compares what a method returned with the expected values of a reference case, deep, key by key.
import { isUndefined } from '#statistics/outcome.ts';

/** |got − expected| must be at most abs + rel·|expected|. */
export interface Tolerance {
  readonly abs: number;
  readonly rel: number;
}

/** One place where a result differs from the case. */
export interface Difference {
  readonly path: string;
  readonly got: string;
  readonly expected: string;
}

/**
 * All differences; empty when the case passes. `null` is expected where nothing can be computed: got must then be
 * null, the explicit undefined of the core, or a list of nothing else. An undefined whole result counts as undefined in all its parts, its `n`
 * excepted. Keys that `expected` does not have are not looked at. A plain value stands for a list of one, as R writes it.
 */
export function differences(got: unknown, expected: unknown, tolerance: Tolerance, path = 'result'): Difference[] {
  const fault = (): Difference[] => [{ path, got: shown(got), expected: shown(expected) }];
  if (expected === null) return isNothing(got) ? [] : fault();
  if (typeof expected !== 'object' && Array.isArray(got) && got.length === 1) {
    return differences(got[0], expected, tolerance, `${path}[0]`);
  }
  if (typeof expected === 'number') {
    if (typeof got !== 'number') return fault();
    return Math.abs(got - expected) <= tolerance.abs + tolerance.rel * Math.abs(expected) ? [] : fault();
  }
  if (Array.isArray(expected)) {
    if (isUndefined(got)) return expected.flatMap((value, i) => differences(got, value, tolerance, `${path}[${i}]`));
    const list = ArrayBuffer.isView(got) ? Array.from(got as Float64Array) : got;
    if (!Array.isArray(list)) {
      // R writes an empty object as an empty array.
      return expected.length === 0 && typeof got === 'object' && got !== null && Object.keys(got).length === 0
        ? []
        : fault();
    }
    if (list.length !== expected.length) {
      return [{ path: `${path}.length`, got: `${list.length}`, expected: `${expected.length}` }];
    }
    return expected.flatMap((value, i) => differences(list[i], value, tolerance, `${path}[${i}]`));
  }
  if (typeof expected === 'object') {
    if (typeof got !== 'object' || got === null || Array.isArray(got)) return fault();
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(part(got, key), value, tolerance, `${path}.${key}`),
    );
  }
  return got === expected ? [] : fault();
}

/** Undefined as a whole, or a list in which nothing is defined. */
function isNothing(value: unknown): boolean {
  return value === null || isUndefined(value) || (Array.isArray(value) && value.length > 0 && value.every(isNothing));
}

function part(whole: object, key: string): unknown {
  if (isUndefined(whole)) return key === 'n' ? whole.n : whole;
  return (whole as Record<string, unknown>)[key];
}

function shown(value: unknown): string {
  if (isUndefined(value)) return `${value.kind} (${value.reason})`;
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
