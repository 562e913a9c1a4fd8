// What several adapters need: limits as pairs and the generated data of the large cases.
import { isUndefined, type Limits, type Undefined } from '#statistics/outcome.ts';

/** Limits as the cases write them: [lower, upper], or [null, null] where there is no interval. */
export function limitsPair(limits: Limits | Undefined): (number | null)[] {
  return isUndefined(limits) ? [null, null] : [limits.lower, limits.upper];
}

/** ((i·a) mod 2³²)/2³²: an integer Weyl sequence, exact in doubles. */
export function weyl(i: number, multiplier: number): number {
  return (Math.imul(i, multiplier) >>> 0) / 4_294_967_296;
}

export interface GeneratedDrivers {
  readonly n: number;
  readonly common: number;
  readonly aJ: readonly number[];
  readonly aY: number;
  readonly cuts: readonly number[];
  readonly yCuts: readonly number[];
  readonly drivers?: readonly number[];
}

/** Rows of the recipe of driver_importance_large: response first, then the chosen drivers (all unless told). */
export function generatedDriverColumns(recipe: GeneratedDrivers): Uint8Array[] {
  const { n, aJ, cuts, yCuts } = recipe;
  const columns = Array.from({ length: aJ.length + 1 }, () => new Uint8Array(n));
  const category = (bounds: readonly number[], value: number): number => {
    let reached = 1;
    for (const bound of bounds) if (bound <= value) reached++;
    return reached;
  };
  for (let i = 1; i <= n; i++) {
    const factor = weyl(i, recipe.common);
    for (let j = 0; j < aJ.length; j++) columns[j + 1]![i - 1] = category(cuts, factor + weyl(i, aJ[j]!));
    const x = (driver: number): number => columns[driver]![i - 1]!;
    columns[0]![i - 1] = category(yCuts, factor + weyl(i, recipe.aY) + (x(1) + 2 * x(3) + 4 * x(12)) / 16);
  }
  return recipe.drivers ? [columns[0]!, ...recipe.drivers.map((driver) => columns[driver]!)] : columns;
}

/** A list; R writes a vector of one as a plain value, and an empty one as an empty object. */
export function list<T>(value: readonly T[] | T | null | undefined): T[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return [...(value as readonly T[])];
  return typeof value === 'object' ? [] : [value as T];
}

/** A matrix as rows; a row of one may be written as a plain value. */
export function rows<T>(value: readonly (readonly T[] | T)[] | null | undefined): T[][] {
  return list(value).map((row) => (row === null ? [row] : list(row as readonly T[] | T)));
}
