// Adjusted p-values for several comparisons at once: Bonferroni, Holm, Hochberg, Benjamini–Hochberg and –Yekutieli.
// Method page: docs/methods/p-adjust.md

/** Ways to adjust. `holm`, `bonferroni`, `hochberg` bound the chance of any false claim; `bh`, `by` the share of false ones. */
export type PAdjustMethod = 'bonferroni' | 'holm' | 'hochberg' | 'bh' | 'by';

/**
 * Adjusted p-values in the order of the input, none above 1. Comparing them with 0.05 is the whole test.
 *
 * `holm` (step down, any dependence) is used for what an overview claims and for at most ten declared comparisons;
 * `bh` for exploratory lists; `by` is its form for any dependence; `hochberg` steps up and needs independence.
 * No p-values → an empty list.
 *
 * Sources: Holm S. (1979), Scand J Stat 6:65–70; Hochberg Y. (1988); Benjamini & Hochberg (1995); Benjamini &
 * Yekutieli (2001).
 *
 * @example
 * pAdjust([0.01, 0.04, 0.03], 'holm'); // [0.03, 0.06, 0.06]
 */
export function pAdjust(pValues: readonly number[], method: PAdjustMethod): number[] {
  const count = pValues.length;
  const order = pValues.map((_, index) => index).sort((i, j) => pValues[i]! - pValues[j]!);
  const harmonic = method === 'by' ? order.reduce((sum, _, index) => sum + 1 / (index + 1), 0) : 1;
  const factor = (rank: number): number => {
    if (method === 'bonferroni') return count;
    if (method === 'holm' || method === 'hochberg') return count - rank + 1;
    return (harmonic * count) / rank;
  };
  const scaled = order.map((index, position) => pValues[index]! * factor(position + 1));
  const adjusted = Array.from({ length: count }, () => 1);
  if (method === 'bonferroni' || method === 'holm') {
    let largest = 0;
    for (let position = 0; position < count; position++) {
      largest = Math.max(largest, scaled[position]!);
      adjusted[order[position]!] = Math.min(1, method === 'holm' ? largest : scaled[position]!);
    }
  } else {
    let smallest = 1;
    for (let position = count - 1; position >= 0; position--) {
      smallest = Math.min(smallest, scaled[position]!);
      adjusted[order[position]!] = smallest;
    }
  }
  return adjusted;
}
