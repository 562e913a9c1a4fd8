// `probierz rebuild-results`: compares what analysis reads with the answers behind it, and writes anew what differs.
import { isUuid } from '#domain/ids.ts';
import { checkCounts, rebuildBlocks } from '#features/answers/index.ts';
import { listVersions } from '#features/questionnaires/index.ts';
import type { Command } from './command.ts';
import { houseOf } from './house-of.ts';

export const rebuildResultsCommand: Command = {
  summary: 'compare what results are computed from with the answers, and mend it',
  help: `Usage: npm run probierz -- rebuild-results [--office ID]

Results are computed from columns that are made when answers are released, and where there are very many, from counts
of these columns. This command compares every column with the answers it was made from, and the counts with the columns,
and writes anew those that differ. People may go on working and clients may go on answering.

  --office ID   one office; without it all of them, the samples too

Settings: DATA_DIR, or DATABASE_URL.
Exit codes: 0 everything agrees now, 2 wrong use.`,
  options: { office: { type: 'string' } },
  async run({ values, openStorage, settings, log, say }) {
    const storage = await openStorage();
    const house = houseOf(storage, settings, log);
    const all = await storage.listOffices();
    const wanted = values['office'];
    const offices = wanted === undefined ? all : all.filter(({ officeId }) => isUuid(wanted) && officeId === wanted);
    if (wanted !== undefined && offices.length === 0) {
      say('There is no such office. Offices:');
      for (const { officeId, name } of all) say(`  ${officeId}  ${name}`);
      return 2;
    }
    for (const { officeId, name } of offices) {
      let blocks = 0;
      let rebuilt = 0;
      for (const { id } of await listVersions(house, officeId)) {
        const found = await rebuildBlocks(house, officeId, id);
        blocks += found.blocks;
        rebuilt += found.rebuilt;
      }
      const counts = await checkCounts(house, officeId);
      say(`${officeId}  ${name}: ${blocks + counts.compared} looked at, ${rebuilt + counts.rewritten} written anew`);
    }
    return 0;
  },
};
