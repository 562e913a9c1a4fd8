// `probierz export`: one office or the whole installation into one file.
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dayInWarsaw } from '#domain/clock.ts';
import { isUuid, type OfficeId } from '#domain/ids.ts';
import { exportArchive } from '#storage/archive/export-archive.ts';
import { StorageFault } from '#storage/storage.ts';
import { UsageFault, type Command } from './command.ts';
import { programVersion } from './program-version.ts';

export const exportCommand: Command = {
  summary: 'write one office, or everything, into a file',
  help: `Usage: npm run probierz -- export [--office ID] [--to FILE]

Writes every row of one office (--office) or of the whole installation into one file, as it stands at this moment.
The server may be running; people go on working. The file is a tar archive with a hash of every table.

  --office ID   only this office; a wrong ID lists the offices
  --to FILE     where to write; without it probierz-DAY.tar in this folder; - writes to standard output

The file holds what clients and staff wrote: keep it as you keep the database. It does not hold the master secret
(DATA_DIR/master.secret): keep a copy of that elsewhere. A restore without it works, but signs everybody out.

Settings: DATA_DIR, or DATABASE_URL.
Exit codes: 0 written, 1 not written, 2 wrong use.`,
  options: { office: { type: 'string' }, to: { type: 'string' } },
  async run({ values, words, openStorage, say }) {
    if (words.length > 0) throw new UsageFault(`"${words[0]}" is not understood: the file is given with --to.`);
    const office = values['office'];
    if (office !== undefined && !isUuid(office))
      throw new UsageFault('--office takes the id of an office, such as 6f1c….');
    const to = typeof values['to'] === 'string' ? values['to'] : `probierz-${dayInWarsaw(new Date())}.tar`;
    const storage = await openStorage();
    const options = {
      programVersion: programVersion(),
      madeAt: new Date(),
      ...(office ? { officeId: office as OfficeId } : {}),
    };
    const bytes = Readable.from(exportArchive(storage, options));
    if (to === '-') {
      await pipeline(bytes, process.stdout, { end: false });
      return 0;
    }
    const file = resolve(to);
    if (existsSync(file)) throw new StorageFault(`${file} is already there. Choose another name with --to.`);
    const half = `${file}.part`;
    try {
      await pipeline(bytes, createWriteStream(half, { mode: 0o600, flush: true }));
      await rename(half, file);
    } catch (error) {
      await rm(half, { force: true });
      if ((error as NodeJS.ErrnoException).syscall)
        throw new StorageFault(`${file} cannot be written: ${(error as Error).message}`, error);
      throw error;
    }
    say(`Written: ${file} (${((await stat(file)).size / 1_000_000).toFixed(1)} MB)`);
    return 0;
  },
};
