// `npm test`, `npm run test:full`, `npm run check`: every check of the project in one go; the last line counts them.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';

const full = process.argv.includes('--full');
const quick = process.argv.includes('--quick');
const sources = ['src', 'tests', 'scripts', 'vitest.config.ts'];

await ensureInstalled(import.meta.url);
if (!quick) ensureBrowser();

const counts = { passed: 0, failed: 0, skipped: 0 };
await step('format', 'oxfmt', ['--check', ...sources]);
await step('lint', 'oxlint', ['--type-aware', '--deny-warnings', 'src', 'tests', 'scripts']);
await step('types', 'tsc', ['-p', '.']);
await step('types of the script', 'tsc', ['-p', 'src/ui/islands']);
if (quick) await tests(['unit']);
else await tests(full ? ['unit', 'database', 'journeys', 'full'] : ['unit', 'database', 'journeys']);

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exit(counts.failed > 0 ? 1 : 0);

/** One check that passes or fails as a whole; what it says is shown only when it fails. */
async function step(name, command, options) {
  const started = Date.now();
  const { code, output } = await run(command, options, 'keep');
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output);
  counts[code === 0 ? 'passed' : 'failed'] += 1;
}

/** The tests of some projects of vitest.config.ts, counted from its report: a run that breaks off is a failure. */
async function tests(projects) {
  const folder = mkdtempSync(join(tmpdir(), 'probierz-tests-'));
  const report = join(folder, 'report.json');
  const options = ['run', ...projects.flatMap((project) => ['--project', project])];
  const { code } = await run(
    'vitest',
    [...options, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    'show',
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTotalTests, numFailedTestSuites, success } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    counts.passed += numPassedTests;
    counts.skipped += numPendingTests;
    counts.failed += numFailedTests;
    const broken = numFailedTests === 0 && (!success || code !== 0 || numFailedTestSuites > 0);
    if (broken || numTotalTests === 0) counts.failed += 1;
  } catch {
    console.log('The tests broke off before they could report.');
    counts.failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command, options, output) {
  const child = spawn(join(root, 'node_modules', '.bin', command), options, {
    cwd: root,
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
      PROBIERZ_FULL: full ? '1' : '',
    },
    stdio: ['ignore', output === 'show' ? 'inherit' : 'pipe', output === 'show' ? 'inherit' : 'pipe'],
  });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += chunk));
  child.stderr?.on('data', (chunk) => (said += chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: said }));
  });
}

/** The journeys need a browser: root gets it from Debian; everybody else is told the one command. */
function ensureBrowser() {
  if (browserOnPath()) return;
  if (process.getuid?.() !== 0) {
    console.error('The tests need a browser. Run once as root: apt-get update && apt-get install -y chromium');
    process.exit(1);
  }
  console.log('Installing the browser for the tests (once) …');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'poppler-utils'], options);
  if (browserOnPath()) return;
  console.error('The browser could not be installed. Run: apt-get update && apt-get install -y chromium');
  process.exit(1);
}

function browserOnPath() {
  return ['chromium', 'chromium-browser', 'google-chrome'].some(
    (name) => spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status === 0,
  );
}
