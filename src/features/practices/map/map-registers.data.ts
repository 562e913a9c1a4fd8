// The registers the map is drawn from: borders (TopoJSON) and one point in each unit, read once when first asked for.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Named under the map, as their licences ask. */
export const mapSources =
  'PRG (GUGiK); Piotr Patrzyk, polska-geojson (MIT); Tomasz Przechlewski, hrpunio/geocode (CC BY 3.0 PL); PRNG';

/** Beside the source tree and beside the bundle alike: the nearest folder above that holds the registers. */
function registersFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'licensed-data', 'registers'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The folder licensed-data/registers is missing beside the program.');
    folder = above;
  }
  return join(folder, 'licensed-data', 'registers');
}

let points: ReadonlyMap<string, readonly [number, number]> | null = null;

/** The TopoJSON of counties and voivodeships as it lies in the file. */
export function countiesTopology(): unknown {
  return JSON.parse(readFileSync(join(registersFolder(), 'poland-counties.topo.json'), 'utf8'));
}

/**
 * Longitude and latitude of a point inside the unit, or null. The seventh digit of a gmina changes when a village becomes
 * a town, so a gmina is found by its first six digits too.
 */
export function pointOfUnit(code: string): readonly [longitude: number, latitude: number] | null {
  points ??= new Map(
    readFileSync(join(registersFolder(), 'centroids.csv'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .flatMap((line) => {
        const [unit = '', latitude = '', longitude = ''] = line.split(';');
        const point = [Number(longitude), Number(latitude)] as const;
        return unit.length === 7
          ? [[unit, point] as const, [unit.slice(0, 6), point] as const]
          : [[unit, point] as const];
      }),
  );
  return points.get(code) ?? points.get(code.slice(0, 6)) ?? null;
}
