// `probierz import-limesurvey`: a LimeSurvey survey with its answers into one office.
import { answersOptions, helpOnOptions, importFromFile } from './answers-from-file.ts';
import { UsageFault, type Command } from './command.ts';

export const importLimeSurveyCommand: Command = {
  summary: 'import a LimeSurvey survey with its answers',
  help: `Usage: npm run probierz -- import-limesurvey FILE [ANSWERS] --office SLUG [--questionnaire ID] [--dry-run]

Reads an archive (LSA), or a questionnaire (LSS) with its answers beside it (VV or CSV), and takes the finished responses
in as the pages do: as a whole or not at all, in one transaction. A response that was imported before is not counted
again. The import stands on the page /zbieranie/import, where it can be taken back.

The mapping saved for the same questions is used. Where there is none, the survey is kept as a questionnaire of its own
(--questionnaire own); with --questionnaire core-visit --plan proposed its questions are matched with ours.

${helpOnOptions}
  --anonymous         the survey was anonymous though its file does not say so

Settings: DATA_DIR, or DATABASE_URL. The server may be running.
Exit codes: 0 imported (with --dry-run: it could be), 1 not imported, 2 wrong use.`,
  options: { ...answersOptions, anonymous: { type: 'boolean' } },
  async run(given) {
    if (given.words.length !== 1 && given.words.length !== 2)
      throw new UsageFault('Give one file, or a questionnaire and its answers.');
    return importFromFile(given, 'lime', given.words);
  },
};
