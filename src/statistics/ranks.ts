// Ranks with ties: what Kruskal–Wallis, Mann–Whitney and the signed-rank test start from.
// Method page: docs/methods/kruskal-wallis.md

/**
 * Ranks 1 … n of the values, tied values share their mean rank; `tieSum` is Σ(t³ − t) over the groups of ties.
 *
 * @example
 * ranks([10, 20, 20]); // { ranks: [1, 2.5, 2.5], tieSum: 6 }
 */
export function ranks(values: readonly number[]): { ranks: number[]; tieSum: number } {
  const order = values.map((_, index) => index).sort((i, j) => values[i]! - values[j]!);
  const out = values.map(() => 0);
  let tieSum = 0;
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    const tied = end - start;
    for (let k = start; k < end; k++) out[order[k]!] = (start + 1 + end) / 2;
    tieSum += tied ** 3 - tied;
    start = end;
  }
  return { ranks: out, tieSum };
}
