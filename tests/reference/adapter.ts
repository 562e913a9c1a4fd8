// What an adapter is: the thin piece that hands a reference case's input to a function of the statistics core.
import { isUndefined } from '#statistics/outcome.ts';
import type { Limits, Undefined } from '#statistics/outcome.ts';

/** Input or parameters of a case; an absent key gives undefined. */
export type Fields = Record<string, unknown>;

/** Gives the result in the shape of the case's `expected`; parts that cannot be computed are null or `Undefined`. */
export type Adapter = (input: Fields, params: Fields) => unknown;

/** A number of the case, or the default when it is absent or null. */
export function number<T>(fields: Fields, key: string, otherwise: T): number | T {
  const value = fields[key];
  return typeof value === 'number' ? value : otherwise;
}

/** A list of numbers; a single number is a list of one (R writes vectors of one so), null in it is a missing answer. */
export function numbersOrNull(fields: Fields, key: string): (number | null)[] {
  const value = fields[key];
  if (typeof value === 'number') return [value];
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown) => (typeof item === 'number' ? item : null));
}

/** A list of numbers without the missing ones. */
export function numbers(fields: Fields, key: string): number[] {
  return numbersOrNull(fields, key).filter((value) => value !== null);
}

/** A matrix as rows of numbers. */
export function matrix(fields: Fields, key: string): number[][] {
  const value = fields[key];
  if (!Array.isArray(value)) return [];
  return value.map((row: unknown) => (Array.isArray(row) ? (row as number[]) : [row as number]));
}

/** Limits as the pair the cases use. */
export function pair(limits: Limits | Undefined): (number | Undefined)[] {
  return isUndefined(limits) ? [limits, limits] : [limits.lower, limits.upper];
}

/** Flags of points as 0/1. */
export function flags(values: readonly boolean[]): number[] {
  return values.map(Number);
}
