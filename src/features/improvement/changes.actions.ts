// What people do with an action: change its words, move it, leave comparisons out, end it, tell of it, comment on it.
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { Localised, StaffLanguage } from '#domain/language.ts';
import type { House } from '#features/house.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { Action, Ending, HistoryKind, Stage } from './action.ts';
import type { ActionForm, FormField, ReadAction } from './form/action-form.ts';
import { changedFields, formOf } from './form/action-form.ts';
import type { MeasuredEffect } from './effect/measured-effect.ts';
import {
  deleteComment,
  insertComment,
  insertHistory,
  lockImprovement,
  markAlive,
  updateImprovement,
} from './improvement.store.ts';
import type { ActionState } from './improvement.store.ts';

/** Who changes which action, and the version the change was made on. */
export interface Change {
  readonly id: string;
  readonly version: number;
  readonly who: PersonId | null;
}

interface Told {
  readonly what: HistoryKind;
  readonly details?: Record<string, unknown>;
  readonly event: string;
}

/** The action locked; 404 for another office's, 409 when somebody was faster. */
async function lockedAt(office: OfficeWork, { id, version }: Pick<Change, 'id' | 'version'>): Promise<Action> {
  const action = isUuid(id) ? await lockImprovement(office, id) : null;
  if (!action) throw notFound();
  if (action.version !== version) throw conflict();
  return action;
}

async function write(
  office: OfficeWork,
  action: Action,
  change: Partial<ActionState>,
  { today, who, told }: { today: string; who: PersonId | null; told: Told },
): Promise<void> {
  await updateImprovement(office, action.id, { ...action, ...change }, today);
  await insertHistory(office, action.id, { day: today, who, what: told.what, details: told.details ?? {} });
  await office.audit({ who, what: told.event, target: action.id });
}

/** Words, days and measure. Nothing is written where nothing changed. Throws 409 when somebody was faster. */
export async function changeAction(house: House, officeId: OfficeId, change: Change, read: ReadAction): Promise<void> {
  const { takesFindingMeasure: _taken, ...words } = read;
  await house.storage.inOffice(officeId, async (office) => {
    const action = await lockedAt(office, change);
    const after = { ...action, ...words };
    const fields = changedFields(formOf(action, 'pl'), formOf(after, 'pl'));
    if (fields.length === 0) return;
    const details = { fields: differences(formOf(action, 'pl'), formOf(after, 'pl'), fields) };
    const told = { what: 'changed', details, event: 'improvement-changed' } as const;
    await write(office, action, words, { today: house.clock.today(), who: change.who, told });
  });
}

/** Each changed field before and after, so that nothing is lost; long texts as they stood. */
function differences(before: ActionForm, after: ActionForm, fields: readonly FormField[]) {
  return fields.map((field) => ({ field, before: before[field], after: after[field] }));
}

/** To another stage. `startedOn` is written on the way to Wykonanie, and taken back on the way to Plan. */
export async function moveAction(
  house: House,
  officeId: OfficeId,
  change: Change,
  { to, startedOn }: { to: Stage; startedOn: string | null },
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    const action = await lockedAt(office, change);
    if (action.ended !== null) throw conflict();
    const details = {
      from: action.stage,
      to,
      ...(to === 'do' && startedOn !== null && { startedOn }),
      ...(to === 'plan' && { startTakenBack: action.startedOn }),
    };
    const start = to === 'plan' ? null : (startedOn ?? action.startedOn);
    const told = { what: 'moved', details, event: 'improvement-moved' } as const;
    await write(office, action, { stage: to, startedOn: start }, { today: house.clock.today(), who: change.who, told });
  });
}

/** Which series it is held against; null: all that are proposed. */
export async function chooseComparisons(
  house: House,
  officeId: OfficeId,
  change: Change,
  comparisonIds: readonly string[] | null,
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    const action = await lockedAt(office, change);
    if (action.ended !== null) throw conflict();
    const details = { chosen: comparisonIds?.length ?? null, afterStart: action.startedOn !== null };
    const told = { what: 'comparisons', details, event: 'improvement-changed' } as const;
    await write(office, action, { comparisonIds }, { today: house.clock.today(), who: change.who, told });
  });
}

