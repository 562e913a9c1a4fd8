// `probierz sample`: makes the sample offices, or removes them.
import type { Command } from './command.ts';
import { houseOf } from './house-of.ts';
import { createSampleOffices } from './sample/create-samples.ts';

export const sampleCommand: Command = {
  summary: 'make the sample offices, or remove them',
  help: `Usage: npm run probierz -- sample [--remove]

Makes the two sample offices (powiat wierzbowski, gmina Podlipie) where they are missing. Their data are invented and
marked so on every page; they never mix with an office of your own.

  --remove   removes every sample office with all it holds instead
  --beside   only beside a running server, and only as long as the input stays open: the server itself uses it

Settings: DATA_DIR, or DATABASE_URL (removing also needs DATABASE_OWNER_URL).
Exit codes: 0 done, 1 not done.`,
  options: { remove: { type: 'boolean' }, beside: { type: 'boolean' } },
  async run({ values, openStorage, settings, log, say }) {
    // started by the server: it ends with the server, and never takes the data folder in its place
    if (values['beside'] === true)
      process.stdin
        .once('close', () => process.exit(1))
        .resume()
        .unref();
    const storage = await openStorage(values['beside'] === true ? { join: 'only' } : {});
    const samples = async () => (await storage.listOffices()).filter((office) => office.sample);
    if (values['remove'] === true) {
      for (const { officeId, name } of await samples()) {
        await storage.removeOffice(officeId);
        say(`Removed: ${name}`);
      }
      return 0;
    }
    await createSampleOffices(houseOf(storage, settings, log));
    for (const { name } of await samples()) say(`There: ${name}`);
    return 0;
  },
};
