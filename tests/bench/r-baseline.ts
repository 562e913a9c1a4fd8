// The same work in R, where R is installed: a yardstick measured in the same run on the same computer.
import { spawnSync } from 'node:child_process';

/** CPU milliseconds that R takes for `work` after `preparation`; null where R is not installed or the code fails. */
export function rMilliseconds(preparation: string, work: string): number | null {
  const code = `${preparation}; t <- system.time({${work}}); cat(1000 * (t[["user.self"]] + t[["sys.self"]]))`;
  const run = spawnSync('Rscript', ['--vanilla', '-e', code], { encoding: 'utf8', timeout: 120_000 });
  if (run.error !== undefined || run.status !== 0) return null;
  const milliseconds = Number(run.stdout.trim().split(/\s+/).at(-1));
  return Number.isFinite(milliseconds) ? milliseconds : null;
}
