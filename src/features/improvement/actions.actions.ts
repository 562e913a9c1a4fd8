// Reading actions, and making one: for pages, later rooms and the samples.
import { notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { Action, ActionComment, HistoryEntry, HistoryKind } from './action.ts';
import {
  findTwin,
  insertComment,
  insertHistory,
  insertImprovement,
  markAlive,
  readComments,
  readHistory,
  readImprovement,
  readImprovements,
} from './improvement.store.ts';
import type { ActionState } from './improvement.store.ts';

/** All actions of the office, ended ones among them, the newest first. */
export function listActions(house: House, officeId: OfficeId): Promise<Action[]> {
  return readImprovements(house.storage, officeId);
}

/** Those that came to an end, the latest first. */
export async function closedActions(house: House, officeId: OfficeId): Promise<Action[]> {
  const all = await readImprovements(house.storage, officeId);
  return all
    .filter(({ ended }) => ended !== null)
    .toSorted((a, b) => b.ended!.on.localeCompare(a.ended!.on) || b.year - a.year || b.number - a.number);
}

/** Throws 404 for an action that is not this office's. */
export async function actionOf(house: House, officeId: OfficeId, id: string): Promise<Action> {
  const found = isUuid(id) ? await readImprovement(house.storage, officeId, id) : null;
  if (!found) throw notFound();
  return found;
}

/** Comments of staff, the earliest first. */
export function commentsOf(house: House, officeId: OfficeId, id: string): Promise<ActionComment[]> {
  return readComments(house.storage, officeId, id);
}

/** Every change, the latest first. */
export function historyOf(house: House, officeId: OfficeId, id: string): Promise<HistoryEntry[]> {
  return readHistory(house.storage, officeId, id);
}

/** What a new action must say; the rest is empty, and the stage is Plan. */
export type NewAction = Pick<Action, 'title' | 'origin'> & Partial<ActionState>;

const blank: Omit<ActionState, 'title' | 'origin'> = {
  problem: '',
  goal: '',
  goalChange: null,
  ownerPersonId: null,
  owner: '',
  unitId: null,
  hours: null,
  cost: null,
  deadline: null,
  stage: 'plan',
  round: 1,
  decidedOn: null,
  startedOn: null,
  findingPeriod: null,
  indicatorId: null,
  comparisonIds: null,
  steps: '',
  lessons: '',
  conclusion: '',
  ended: null,
  effectAtEnd: null,
  publicSentence: null,
  standardId: null,
  parent: null,
};

/**
 * Makes an action on a day (YYYY-MM-DD), with what happened to it since where the samples tell of the past. Its number is
 * the next of the year. The constraints of the table hold here too: what has left Plan has a goal, an owner and a start.
 */
export async function addAction(
  office: OfficeWork,
  action: NewAction,
  {
    day,
    who,
    since = [],
    comments = [],
  }: {
    day: string;
    who: PersonId | null;
    since?: readonly { day: string; who: PersonId | null; what: HistoryKind; details?: Record<string, unknown> }[];
    comments?: readonly { day: string; who: PersonId | null; content: string }[];
  },
): Promise<{ id: string; year: number; number: number }> {
  const made = await insertImprovement(office, { ...blank, ...action }, day);
  await insertHistory(office, made.id, { day, who, what: 'created', details: { origin: action.origin.kind } });
  for (const entry of since) await insertHistory(office, made.id, entry);
  for (const comment of comments) await insertComment(office, made.id, comment);
  const signs = [day, action.ended?.on ?? day, ...since.map((entry) => entry.day), ...comments.map((each) => each.day)];
  const latest = signs.toSorted().at(-1)!;
  if (latest !== day) await markAlive(office, made.id, latest);
  await office.audit({ who, what: 'improvement-created', target: made.id });
  return made;
}

/** The same action made twice on a day by one press too many is one; `measure` is asked for only where it is new. */
export async function addActionOnce(
  office: OfficeWork,
  action: NewAction,
  made: { day: string; who: PersonId | null },
  measure: () => Promise<string | null>,
): Promise<{ id: string }> {
  const twin = await findTwin(office, { ...blank, ...action }, made);
  return twin === null ? addAction(office, { ...action, indicatorId: await measure() }, made) : { id: twin };
}
