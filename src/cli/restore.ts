// `probierz restore`: an export back into the database, whole or not at all.
import { createReadStream } from 'node:fs';
import { isUuid, type OfficeId } from '#domain/ids.ts';
import { readArchive } from '#storage/archive/read-archive.ts';
import { restoreArchive } from '#storage/archive/restore-archive.ts';
import { StorageFault } from '#storage/storage.ts';
import { UsageFault, type Command } from './command.ts';
import { directoryRebuilders } from './directory-rebuilders.ts';
import { houseOf } from './house-of.ts';

export const restoreCommand: Command = {
  summary: 'put an export back',
  help: `Usage: npm run probierz -- restore FILE [--office ID] [--replace] [--check]

Puts the offices of an export back, under their own ids, in one transaction: on any fault nothing is changed.
Every table is compared with its hash. A damaged file, or one made by a newer program, is refused.

  --office ID   only this office of the file
  --replace     offices that are already here are removed first: what they hold now is lost
  --check       only read and check the file; the database is not opened

Under another master secret than the export's (DATA_DIR/master.secret or MASTER_SECRET), posters, the public address
and passwords keep working; everybody is signed out, open invitations are void, and a response begun at the moment of
the export cannot be continued.

Settings: DATA_DIR, or DATABASE_URL with DATABASE_OWNER_URL. FILE may be - for standard input.
Exit codes: 0 restored, 1 nothing changed, 2 wrong use.`,
  options: { office: { type: 'string' }, replace: { type: 'boolean' }, check: { type: 'boolean' } },
  async run({ values, words, openStorage, settings, log, say }) {
    const [file, ...more] = words;
    if (file === undefined || more.length > 0) throw new UsageFault('restore takes the name of one file.');
    const office = values['office'];
    if (office !== undefined && !isUuid(office))
      throw new UsageFault('--office takes the id of an office, such as 6f1c….');
    const bytes = file === '-' ? process.stdin : openFile(file);
    if (values['check'] === true) {
      const header = await readArchive(await bytes, {});
      say(`The file is whole: ${header.offices.length} offices as of ${header.madeAt}.`);
      for (const each of header.offices) say(`  ${each.officeId}  ${each.name}`);
      return 0;
    }
    const content = await bytes;
    const storage = await openStorage();
    const restored = await restoreArchive(storage, content, {
      replace: values['replace'] === true,
      ...(office ? { officeId: office as OfficeId } : {}),
      async rebuildDirectory(work) {
        const house = houseOf(storage, settings, log);
        for (const rebuild of directoryRebuilders) await rebuild(house, work);
      },
    });
    say(`Restored as of ${restored.header.madeAt}: ${restored.rows} rows.`);
    for (const each of restored.offices) say(`  ${each.officeId}  ${each.name}`);
    if (!restored.sameSecret) {
      say('The export was made under another master secret: everybody is signed out, and open invitations are void.');
    }
    return 0;
  },
};

async function openFile(file: string): Promise<AsyncIterable<Buffer>> {
  const stream = createReadStream(file, { highWaterMark: 1024 * 1024 });
  return new Promise((resolve, reject) => {
    stream.once('open', () => resolve(stream));
    stream.once('error', (cause) => reject(new StorageFault(`${file} cannot be read: ${cause.message}`, cause)));
  });
}
