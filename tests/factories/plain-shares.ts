// What goes with the overall rating, by definition and from raw rows: regressions on every set of drivers, averaged over
// every order in which the drivers may enter. Uses nothing of the product.

export interface PlainShares {
  /** R² of the outcome alone */
  readonly byOutcome: number;
  /** adjusted R² of the drivers, of what the outcome leaves */
  readonly explained: number;
  /** part of each driver in what they add to the outcome */
  readonly shares: readonly number[];
}

/**
 * @param rows whole answers: overall, outcome 1 … 4, drivers
 * @param weights how often each row counts; a bootstrap draws them
 */
export function plainShares(rows: readonly (readonly number[])[], weights?: readonly number[]): PlainShares {
  const drivers = rows[0]!.length - 2;
  const n = weights ? weights.reduce((sum, weight) => sum + weight, 0) : rows.length;
  // the overall rating, a one, the outcome as three columns, the drivers
  const values = rows.map(([overall, outcome, ...rest]) => [
    overall!,
    1,
    ...[2, 3, 4].map((option) => Number(outcome === option)),
    ...rest,
  ]);
  const width = drivers + 5;
  const cross = Array.from({ length: width }, () => zeros(width));
  values.forEach((row, at) => {
    const weight = weights?.[at] ?? 1;
    if (weight === 0) return;
    for (let i = 0; i < width; i += 1) for (let j = 0; j < width; j += 1) cross[i]![j]! += weight * row[i]! * row[j]!;
  });
  const total = cross[0]![0]! - cross[0]![1]! ** 2 / n;
  // options nobody chose are no column
  const always = [1, 2, 3, 4].filter((column) => cross[column]![column]! > 0);
  const known = new Map<number, number>();
  const explainedBy = (set: number): number => {
    const ready = known.get(set);
    if (ready !== undefined) return ready;
    const used = [
      ...always,
      ...Array.from({ length: drivers }, (_, at) => at).flatMap((at) => (set & (1 << at) ? [at + 5] : [])),
    ];
    const solved = solve(
      used.map((i) => used.map((j) => cross[i]![j]!)),
      used.map((i) => cross[i]![0]!),
    );
    const fitted = used.reduce((sum, column, at) => sum + solved[at]! * cross[column]![0]!, 0);
    const r2 = 1 - (cross[0]![0]! - fitted) / total;
    known.set(set, r2);
    return r2;
  };
  const gains = zeros(drivers);
  const orders = ordersOf(drivers);
  for (const order of orders) {
    let set = 0;
    for (const driver of order) {
      const before = explainedBy(set);
      set |= 1 << driver;
      gains[driver]! += (explainedBy(set) - before) / orders.length;
    }
  }
  const [none, all] = [explainedBy(0), explainedBy(2 ** drivers - 1)];
  const free = n - 1 - 3;
  return {
    byOutcome: none,
    explained: 1 - ((1 - (all - none) / (1 - none)) * free) / (free - drivers),
    shares: gains.map((gain) => gain / (all - none)),
  };
}

/** Between which values an honest limit lies. */
export type Between = readonly [number, number];

/**
 * Where the 95 % limits of each share may lie, by so many draws of all rows with replacement. Which of 1,000 ordered draws
 * is the limit is uncertain by 4.9 places (binomial, 2.5 %), for two times 1,000 draws by 7.0: four times that to each side,
 * whatever form the draws have, and half a per cent of rounding.
 */
export function plainShareLimits(
  rows: readonly (readonly number[])[],
  draws: number,
): readonly { readonly low: Between; readonly high: Between }[] {
  let state = 12_345;
  const below = (size: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * size);
  };
  const found = Array.from({ length: draws }, () => {
    const weights = zeros(rows.length);
    for (let row = 0; row < rows.length; row += 1) weights[below(rows.length)]! += 1;
    return plainShares(rows, weights).shares;
  });
  const apart = 4 * Math.sqrt((2 * 0.025 * 0.975) / draws);
  const rounding = 0.005 + 1e-9;
  return found[0]!.map((_, driver) => {
    const sorted = found.map((shares) => shares[driver]!).toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.round(Math.min(1, Math.max(0, share)) * (draws - 1))]!;
    const around = (share: number): Between => [at(share - apart) - rounding, at(share + apart) + rounding];
    return { low: around(0.025), high: around(0.975) };
  });
}

const zeros = (size: number): number[] => Array.from({ length: size }, () => 0);

function ordersOf(size: number): number[][] {
  if (size === 0) return [[]];
  return ordersOf(size - 1).flatMap((order) =>
    Array.from({ length: size }, (_, place) => [...order.slice(0, place), size - 1, ...order.slice(place)]),
  );
}

/** Gauss with pivots; the equations are copied. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column; row < size; row += 1)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= size; at += 1) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}
