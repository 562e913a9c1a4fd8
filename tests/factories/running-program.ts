// The built program as a process of its own, as an office runs it: to be measured, loaded and killed.
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface RunningProgram {
  readonly child: ChildProcess;
  readonly port: number;
  readonly origin: string;
  readonly dataDir: string;
  /** from the start of the process to its first answered request */
  readonly startedAfterMs: number;
  stop(): Promise<void>;
}

/** Tests and benchmarks run in the root of the project. */
const root = process.cwd();

/** Starts `build/main.js` with the flags of `npm start` on a data folder and waits until it answers. The build must be there. */
export async function startProgram(
  dataDir: string,
  options: { port?: number; sample?: boolean } = {},
): Promise<RunningProgram> {
  const port = options.port ?? (await freePort());
  const started = performance.now();
  const child = spawn(process.execPath, [...flagsOfStart(), ...mapsAtStart, join(root, 'build', 'main.js')], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: 'http://127.0.0.1',
      LOG_LEVEL: 'error',
      PROBIERZ_SAMPLE: options.sample === false ? '0' : '1',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(origin, child);
  return {
    child,
    port,
    origin,
    dataDir,
    startedAfterMs: performance.now() - started,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** As scripts/start.mjs does: the flag of that name would read all maps at the start, for who called the log. */
const mapsAtStart = ['--import', 'data:text/javascript,process.setSourceMapsEnabled(true)'];

/** The flags `npm start` gives to Node, read from package.json. */
function flagsOfStart(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

async function untilReady(origin: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 90_000; waited += 50) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode} before it answered`);
    const answered = await fetch(`${origin}/zdrowie`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await sleep(50);
  }
  throw new Error('the program did not answer within 90 seconds');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Process id of the embedded server of a data folder. */
export function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** CPU used so far by the program, and by the embedded server with all its processes, in milliseconds. Linux only. */
export function cpuOf(program: RunningProgram): { application: number; database: number } {
  const postmaster = postmasterOf(program.dataDir);
  let database = 0;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = statOf(Number(entry));
    if (stat && (stat.pid === postmaster || stat.parent === postmaster)) database += stat.cpuMs;
    // what ended since is counted with its parent
    if (stat?.pid === postmaster) database += stat.endedChildrenMs;
  }
  const application = statOf(program.child.pid!);
  return { application: (application?.cpuMs ?? 0) + (application?.endedChildrenMs ?? 0), database };
}

/** Memory of the program itself, in megabytes of resident pages. */
export function memoryOf(program: RunningProgram): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${program.child.pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}

const msPerTick = 10;

function statOf(pid: number) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return {
      pid,
      parent: fields[1]!,
      cpuMs: (fields[11]! + fields[12]!) * msPerTick,
      endedChildrenMs: (fields[13]! + fields[14]!) * msPerTick,
    };
  } catch {
    return null;
  }
}
