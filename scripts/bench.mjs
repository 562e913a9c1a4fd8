// `npm run bench`: builds the program and the benchmarks, then runs them. -- --only ROOM, -- --json FILE.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildOptions } from './build.mjs';
import { ensureInstalled, root, runAndExit } from './ensure-installed.mjs';

await ensureInstalled(import.meta.url);
await build();

// as deep as build/, so that the program's own paths hold
const outdir = join(root, 'build-bench');
const benches = readdirSync(join(root, 'tests', 'bench')).filter((name) => name.endsWith('.bench.ts'));
rmSync(outdir, { recursive: true, force: true });
const esbuild = await import('esbuild');
await esbuild.build({
  ...buildOptions(),
  entryPoints: ['run-benchmarks.ts', ...benches].map((name) => join('tests', 'bench', name)),
  outdir,
});
process.chdir(root);
await runAndExit(process.execPath, [
  '--enable-source-maps',
  join(outdir, 'run-benchmarks.js'),
  ...process.argv.slice(2),
]);
