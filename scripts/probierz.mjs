// `npm run probierz -- COMMAND`: installs what is missing, builds, runs the command.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { ensureInstalled } from './ensure-installed.mjs';

await ensureInstalled(import.meta.url);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(await build(), 'probierz.js')).href);
