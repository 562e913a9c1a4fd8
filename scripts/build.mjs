// Bundles the program into build/: the server, the commands, and every *.child.ts and *.worker.ts as a program of its own.
// All lie side by side, so a child is found as './NAME.child.js' beside import.meta.url. Skipped when nothing changed.
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './ensure-installed.mjs';

const outFolder = join(root, 'build');
const stampFile = join(outFolder, 'stamp.txt');

/** Files below src, as paths with forward slashes relative to the root. */
function sources(folder = 'src') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? sources(path) : [path];
  });
}

function stampOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...files.toSorted(), 'package.json', 'package-lock.json', 'scripts/build.mjs']) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function entriesIn(files) {
  const programs = files.filter((file) => /\.(child|worker)\.tsx?$/.test(file));
  return ['src/main.ts', 'src/cli/probierz.ts', ...programs].filter((file) => files.includes(file));
}

export function buildOptions(files = sources()) {
  return {
    absWorkingDir: root,
    entryPoints: entriesIn(files),
    entryNames: '[name]',
    chunkNames: 'part-[hash]',
    outdir: 'build',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    // Node keeps the maps of a running program in memory: the sources themselves lie beside it
    sourcesContent: false,
    logLevel: 'warning',
  };
}

/** The folder of the built program, or a sentence for whoever may not write where the program lies. */
function makeWritable() {
  try {
    mkdirSync(outFolder, { recursive: true });
    rmSync(stampFile, { force: true });
    accessSync(outFolder, constants.W_OK);
  } catch (error) {
    console.error(
      `The program has to be built once, and ${outFolder} cannot be written (${error.code}). Run "node scripts/build.mjs" there once as somebody who may, or put the program where you may write.`,
    );
    process.exit(1);
  }
}

/** Builds when a source changed since the last build. Returns the folder. */
export async function build() {
  const files = sources();
  const stamp = stampOf(files);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return outFolder;
  const { build: bundle } = await import('esbuild');
  makeWritable();
  const before = readdirSync(outFolder);
  const { metafile } = await bundle({ ...buildOptions(files), metafile: true });
  const made = new Set(Object.keys(metafile.outputs).map((path) => path.replace(/^build\//, '')));
  for (const old of before) if (!made.has(old)) rmSync(join(outFolder, old), { recursive: true, force: true });
  writeFileSync(stampFile, stamp);
  return outFolder;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureInstalled(import.meta.url);
  await build();
}
