// npm run reference -- DIR: runs a folder of reference cases through the statistics core. Starts on any Node ≥ 18.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';

await ensureInstalled(import.meta.url);

// npm changes into the project; a relative folder is meant from where the command was typed.
const given = process.argv[2];
const folder = given === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), given);
if (folder === undefined || !existsSync(folder)) {
  console.error(folder === undefined ? 'Usage: npm run reference -- DIR' : `No such folder: ${folder}`);
  process.exit(2);
}
const { report, runCases } = await import('../tests/reference/run-cases.ts');
const { lines, failed } = report(await runCases(folder));
console.log(lines.join('\n'));
process.exitCode = failed > 0 ? 1 : 0;
