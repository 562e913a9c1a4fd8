// `npm start`: installs what is missing, builds, serves. `npm run dev` (--watch) rebuilds and restarts on every change.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, buildOptions } from './build.mjs';
import { ensureInstalled, runAndExit } from './ensure-installed.mjs';

await ensureInstalled(import.meta.url);
const main = join(await build(), 'main.js');
if (process.argv.includes('--watch')) {
  const { context } = await import('esbuild');
  await (await context(buildOptions())).watch();
  await runAndExit(process.execPath, ['--enable-source-maps', '--watch', '--watch-preserve-output', main]);
} else {
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(main).href);
}
