// `probierz migrate`: brings the database to the version of the program.
import { schemaVersion } from '#storage/migrate.ts';
import type { Command } from './command.ts';

export const migrateCommand: Command = {
  summary: 'bring the database to the version of this program',
  help: `Usage: npm run probierz -- migrate

Applies the migrations the database does not have yet, each in a transaction of its own.
The server does the same at its start; this command is for doing it beforehand, as the owner.

Settings: DATA_DIR, or DATABASE_URL with DATABASE_OWNER_URL.
Exit codes: 0 the schema is current, 1 it is not.`,
  async run({ openStorage, say }) {
    await openStorage();
    say(`The database is at version ${schemaVersion()}.`);
    return 0;
  },
};
