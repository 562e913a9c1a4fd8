// The whole program killed without warning while it takes a sheet of cases in: nothing is half there, and all of it is there once later.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { systemClock } from '#domain/clock.ts';
import type { OfficeId } from '#domain/ids.ts';
import { silentLog } from '#domain/log.ts';
import { makeAsking, type StaffEnv } from '#features/accounts/index.ts';
import { casesTasks } from '#features/cases/index.ts';
import type { House } from '#features/house.ts';
import { openStorage, type Storage } from '#storage/storage.ts';
import { openImport } from '../../src/features/cases/case-import.actions.ts';
import { casesRoutes } from '../../src/features/cases/cases.routes.tsx';
import { goodCases, officeWithTerms } from '../factories/cases.factory.ts';
import { startProgram } from '../factories/running-program.ts';
import { staffPages } from '../factories/staff-pages.factory.ts';
import { houseOn } from '../factories/survey.factory.ts';

const cases = 40_000;

test(
  'an import of cases killed in the middle leaves nothing, and is there once after the next start',
  { timeout: 240_000 },
  async () => {
    execFileSync(process.execPath, [join('scripts', 'build.mjs')]);
    const dataDir = mkdtempSync(join(tmpdir(), 'probierz-cases-kill-'));
    const own = await openStorage({ dataDir, log: silentLog });
    const house = houseOn(own, systemClock);
    const officeId = await officeWithTerms(
      Object.assign(Object.create(own) as Storage, {
        newOffice: (name: string) => own.createOffice({ sample: false, name }),
      }),
    );
    await sheetWaits(house, officeId);
    await own.close();

    let program = await startProgram(dataDir, { sample: false });
    const storage = await openStorage({ dataDir, log: silentLog, join: true });
    try {
      expect(await until(async () => (await stateOf(storage, officeId)).progress > 0)).toBe(true);
      program.child.kill('SIGKILL');
      await until(async () => (await stateOf(storage, officeId).catch(() => null)) !== null);
      expect(await stateOf(storage, officeId)).toMatchObject({ state: 'waiting', cases: 0 });

      program = await startProgram(dataDir, { sample: false });
      // what the clock would do within some minutes
      await storage.inOffice(officeId, (office) =>
        office.query(`update case_imports set progress_at = now() - interval '1 day' where office_id = $1`, [officeId]),
      );
      await casesTasks(houseOn(storage, systemClock))['cases-resume']!(
        {},
        { signal: new AbortController().signal, attempt: 1 },
      );
      await until(async () => (await stateOf(storage, officeId)).state === 'done');
      expect(await stateOf(storage, officeId)).toMatchObject({ state: 'done', cases: cases + goodCases.length - 1 });
    } finally {
      await storage.close();
      await program.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
);

/** A sheet goes through its pages until it waits for the background work. */
async function sheetWaits(house: House, officeId: OfficeId): Promise<void> {
  const lines = Array.from({ length: cases }, (_, n) => `KM.5410.${n + 1}.2025.JK;01.09.2025;25.09.2025;Nowak;;`);
  const routes = casesRoutes(house);
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    const facts = { officeId, officeName: 'Urząd', personId: null, name: 'Anna', headOf: [], sessionId: '' };
    c.set('asking', makeAsking({ ...facts, roles: ['quality'], isSample: false, language: 'pl' }));
    await next();
  });
  app.route('/', routes);
  const body = new FormData();
  body.append('plik', new File([[...goodCases, ...lines].join('\r\n')], 'sprawy.csv'));
  const sent = await app.request('/sprawy/importy/nowy', { method: 'POST', body });
  const pages = staffPages(routes, officeId, { roles: ['quality'] });
  const columns = sent.headers.get('location')!;
  const importId = columns.split('/')[3]!.replace(/\?.*/, '');
  // each column with the meaning that was proposed for it
  const { version, mapping, sights } = await openImport(house, officeId, importId);
  const fields: Record<string, string> = { version: String(version) };
  for (const [place, { column }] of sights.entries()) {
    const mapped = mapping!.columns.find((each) => each.column === column)!;
    fields[`kolumna-${place}`] = mapped.use ?? 'pomin';
    if (mapped.order) fields[`daty-${place}`] = mapped.order;
  }
  const mapped = await pages.post(`/sprawy/importy/${importId}/kolumny`, fields);
  expect(mapped.to).toBe(`/sprawy/importy/${importId}/podglad`);
  const preview = await openImport(house, officeId, importId);
  const started = await pages.post(`/sprawy/importy/${importId}/podglad`, {
    version: String(preview.version),
    odrzucone: 'nic',
  });
  expect(started.status).toBe(303);
}

async function until(is: () => Promise<boolean>): Promise<boolean> {
  for (let waited = 0; waited < 90_000; waited += 50) {
    if (await is()) return true;
    await sleep(50);
  }
  return false;
}

async function stateOf(storage: Storage, officeId: OfficeId) {
  const [row] = await storage.readInOffice<{ state: string; progress: number; cases: number }>(officeId, {
    name: 'test-cases-state',
    text: `select state, progress, (select count(*)::int from cases where office_id = $1) as cases
           from case_imports where office_id = $1`,
    values: [officeId],
  });
  return row!;
}
