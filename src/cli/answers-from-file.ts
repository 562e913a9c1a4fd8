// What `import-answers` and `import-limesurvey` have in common: their options, and what is said of the end.
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { importAnswersNow, largestUpload } from '#features/answer-import/index.ts';
import type { FileAtHand, ImportNow, Looked } from '#features/answer-import/index.ts';
import { isDay } from '#features/office/index.ts';
import { StorageFault } from '#storage/storage.ts';
import { UsageFault, type Command, type Given } from './command.ts';
import { saidOfImport, saidOfLook } from './answers-report.ts';
import { houseOf } from './house-of.ts';
import { officeNamed } from './office-named.ts';

export const answersOptions = {
  office: { type: 'string' },
  plan: { type: 'string' },
  questionnaire: { type: 'string' },
  context: { type: 'string' },
  day: { type: 'string' },
  'keep-good-rows': { type: 'boolean' },
  'all-or-nothing': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  refused: { type: 'string' },
} as const satisfies Command['options'];

export const helpOnOptions = `  --office SLUG       the office, by the short name in its address or its id; a wrong one lists the offices
  --plan saved        only the mapping somebody saved on the pages for a file with the same columns
  --plan proposed     the mapping the pages would propose; look at it with --dry-run first
  --questionnaire ID  core-visit, core-case, or a questionnaire of the office
  --context KIND      visit or case: the core questionnaire of that kind
  --day YYYY-MM-DD    where the file names no day
  --all-or-nothing    nothing is imported where a row is refused; so it is without saying it
  --keep-good-rows    good rows are imported though others are refused
  --refused FILE      write the refused rows with their reasons to a new CSV file
  --dry-run           read everything, say what would come, store nothing`;

/** Exit code: 0 imported, or could be; 1 not; 2 wrong use. */
export async function importFromFile(
  given: Given,
  expected: ImportNow['expected'],
  paths: readonly string[],
): Promise<number> {
  const { values, settings, log, say } = given;
  const choices = choicesIn(values);
  const refusedTo = typeof values['refused'] === 'string' ? resolve(values['refused']) : null;
  if (refusedTo && existsSync(refusedTo)) throw new StorageFault(`${refusedTo} is already there: name a new file.`);
  const [file, answers = null] = await Promise.all(paths.map(fileAt));
  const house = houseOf(await given.openStorage(), settings, log);
  const officeId = await officeNamed(house, String(values['office']), say);
  if (!officeId) return 2;
  const by = expected === 'lime' ? 'import-limesurvey' : 'import-answers';
  const done = await importAnswersNow(house, officeId, { ...choices, expected, file: file!, answers, by });
  if (done.kind !== 'looked' && done.kind !== 'ended') {
    for (const line of saidOfImport(done, expected)) say(line);
    return done.kind === 'no-questionnaire' || done.kind === 'other-kind' ? 2 : 1;
  }
  for (const line of saidOfLook(done, choices.dryRun)) say(line);
  if (refusedTo) await writeRefused(refusedTo, done.looked, say);
  return (done.kind === 'looked' ? choices.dryRun && done.wouldCome : done.record.state === 'done') ? 0 : 1;
}

function choicesIn(values: Given['values']): Omit<ImportNow, 'expected' | 'file' | 'answers' | 'by'> {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null);
  const oneOf = <Choice extends string>(name: string, choices: readonly Choice[]): Choice | null => {
    const value = text(name);
    if (value === null) return null;
    const found = choices.find((each) => each === value);
    if (!found) throw new UsageFault(`--${name} takes ${choices.join(' or ')}.`);
    return found;
  };
  if (text('office') === null) throw new UsageFault('Name the office with --office.');
  const day = text('day');
  if (day !== null && !isDay(day)) throw new UsageFault('--day takes a day such as 2026-03-31.');
  const keepGood = values['keep-good-rows'] === true;
  if (keepGood && values['all-or-nothing'] === true)
    throw new UsageFault('Choose one of --keep-good-rows and --all-or-nothing.');
  return {
    plan: oneOf('plan', ['saved', 'proposed']),
    questionnaire: text('questionnaire'),
    context: oneOf('context', ['visit', 'case']),
    day,
    keepGood,
    isAnonymous: values['anonymous'] === true,
    dryRun: values['dry-run'] === true,
  };
}

async function fileAt(named: string): Promise<FileAtHand> {
  const path = resolve(named);
  if (!existsSync(path)) throw new StorageFault(`There is no file ${path}.`);
  const { size } = await stat(path);
  if (size > largestUpload) throw new StorageFault(`${path} has more than ${largestUpload / 1e6} MB: split it.`);
  const bytes = await readFile(path).catch((cause: Error) => {
    throw new StorageFault(`${path} cannot be read: ${cause.message}`, cause);
  });
  return { name: basename(path), bytes };
}

/** Only for whoever gave the command: the rows are the office's own. */
async function writeRefused(path: string, { refusedRows }: Looked, say: Given['say']): Promise<void> {
  if (!refusedRows) return;
  await writeFile(path, refusedRows, { flag: 'wx', mode: 0o600 }).catch((cause: Error) => {
    throw new StorageFault(`${path} cannot be written: ${cause.message}`, cause);
  });
  say(`Refused rows: ${path}`);
}
