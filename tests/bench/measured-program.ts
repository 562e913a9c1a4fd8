// The program that the benchmarks measure: started once, with the sample county, and joined by a house of our own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { programVersion } from '#cli/program-version.ts';
import { systemClock } from '#domain/clock.ts';
import type { OfficeId } from '#domain/ids.ts';
import { silentLog } from '#domain/log.ts';
import type { House } from '#features/house.ts';
import { publishedVersion, type PublishedVersion } from '#features/questionnaires/index.ts';
import { surveyPlace, type SurveyPlace } from '#features/studies/index.ts';
import { openStorage } from '#storage/storage.ts';
import { startProgram, type RunningProgram } from '../factories/running-program.ts';

export interface Measured {
  program: RunningProgram;
  /** works on the program's own database, without HTTP */
  readonly house: House;
  readonly place: SurveyPlace;
  readonly version: PublishedVersion;
  /** cookie of a visitor of the sample county */
  readonly cookie: string;
}

const started = new Map<string, Promise<Measured>>();

/** @param name benchmarks that fill the office in their own way have a program of their own */
export function measuredProgram(name = 'sample county'): Promise<Measured> {
  const running = started.get(name) ?? start();
  started.set(name, running);
  return running;
}

/** Ends the programs and their databases, and removes what they left. */
export async function stopMeasured(): Promise<void> {
  for (const running of started.values()) {
    const { program, house } = await running;
    await house.storage.close();
    await program.stop();
    rmSync(program.dataDir, { recursive: true, force: true });
  }
}

async function start(): Promise<Measured> {
  const dataDir = mkdtempSync(join(tmpdir(), 'probierz-bench-'));
  const program = await startProgram(dataDir);
  const storage = await openStorage({ dataDir, log: silentLog, join: true });
  const house: House = {
    storage,
    clock: systemClock,
    log: silentLog,
    settings: { publicUrl: program.origin, sampleAllowed: true, secureCookies: false, version: programVersion() },
  };
  const cookie = await sampleCookie(program.origin);
  const page = await (await fetch(`${program.origin}/zbieranie`, { headers: { cookie } })).text();
  const code = /<code>([a-z0-9]{6})<\/code>/.exec(page)?.[1];
  const place = await surveyPlace(house, code ?? '');
  const version = place && (await publishedVersion(house, place.officeId, place.versionId));
  if (!place || !version) throw new Error('the sample county has no open survey');
  await untilCounted(house, place.officeId);
  return { program, house, place, version, cookie };
}

/** The job that counts what the overview's tiles say runs soon after the samples are made: not while a page is measured. */
async function untilCounted({ storage }: House, officeId: OfficeId): Promise<void> {
  for (let second = 0; second < 60; second += 1) {
    const kept = await storage.readInOffice(officeId, {
      name: 'bench-headlines',
      text: 'select kind from headlines where office_id = $1',
      values: [officeId],
    });
    if (kept.length === 2) return;
    await sleep(1000);
  }
  throw new Error('the headlines of the sample county were not counted within a minute');
}

/** Waits for the samples, which are made after the server answers. */
async function sampleCookie(origin: string): Promise<string> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const reply = await fetch(`${origin}/przyklad`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      body: 'urzad=wierzbowski',
    });
    const cookie = reply.headers.getSetCookie()[0]?.split(';')[0];
    if (reply.status === 303 && cookie && reply.headers.get('location') !== '/') return cookie;
    await sleep(200);
  }
  throw new Error('the sample county could not be opened within a minute');
}
