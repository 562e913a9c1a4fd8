// `probierz import-cases`: a sheet of the register into one office, for a nightly job of the office.
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { isUuid, type OfficeId } from '#domain/ids.ts';
import { importSheetNow, largestSheet } from '#features/cases/index.ts';
import { StorageFault } from '#storage/storage.ts';
import { UsageFault, type Command } from './command.ts';
import { houseOf } from './house-of.ts';

export const importCasesCommand: Command = {
  summary: 'import a sheet of cases into one office',
  help: `Usage: npm run probierz -- import-cases FILE --office ID [--keep-good]

Reads a CSV, XLSX or ODS of the office's register and takes its cases in, all or none. The same sheet a second time
changes nothing. What its columns mean is taken from the pages, where somebody said it once for the same headings; a
sheet whose headings say everything themselves needs nobody.

  --office ID   the office; a wrong ID lists the offices
  --keep-good   keep good rows though others are refused; the refused ones wait 7 days on the page of the import

Settings: DATA_DIR, or DATABASE_URL.
Exit codes: 0 imported, 1 not imported, 2 wrong use.`,
  options: { office: { type: 'string' }, 'keep-good': { type: 'boolean' } },
  async run({ values, words, openStorage, settings, log, say }) {
    const [file, ...more] = words;
    if (file === undefined || more.length > 0) throw new UsageFault('Give one file.');
    const path = resolve(file);
    if (!existsSync(path)) throw new StorageFault(`There is no file ${path}.`);
    if ((await stat(path)).size > largestSheet) throw new StorageFault('The file has more than 50 MB: split it.');
    const storage = await openStorage();
    const offices = await storage.listOffices();
    const id = values['office'];
    if (!isUuid(id) || !offices.some(({ officeId, sample }) => officeId === id && !sample)) {
      say('There is no such office. Offices:');
      for (const { officeId, name, sample } of offices) if (!sample) say(`  ${officeId}  ${name}`);
      return 2;
    }
    const sheet = { name: basename(path), bytes: await readFile(path) };
    const house = houseOf(storage, settings, log);
    const done = await importSheetNow(house, id as OfficeId, sheet, values['keep-good'] === true);
    if (done.kind === 'ended') {
      const { state, counts, refused } = done.found;
      if (counts)
        say(
          `rows ${counts.rows}, added ${counts.added}, changed ${counts.changed}, unchanged ${counts.unchanged}, left out ${counts.leftOut}, refused ${counts.refused}`,
        );
      for (const { row, faults } of refused.slice(0, 20))
        say(`  row ${row}: ${faults.map(({ kind }) => kind).join(', ')}`);
      if (state !== 'done') say('Nothing was imported.');
      return state === 'done' ? 0 : 1;
    }
    if (done.kind === 'empty') say('The sheet has headings and not one case.');
    if (done.kind === 'file') for (const { message } of done.faults) say(message.en);
    if (done.kind === 'mapping')
      say('The columns do not say what they mean. Import the sheet once on the page /sprawy/importy and say it there.');
    return 1;
  },
};
