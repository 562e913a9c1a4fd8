// `probierz import-answers`: a table of answers into one office.
import { answersOptions, helpOnOptions, importFromFile } from './answers-from-file.ts';
import { UsageFault, type Command } from './command.ts';

export const importAnswersCommand: Command = {
  summary: 'import a table of answers into one office',
  help: `Usage: npm run probierz -- import-answers FILE --office SLUG [--plan saved|proposed] [--dry-run]

Reads answers from a CSV, XLSX or ODS and takes them in as the pages do: as a whole or not at all, in one transaction,
released in batches. The same file, or the same answers in another form, are not counted twice. The import stands on the
page /zbieranie/import, where it can be taken back.

What the columns mean is taken from the last import of a file with the same columns. A full archive made by Probierz (wide)
says it itself. A word or name that is not known refuses its row; nothing is guessed.

${helpOnOptions}

Settings: DATA_DIR, or DATABASE_URL. The server may be running.
Exit codes: 0 imported (with --dry-run: it could be), 1 not imported, 2 wrong use.`,
  options: answersOptions,
  async run(given) {
    if (given.words.length !== 1) throw new UsageFault('Give one file.');
    return importFromFile(given, 'table', given.words);
  },
};
