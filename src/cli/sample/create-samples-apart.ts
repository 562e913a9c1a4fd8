// Makes the sample offices in a process of its own: its memory goes with it, and the server stays small.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs the command `sample` of the built program, with the settings of this one. Rejects where it fails; `signal` ends it. */
export async function createSamplesApart(signal: AbortSignal): Promise<void> {
  const command = fileURLToPath(new URL('./probierz.js', import.meta.url));
  // its input ends with this process, however this process ends
  const child = spawn(process.execPath, [command, 'sample', '--beside'], {
    stdio: ['pipe', 'ignore', 'inherit'],
    signal,
  });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the command sample ended with ${code}`));
    });
  });
}
