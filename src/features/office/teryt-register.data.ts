// The registers the product carries: TERC (territorial units) and residents on 31.12.2024, read once when first asked for.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { terytKinds } from '#domain/teryt.ts';
import type { TerytUnit } from '#domain/teryt.ts';

/** Named wherever the figure is shown. */
export const populationSource = 'GUS, BDL, 31.12.2024';

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

function rowsOf(file: string): string[][] {
  const lines = readFileSync(join(registersFolder(), file), 'utf8').trimEnd().split('\n');
  return lines.slice(1).map((line) => line.split(';'));
}

let units: readonly TerytUnit[] | null = null;
let people: ReadonlyMap<string, number> | null = null;

/** Every województwo, powiat and gmina of 1 January 2026 (2,875). */
export function terytUnits(): readonly TerytUnit[] {
  units ??= rowsOf('terc.csv').map(([code = '', name = '', kindText = '', parent = '']) => {
    const kind = terytKinds.find((known) => known === kindText);
    if (kind === undefined) throw new Error(`terc.csv holds a kind of unit that is not known: ${kindText}`);
    return { code, name, kind, parent };
  });
  return units;
}

/** Residents on 31 December 2024, or null: two gminy made in 2025 have no figure of their own. */
export function residentsOf(code: string): number | null {
  people ??= new Map(rowsOf('population.csv').map(([unit = '', , count = '']) => [unit, Number(count)]));
  return people.get(code) ?? null;
}
