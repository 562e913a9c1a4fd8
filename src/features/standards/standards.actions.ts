// What people do with standards: write, adopt from the library, publish, withdraw; corrective actions.
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { addIndicator, listIndicators } from './indicators.actions.ts';
import type { Indicator } from './indicator.ts';
import { libraryIndicators } from './indicator-library.data.ts';
import { contentOfLibrary, contentOfPromise } from './library.ts';
import { readyPromises } from './promise-library.data.ts';
import { hasSource } from './register.ts';
import { missingOf } from './standard.ts';
import type { CorrectiveAction, Standard, StandardVersion } from './standard.ts';
import {
  insertAction,
  insertStandard,
  insertVersion,
  markActionDone,
  markWithdrawn,
  readActions,
  readStandards,
  readVersions,
  updateStandard,
} from './standards.store.ts';
import type { StandardInput } from './standards.store.ts';
import type { Target } from './target-verdict.ts';

export type { StandardInput } from './standards.store.ts';

interface Change {
  readonly id: string;
  readonly version: number;
  readonly who: PersonId | null;
}

export function listStandards(house: House, officeId: OfficeId): Promise<Standard[]> {
  return readStandards(house.storage, officeId);
}

/** Throws 404 for a standard that is not this office's. */
export async function standardOf(house: House, officeId: OfficeId, id: string): Promise<Standard> {
  const found = (await readStandards(house.storage, officeId)).find((standard) => standard.id === id);
  if (!found) throw notFound();
  return found;
}

export function versionsOf(house: House, officeId: OfficeId, id: string): Promise<StandardVersion[]> {
  return readVersions(house.storage, officeId, id);
}

export function listActions(house: House, officeId: OfficeId): Promise<CorrectiveAction[]> {
  return readActions(house.storage, officeId);
}

export async function addStandard(
  office: OfficeWork,
  input: StandardInput & { readonly libraryKey: string | null },
  who: PersonId | null,
): Promise<string> {
  const id = await insertStandard(office, input);
  await office.audit({ who, what: 'standard-added', target: id });
  return id;
}

/**
 * An indicator of the library, made where the office has none of its code in use. `known`: the office's indicators.
 * Throws RangeError for a code the library does not have.
 */
export async function adoptIndicator(
  office: OfficeWork,
  code: string,
  known: readonly Indicator[],
  { today, who }: { today: string; who: PersonId | null },
): Promise<string> {
  const same = known.find(({ libraryCode, retiredOn }) => libraryCode === code && retiredOn === null);
  if (same) return same.id;
  const entry = libraryIndicators.find((each) => each.code === code);
  if (!entry) throw new RangeError(`the library has no indicator ${code}`);
  return addIndicator(
    office,
    { content: contentOfLibrary(entry), libraryCode: code, unitId: null, createdOn: today },
    who,
  );
}

/** A ready promise with its indicator, as a draft; `target` in place of the proposed one. Throws 404 for an unknown key. */
export async function adoptPromise(
  house: House,
  officeId: OfficeId,
  { key, target, who }: { key: string; target: Target | null; who: PersonId | null },
): Promise<string> {
  const ready = readyPromises.find((promise) => promise.key === key);
  if (!ready) throw notFound();
  const known = await listIndicators(house, officeId);
  const today = house.clock.today();
  return house.storage.inOffice(officeId, async (office) => {
    const indicatorId = await adoptIndicator(office, ready.indicator, known, { today, who });
    const content = contentOfPromise(ready, '', today);
    return addStandard(
      office,
      { content: target ? { ...content, target } : content, indicatorId, goalId: null, libraryKey: key },
      who,
    );
  });
}

/** Throws 409 when somebody was faster. */
export async function changeStandard(
  office: OfficeWork,
  { id, version, who }: Change,
  input: StandardInput,
): Promise<void> {
  if (!(await updateStandard(office, id, version, input))) throw conflict();
  await office.audit({ who, what: 'standard-changed', target: id });
}

/** false: it lacks a measure, a target or a source. Throws 409 when somebody was faster. */
export async function publishStandard(house: House, officeId: OfficeId, change: Change): Promise<boolean> {
  const [standard, indicators] = await Promise.all([
    standardOf(house, officeId, change.id),
    listIndicators(house, officeId),
  ]);
  const indicator = indicators.find(({ id }) => id === standard.indicatorId) ?? null;
  if (missingOf(standard, indicator && { hasSource: hasSource(indicator) }).length > 0) return false;
  await house.storage.inOffice(officeId, async (office) => {
    await publishInOffice(office, change, house.clock.today());
  });
  return true;
}

/** Freezes the words as the next version, in a transaction of the caller, who has seen that nothing is missing. */
export async function publishInOffice(
  office: OfficeWork,
  { id, version, who }: Change,
  today: string,
): Promise<number> {
  const number = await insertVersion(office, { id, version, who, today });
  if (number === null) throw conflict();
  await office.audit({ who, what: 'standard-published', target: id, details: { number } });
  return number;
}

export async function withdrawStandard(house: House, officeId: OfficeId, change: Change): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await markWithdrawn(office, { ...change, today: house.clock.today() }))) throw conflict();
    await office.audit({ who: change.who, what: 'standard-withdrawn', target: change.id });
  });
}

export async function addAction(
  office: OfficeWork,
  action: Pick<CorrectiveAction, 'standardId' | 'content' | 'owner' | 'dueOn' | 'begunOn'>,
  who: PersonId | null,
): Promise<void> {
  await insertAction(office, action);
  await office.audit({ who, what: 'corrective-action-added', target: action.standardId });
}

export async function finishAction(
  house: House,
  officeId: OfficeId,
  change: Change & { readonly standardId: string },
): Promise<void> {
  if (!isUuid(change.id)) throw notFound();
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await markActionDone(office, { ...change, today: house.clock.today() }))) throw conflict();
    await office.audit({ who: change.who, what: 'corrective-action-done', target: change.standardId });
  });
}
