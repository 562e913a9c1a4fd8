// What goes with the overall rating, asked of the thread of the drivers; kept while the answers stay the same.
import { setTimeout as sleep } from 'node:timers/promises';
import { markDisclosed, type Disclosed } from '#domain/disclosed.ts';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay, type Period } from '#domain/period.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { comparableColumns, listVersions, type PublishedVersion } from '#features/questionnaires/index.ts';
import type { Storage } from '#storage/storage.ts';
import type { Scope } from '../view.ts';
import type { DriverAnswer, DriverRequest } from './driver-request.ts';
import { unsettledFrom } from './shown-rows.ts';
import type { DriverQuestion } from './drivers.worker.ts';
import { inPassing, type InPassing } from './in-passing.actions.ts';
import { NotComputed, workingThread, type WorkingThread } from './working-thread.actions.ts';

export interface DriversAsked {
  readonly questionnaire: string;
  readonly scope: Scope;
  readonly period: Period;
  /** ids of the rating questions that are drivers here, in their order */
  readonly drivers: readonly string[];
}

export type DriverState =
  /** the thread is at it, or others come before */
  | { readonly kind: 'counting' }
  /** it broke off; asking again begins anew */
  | { readonly kind: 'failed' }
  | { readonly kind: 'counted'; readonly answer: Disclosed<DriverAnswer> };

/** Answers kept per process: each is some hundred numbers. */
const keptAnswers = 500;
/** A page that asks waits this long for the answer before it says that the thread is at it. */
const usualPatience = 1500;
/** A question nobody asked again for so long is not computed when its turn comes. */
const forgottenAfter = 20_000;

interface Asked {
  /** when it has ended, however; never rejects */
  settled: Promise<void>;
  /** when somebody asked last */
  readonly last: { asked: number };
  ended: 'failed' | Disclosed<DriverAnswer> | null;
}
interface OfStorage {
  readonly thread: WorkingThread<DriverQuestion, DriverAnswer>;
  readonly asked: Map<string, Asked>;
  readonly inPassing: InPassing;
}
const ofStorage = new WeakMap<Storage, OfStorage>();

function threadOf(storage: Storage): OfStorage {
  const known = ofStorage.get(storage);
  if (known) return known;
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const program = new URL(`./drivers.worker.${extension}`, import.meta.url);
  const thread = workingThread<DriverQuestion, DriverAnswer>(program);
  const made: OfStorage = { thread, asked: new Map(), inPassing: inPassing(thread) };
  ofStorage.set(storage, made);
  return made;
}

/** Null where the questionnaire was never asked, or not with these questions. */
export async function driverFiguresOf(
  house: House,
  officeId: OfficeId,
  question: DriversAsked,
  patience = usualPatience,
): Promise<DriverState | null> {
  const { storage } = house;
  const [revision, request] = await Promise.all([storage.revision(officeId), requestFor(house, officeId, question)]);
  if (revision === null || !request) return null;
  const { thread, asked } = threadOf(storage);
  const key = JSON.stringify([revision, request]);
  const known = asked.get(key);
  const one = known ?? begun(asked, key, thread, { address: storage.archive.application, request }, house);
  one.last.asked = performance.now();
  asked.delete(key);
  asked.set(key, one);
  for (const oldest of asked.keys()) {
    if (asked.size <= keptAnswers) break;
    asked.delete(oldest);
  }
  if (one.ended === null) {
    const patient = new AbortController();
    await Promise.race([one.settled, sleep(patience, undefined, { signal: patient.signal }).catch(() => null)]);
    patient.abort();
  }
  if (one.ended === null) return { kind: 'counting' };
  if (one.ended !== 'failed') return { kind: 'counted', answer: one.ended };
  asked.delete(key);
  return { kind: 'failed' };
}

/** Ends the thread of the drivers; the next question starts a new one. */
export async function stopDriverThread({ storage }: House): Promise<void> {
  await ofStorage.get(storage)?.thread.stop();
}

/** Does work that nobody waits for; the thread of the drivers ends after it where it was begun for this alone. */
export async function withPassingThread<Done>({ storage }: House, work: () => Promise<Done>): Promise<Done> {
  return threadOf(storage).inPassing(work);
}

function begun(
  asked: Map<string, Asked>,
  key: string,
  thread: OfStorage['thread'],
  question: DriverQuestion,
  house: House,
): Asked {
  const last = { asked: performance.now() };
  const done = thread.ask(question, () => performance.now() - last.asked < forgottenAfter);
  const one: Asked = { last, ended: null, settled: Promise.resolve() };
  one.settled = settle();
  return one;

  async function settle(): Promise<void> {
    try {
      one.ended = markDisclosed(await done);
    } catch (error) {
      if (error instanceof NotComputed) asked.delete(key);
      else {
        one.ended = 'failed';
        house.log.warn('drivers-not-counted', { reason: error instanceof Error ? error.message : String(error) });
      }
    }
  }
}

async function requestFor(house: House, officeId: OfficeId, question: DriversAsked): Promise<DriverRequest | null> {
  const [versions, structure] = await Promise.all([listVersions(house, officeId), officeStructure(house, officeId)]);
  const asked = versions.filter(({ questionnaire }) => questionnaire === question.questionnaire);
  const newest = asked.reduce<PublishedVersion | undefined>(
    (latest, version) => (latest && latest.number > version.number ? latest : version),
    undefined,
  );
  if (!newest) return null;
  const overall = newest.questions.find(({ role, kind }) => role === 'overall' && kind === 'rating');
  const outcome = newest.questions.find(({ role, kind }) => role === 'outcome' && kind === 'single-choice');
  const drivers = question.drivers.flatMap((id) => newest.questions.find((each) => each.id === id) ?? []);
  if (!overall || drivers.length !== question.drivers.length || drivers.length === 0) return null;
  const wanted = [overall, ...(outcome ? [outcome] : []), ...drivers].map(({ id }) =>
    newest.columns.findIndex(({ questionId }) => questionId === id),
  );
  return {
    officeId,
    questionnaire: question.questionnaire,
    versions: asked.map((version) => {
      const places = comparableColumns(version, newest);
      return { id: version.id, places: wanted.map((place) => places[place] ?? -1) };
    }),
    drivers: drivers.length,
    outcomes: outcome ? outcome.options.length : 0,
    points: overall.options.length,
    scope: question.scope,
    period: question.period,
    unsettledFrom: unsettledFrom(monthOfDay(house.clock.today())),
    aboutEmployee: drivers.some(({ aboutEmployee }) => aboutEmployee),
    staffOfService: Object.fromEntries(structure.services.map(({ id, staffNumber }) => [id, staffNumber])),
    staffOfUnit: Object.fromEntries(structure.units.map(({ id, staffNumber }) => [id, staffNumber])),
  };
}