/** "Popraw i powtórz": back to Plan for another round; what was measured stays in the history. */
export async function repeatAction(
  house: House,
  officeId: OfficeId,
  change: Change,
  { conclusion, lessons, effect }: { conclusion: string; lessons: string; effect: MeasuredEffect | null },
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    const action = await lockedAt(office, change);
    if (action.ended !== null) throw conflict();
    const { round, startedOn, decidedOn, steps } = action;
    const details = { round, startedOn, decidedOn, steps, conclusion, effect: effect && shortEffect(effect) };
    const told = { what: 'repeated', details, event: 'improvement-moved' } as const;
    const again = { stage: 'plan', round: round + 1, startedOn: null, decidedOn: null, deadline: null } as const;
    await write(
      office,
      action,
      { ...again, conclusion, lessons },
      { today: house.clock.today(), who: change.who, told },
    );
  });
}

const shortEffect = ({ verdict, grade, difference, before, after }: MeasuredEffect) => ({
  verdict,
  grade,
  difference,
  before,
  after,
});

export interface End {
  readonly how: Ending;
  readonly conclusion: string;
  readonly lessons: string;
  /** as measured today; kept as it is for good */
  readonly effect: MeasuredEffect | null;
}

/** Ends an action. `alsoMake` makes the standard it became, in the same transaction. */
export async function endAction(
  house: House,
  officeId: OfficeId,
  change: Change,
  { how, conclusion, lessons, effect }: End,
  alsoMake?: (office: OfficeWork, action: Action) => Promise<string>,
): Promise<string | null> {
  const today = house.clock.today();
  return house.storage.inOffice(officeId, async (office) => {
    const action = await lockedAt(office, change);
    if (action.ended !== null) throw conflict();
    const standardId = alsoMake ? await alsoMake(office, action) : action.standardId;
    const stage = how === 'kept' ? ('keep' as const) : action.stage;
    const told = { what: 'ended', details: { how, standardId }, event: 'improvement-ended' } as const;
    await write(
      office,
      action,
      { stage, conclusion, lessons, ended: { on: today, how }, effectAtEnd: effect, standardId },
      { today, who: change.who, told },
    );
    return standardId;
  });
}

/** The standard of an action that was kept by somebody who may not write standards. Throws 409 where there is one. */
export async function keepAsStandard(
  house: House,
  officeId: OfficeId,
  change: Change,
  make: (office: OfficeWork, action: Action) => Promise<string>,
): Promise<string> {
  return house.storage.inOffice(officeId, async (office) => {
    const action = await lockedAt(office, change);
    if (action.ended?.how !== 'kept' || action.standardId !== null) throw conflict();
    const standardId = await make(office, action);
    const told = { what: 'standard', details: { standardId }, event: 'improvement-changed' } as const;
    await write(office, action, { standardId }, { today: house.clock.today(), who: change.who, told });
    return standardId;
  });
}

/** The sentence clients may read; null takes it off the public pages. */
export async function tellPublicly(
  house: House,
  officeId: OfficeId,
  change: Change,
  publicSentence: Localised<StaffLanguage> | null,
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    const action = await lockedAt(office, change);
    if (action.ended === null) throw conflict();
    const details = { sentence: publicSentence?.pl ?? null };
    const told = { what: 'sentence', details, event: 'improvement-told' } as const;
    await write(office, action, { publicSentence }, { today: house.clock.today(), who: change.who, told });
  });
}

/** A comment is added and never changed; it does not stand in the way of somebody who edits the words. */
export async function addComment(
  house: House,
  officeId: OfficeId,
  id: string,
  comment: { who: PersonId | null; content: string },
): Promise<void> {
  const day = house.clock.today();
  await house.storage.inOffice(officeId, async (office) => {
    if (!isUuid(id) || !(await lockImprovement(office, id))) throw notFound();
    await insertComment(office, id, { ...comment, day });
    await markAlive(office, id, day);
  });
}

export async function removeComment(
  house: House,
  officeId: OfficeId,
  { id, commentId, who }: { id: string; commentId: string; who: PersonId | null },
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    if (!isUuid(id) || !isUuid(commentId) || !(await deleteComment(office, id, commentId))) throw notFound();
    await insertHistory(office, id, { day: house.clock.today(), who, what: 'comment-removed' });
    await office.audit({ who, what: 'improvement-comment-removed', target: id });
  });
}
