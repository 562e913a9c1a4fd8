// What two margins alone explain of the means of cells: each category of a margin adds its own part.
// Method page: docs/methods/post-stratified.md

export interface FittedCell {
  readonly value: number;
  /** how much the cell counts; 0 or above */
  readonly mass: number;
  /** the cell's category in each margin */
  readonly margins: readonly string[];
}

/** Sweeps over the margins; the fit of two margins comes within a few of them unless the table hardly hangs together. */
const mostSweeps = 200;

/**
 * Weighted least squares on the categories of the margins, without interaction: how far each cell lies from the sum of
 * what its categories add. Those distances are what raking leaves to chance between the cells.
 *
 * Found by fitting one margin after the other until nothing moves; cells without mass get 0.
 *
 * Source: Deville & Särndal (1992), JASA 87:376–382 (residuals of calibration); Breiman & Friedman (1985), JASA 80 (sweeps).
 *
 * @example
 * additiveResiduals([{ value: 1, mass: 1, margins: ['a', 'x'] }, { value: 2, mass: 1, margins: ['a', 'y'] },
 *   { value: 2, mass: 1, margins: ['b', 'x'] }, { value: 4, mass: 1, margins: ['b', 'y'] }]); // 0.25, −0.25, −0.25, 0.25
 */
export function additiveResiduals(cells: readonly FittedCell[]): number[] {
  const left = cells.map(({ value, mass }) => (mass > 0 ? value : 0));
  const groups = (cells[0]?.margins ?? []).flatMap((_, margin) => {
    const places = cells.flatMap(({ mass }, place) => (mass > 0 ? [place] : []));
    return [...Map.groupBy(places, (place) => cells[place]!.margins[margin]!).values()];
  });
  const scale = Math.max(0, ...left.map((value) => Math.abs(value)));
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    let moved = 0;
    for (const places of groups) {
      const mass = places.reduce((sum, place) => sum + cells[place]!.mass, 0);
      const mean = places.reduce((sum, place) => sum + cells[place]!.mass * left[place]!, 0) / mass;
      for (const place of places) left[place] = left[place]! - mean;
      moved = Math.max(moved, Math.abs(mean));
    }
    if (moved <= 1e-12 * scale) break;
  }
  return left;
}
