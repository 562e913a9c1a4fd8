// npm run reference -- DIR: runs a folder of reference cases through the statistics core. Starts on any Node ≥ 18.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2];
if (folder === undefined || !existsSync(folder)) {
  console.error(folder === undefined ? 'Usage: npm run reference -- DIR' : `No such folder: ${folder}`);
  process.exit(2);
}

const installer = new URL('./ensure-installed.mjs', import.meta.url);
if (existsSync(installer)) {
  const { ensureInstalled } = await import(installer.href);
  await ensureInstalled?.();
}

// The Node that comes with the packages runs TypeScript as it is; the one that started this script may be older.
const packaged = resolve(root, 'node_modules/.bin/node');
const own = Number(process.versions.node.split('.')[0]) >= 24;
const run = spawnSync(
  !own && existsSync(packaged) ? packaged : process.execPath,
  ['--disable-warning=ExperimentalWarning', resolve(root, 'tests/reference/run-cases.ts'), resolve(folder)],
  { cwd: root, stdio: 'inherit' },
);
process.exit(run.status ?? 1);
