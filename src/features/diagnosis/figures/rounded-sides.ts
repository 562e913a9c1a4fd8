// The difference of two shown figures, rounded to go with them: one rounding for pages and files.
import { asShares, roundedDifference } from '#ui/rounded-difference.ts';
import type { RoundedDifference } from '#ui/rounded-difference.ts';
import type { ShownMean, ShownNumber, ShownShare } from '#ui/shown-number.ts';

export interface Sides {
  readonly number: ShownShare | ShownMean;
  /** the figure it is compared with, where both stand beside each other */
  readonly before?: ShownShare | ShownMean | null;
}

export interface DifferenceLimits {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Both sides of a row of comparisons. */
export interface ComparedSides {
  readonly here: ShownNumber;
  readonly there: ShownNumber;
}

const isNumber = (one: ShownNumber): one is ShownNumber & (ShownShare | ShownMean) =>
  one.kind === 'share' || one.kind === 'mean';

/** Null where one side has no figure. */
export function sidesOf({ here, there }: ComparedSides): Sides | null {
  return isNumber(here) && isNumber(there) ? { number: here, before: there } : null;
}

/** Of shares in percentage points, of means in their own unit. */
export function roundedApart({ number, before = null }: Sides, { value, low, high }: DifferenceLimits) {
  const unit = number.kind === 'share' ? 100 : 1;
  const digits = number.kind === 'share' ? 0 : (number.digits ?? 1);
  // "about 8 of 10" is less exact than whole points
  const isExact = number.kind === 'mean' || (number.firmness === 'firm' && before?.firmness === 'firm');
  const sides = before && isExact ? ([number.value * unit, before.value * unit] as const) : null;
  return roundedDifference({ value: value * unit, low: low * unit, high: high * unit }, digits, sides);
}

/** The three cells of a file: shares of 1, or in the unit of the means. */
export function apartCells(sides: Sides, difference: DifferenceLimits): readonly [number, number, number] {
  const rounded = roundedApart(sides, difference);
  const { value, low, high }: RoundedDifference = sides.number.kind === 'share' ? asShares(rounded) : rounded;
  return [value.value, low.value, high.value];
}
