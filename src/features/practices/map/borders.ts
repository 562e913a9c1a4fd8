// Borders of counties and voivodeships as paths of a drawing, from TopoJSON: a border two counties share is drawn once.

/** The part of TopoJSON (RFC-like specification, version 1) that such a file uses: quantised arcs and polygons of them. */
export interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  /** each point as the step from the one before it */
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: {
    readonly voivodeships: { readonly geometries: readonly { readonly arcs: unknown }[] };
  };
}

/** Width and height of the drawing; one unit is a little under 700 m. */
export const mapSize = { width: 1000, height: 946 } as const;
const west = 14.1237;
const north = 54.836;
/** degrees of longitude are as wide as those of latitude are high times this, in the middle of the country */
const narrowing = Math.cos((51.92 * Math.PI) / 180);
const perDegree = 162;

/** Where a place lies in the drawing. */
export function placeOnMap(longitude: number, latitude: number): readonly [x: number, y: number] {
  return [(longitude - west) * narrowing * perDegree, (north - latitude) * perDegree];
}

export interface Borders {
  readonly counties: string;
  readonly voivodeships: string;
}

/** 'M12 3l4-5…': borders between counties of one voivodeship, and those of voivodeships. */
export function bordersOf(topology: Topology): Borders {
  const ofVoivodeships = new Set(topology.objects.voivodeships.geometries.flatMap(({ arcs }) => arcNumbers(arcs)));
  const path = (isWanted: (number: number) => boolean) =>
    topology.arcs.map((arc, number) => (isWanted(number) ? arcPath(arc, topology.transform) : '')).join('');
  return {
    counties: path((number) => !ofVoivodeships.has(number)),
    voivodeships: path((number) => ofVoivodeships.has(number)),
  };
}

/** Arcs of a polygon or of several; a reversed arc is written as its complement. */
function arcNumbers(arcs: unknown): number[] {
  if (typeof arcs === 'number') return [arcs < 0 ? ~arcs : arcs];
  return Array.isArray(arcs) ? arcs.flatMap(arcNumbers) : [];
}

function arcPath(arc: Topology['arcs'][number], { scale, translate }: Topology['transform']): string {
  let [east, up] = [0, 0];
  let [atX, atY] = [0, 0];
  let path = '';
  for (const [dx, dy] of arc) {
    east += dx;
    up += dy;
    const [x, y] = placeOnMap(east * scale[0] + translate[0], up * scale[1] + translate[1]).map(Math.round) as [
      number,
      number,
    ];
    if (path === '') path = `M${x} ${y}`;
    else if (x !== atX || y !== atY) path += `l${x - atX}${y - atY < 0 ? '' : ' '}${y - atY}`;
    [atX, atY] = [x, y];
  }
  return path;
}
