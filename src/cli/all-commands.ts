// The one list of commands. A later command is added here and nowhere else.
import type { Command } from './command.ts';
import { doctorCommand } from './doctor.ts';
import { exportCommand } from './export.ts';
import { importAnswersCommand } from './import-answers.ts';
import { importCasesCommand } from './import-cases.ts';
import { importLimeSurveyCommand } from './import-limesurvey.ts';
import { migrateCommand } from './migrate.ts';
import { rebuildResultsCommand } from './rebuild-results.ts';
import { restoreCommand } from './restore.ts';
import { sampleCommand } from './sample.ts';

export const allCommands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  sample: sampleCommand,
  'import-answers': importAnswersCommand,
  'import-cases': importCasesCommand,
  'import-limesurvey': importLimeSurveyCommand,
  export: exportCommand,
  restore: restoreCommand,
  'rebuild-results': rebuildResultsCommand,
  doctor: doctorCommand,
};
