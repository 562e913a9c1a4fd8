// The columns of the model: the overall rating, the outcome as columns of its own, the drivers.

export interface ModelColumns {
  /** overall first, then one column for each outcome but the first, then the drivers; codes as stored */
  readonly columns: readonly Uint8Array[];
  /** which of them are controls: they enter first, and the drivers share what remains */
  readonly controls: readonly number[];
}

/** An outcome has no order ("not yet", "only information"): each option but the first becomes a column of 0 and 1. */
export function modelColumns(columns: readonly Uint8Array[], outcomes: number): ModelColumns {
  const [overall, ...rest] = columns;
  if (overall === undefined) throw new RangeError('no column of the overall rating');
  if (outcomes === 0) return { columns, controls: [] };
  const [outcome, ...drivers] = rest;
  const dummies = Array.from({ length: outcomes - 1 }, (_, place) => {
    const column = new Uint8Array(outcome!.length);
    for (let row = 0; row < column.length; row += 1) column[row] = outcome![row] === place + 2 ? 1 : 0;
    return column;
  });
  return { columns: [overall, ...dummies, ...drivers], controls: dummies.map((_, place) => place + 1) };
}

/** At most `most` different rows, drawn at random; all of them where they are no more. */
export function drawnRows(n: number, most: number, integer: (below: number) => number): Int32Array {
  if (n <= most) return Int32Array.from({ length: n }, (_, row) => row);
  const drawn = new Set<number>();
  while (drawn.size < most) drawn.add(integer(n));
  return Int32Array.from(drawn).sort();
}
