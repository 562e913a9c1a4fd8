// The whole program killed without warning while it takes an import in: nothing is half there, and it begins again by itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { systemClock } from '#domain/clock.ts';
import { silentLog } from '#domain/log.ts';
import { importTasks } from '#features/answer-import/index.ts';
import type { OfficeId } from '#domain/ids.ts';
import { openStorage, type Storage } from '#storage/storage.ts';
import { officeSheet } from '../factories/import-files.factory.ts';
import { importPages, sent, toPreview } from '../factories/import-steps.factory.ts';
import { startProgram } from '../factories/running-program.ts';
import { houseOn, officeWithCodes } from '../factories/survey.factory.ts';

const answers = 30_000;

test(
  'an import killed in the middle leaves nothing, and is there once after the next start',
  { timeout: 240_000 },
  async () => {
    execFileSync(process.execPath, [join('scripts', 'build.mjs')]);
    const dataDir = mkdtempSync(join(tmpdir(), 'probierz-import-kill-'));
    const own = await openStorage({ dataDir, log: silentLog });
    const { officeId } = await officeWithCodes(houseOn(own, systemClock));
    const app = importPages(houseOn(own, systemClock), officeId);
    const one = await toPreview(app, officeSheet(answers));
    await sent(app, `${one}/podglad`);
    await own.close();

    let program = await startProgram(dataDir, { sample: false });
    const storage = await openStorage({ dataDir, log: silentLog, join: true });
    try {
      const begun = await until(async () => (await stateOf(storage, officeId)).rowsDone > 0);
      expect(begun).toBe(true);
      program.child.kill('SIGKILL');
      await until(async () => (await stateOf(storage, officeId).catch(() => null)) !== null);
      expect(await stateOf(storage, officeId)).toMatchObject({ state: 'queued', responses: 0, batches: 0 });

      program = await startProgram(dataDir, { sample: false });
      // what the clock would do within two minutes
      await storage.inOffice(officeId, (office) =>
        office.query(`update answer_imports set beat_at = now() - interval '1 minute' where office_id = $1`, [
          officeId,
        ]),
      );
      const lookAfter = importTasks(houseOn(storage, systemClock))['look-after-imports']!;
      await lookAfter({}, { signal: new AbortController().signal, attempt: 1 });
      await until(async () => (await stateOf(storage, officeId)).state === 'done');
      expect(await stateOf(storage, officeId)).toMatchObject({ state: 'done', responses: answers });
    } finally {
      await storage.close();
      await program.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
);

async function until(is: () => Promise<boolean>): Promise<boolean> {
  for (let waited = 0; waited < 90_000; waited += 50) {
    if (await is()) return true;
    await sleep(50);
  }
  return false;
}

async function stateOf(storage: Storage, officeId: OfficeId) {
  const [row] = await storage.readInOffice<{ state: string; rowsDone: number; responses: number; batches: number }>(
    officeId,
    {
      name: 'test-import-state',
      text: `select state, rows_done as "rowsDone",
             (select count(*)::int from responses where office_id = $1) as responses,
             (select count(*)::int from answer_batches where office_id = $1) as batches
           from answer_imports where office_id = $1`,
      values: [officeId],
    },
  );
  return row!;
}
