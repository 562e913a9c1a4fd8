// A difference rounded so that it never denies the figures and the verdict beside it: on a page and in a file alike.
import type { StaffLanguage } from '#domain/language.ts';
import { formatNumber } from './formats.ts';

/** A number as it is written: rounded, and with so many decimals. */
export interface Rounded {
  readonly value: number;
  readonly digits: number;
}

export function formatRounded(language: StaffLanguage, { value, digits }: Rounded): string {
  return formatNumber(language, value, digits);
}

export interface RoundedDifference {
  readonly value: Rounded;
  readonly low: Rounded;
  readonly high: Rounded;
}

/** Half away from zero, as numbers are written; never −0. */
export function roundedTo(value: number, digits: number): number {
  const unit = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * unit)) / unit + 0;
}

/** Beyond these what is left is the error of the computation. */
const mostDecimalsMore = 3;

/** The fewest decimals from `digits` on with which the number written is as it is asked for; `digits` where none are. */
function decimals(value: number, digits: number, isFine: (written: number) => boolean): Rounded {
  for (let more = digits; more <= digits + mostDecimalsMore; more += 1) {
    const written = roundedTo(value, more);
    if (isFine(written)) return { value: written, digits: more };
  }
  return { value: roundedTo(value, digits), digits };
}

/** The end of an interval: one that is not 0 is not written as 0. */
export function roundedEnd(limit: number, digits: number): Rounded {
  return decimals(limit, digits, (written) => written !== 0 || limit === 0);
}

/**
 * An end that is not 0 is not written as 0: "from −15 to −0.3" leaves out 0, "from −15 to 0" does not. The difference
 * itself has more decimals where the two figures are written alike and it would not be 0, and where it would be 0 while
 * they are not alike or the interval leaves 0 out.
 * @param digits decimals of all three, in the unit they are given in
 * @param sides the two figures, in the same unit; none where they are written less exactly than the difference
 */
export function roundedDifference(
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
  digits: number,
  sides: readonly [number, number] | null = null,
): RoundedDifference {
  const isAlike = sides !== null && roundedTo(sides[0], digits) === roundedTo(sides[1], digits);
  const isApart = sides !== null && !isAlike;
  const mayBeNone = low <= 0 && high >= 0;
  const step = 10 ** -digits;
  const isFine = (written: number) => {
    if (written === 0) return value === 0 || (!isApart && mayBeNone);
    return !isAlike || Math.abs(written) < step - step / 1000;
  };
  return { value: decimals(value, digits, isFine), low: roundedEnd(low, digits), high: roundedEnd(high, digits) };
}

/** The same in hundredths: percentage points as shares of 1, for a file. */
export function asShares({ value, low, high }: RoundedDifference): RoundedDifference {
  const share = (one: Rounded): Rounded => ({
    value: roundedTo(one.value / 100, one.digits + 2),
    digits: one.digits + 2,
  });
  return { value: share(value), low: share(low), high: share(high) };
}
