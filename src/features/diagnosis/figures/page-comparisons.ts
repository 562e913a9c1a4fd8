// The comparisons of one page, judged together: each keeps its own interval, what may be claimed follows Holm's correction.
import { intervalPValue } from '#statistics/interval-p-value.ts';
import { isUndefined } from '#statistics/outcome.ts';
import type { Limits, Outcome } from '#statistics/outcome.ts';
import { pAdjust } from '#statistics/p-adjust.ts';

/** A difference as far as it is judged. */
interface Judged {
  /** two-sided, unadjusted; 1 wherever the 95 % interval holds 0 */
  readonly p: number;
  readonly mayBeChance: boolean;
}

const level = 0.05;

/** p of a difference from its interval, so that number and claim come from one method. */
export function pOfDifference(at: (conf: number) => Outcome<Limits>): number {
  const known = at(1 - level);
  if (isUndefined(known) || (known.lower <= 0 && known.upper >= 0)) return 1;
  return intervalPValue(at, 0);
}

/**
 * The rows of one page: chance may explain a difference where Holm's correction over all of them leaves it at 5 % or more.
 * A page without any effect thus claims a difference in at most one of twenty cases, however many it compares.
 */
export function judgedTogether<Row extends { readonly difference: Judged | null }>(rows: readonly Row[]): Row[] {
  const compared = rows.filter(({ difference }) => difference !== null);
  const adjusted = pAdjust(
    compared.map(({ difference }) => difference?.p ?? 1),
    'holm',
  );
  const verdicts = new Map(compared.map((row, place) => [row, adjusted[place]! >= level]));
  return rows.map((row): Row => {
    const mayBeChance = verdicts.get(row);
    // of disclosed numbers the same numbers again: only the verdict is another
    return mayBeChance === undefined ? row : { ...row, difference: { ...row.difference, mayBeChance } };
  });
}

/** How many differences a page looks at: what is written next to them. */
export function looksAt(comparisons: readonly { readonly difference: unknown }[]): number {
  return comparisons.filter(({ difference }) => difference !== null).length;
}
