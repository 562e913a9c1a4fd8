// Runs the benchmarks that lie beside it, bundled: a line each, or with --json FILE as data. --only ROOM runs a part.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Benchmark } from './benchmark.ts';
import { stopMeasured } from './measured-program.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
const folder = import.meta.dirname;
const wanted: Benchmark[] = [];
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.bench.js'))
  .sort()) {
  const { benchmarks } = (await import(join(folder, file))) as { benchmarks: Benchmark[] };
  wanted.push(...benchmarks.filter(({ name }) => !values.only || name.startsWith(`${values.only}/`)));
}
if (wanted.length === 0) {
  console.error(`There is no benchmark of ${values.only}.`);
  process.exit(2);
}

const rows: object[] = [];
let broken = 0;
for (const benchmark of wanted) {
  const { name, unit } = benchmark;
  try {
    const { value, baseline, conditions } = await benchmark.run();
    const ratio = baseline === undefined || baseline === 0 ? null : value / baseline;
    rows.push({ name, value, unit, baseline: baseline ?? null, ratio, conditions });
    const beside =
      baseline === undefined ? '' : `  beside ${short(baseline)} ${unit} (× ${short(ratio ?? Number.NaN)})`;
    console.log(`${name.padEnd(44)} ${short(value).padStart(9)} ${unit}${beside}\n    ${conditions}`);
  } catch (error) {
    broken += 1;
    console.error(`${name}: broke off`, error);
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
await stopMeasured();
process.exit(broken > 0 ? 1 : 0);

function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 100 || Number.isInteger(value) ? String(Math.round(value)) : value.toPrecision(3);
}
