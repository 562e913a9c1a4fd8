// What people do with walk-throughs: begin, judge a point, finish, take the end back, agree on mending, remove.
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { LocationId, OfficeId, PersonId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { checklist, checklistNumber } from './checklist.data.ts';
import type { Score } from './checklist.ts';
import { filesOfWalk } from './photos.store.ts';
import type { WalkThrough, WalkThroughFigure } from './walk-through.ts';
import { toMend } from './walk-through.ts';
import {
  beginOrFind,
  carryMending,
  countFinished,
  countJudged,
  deleteWalk,
  insertFinished,
  lockWalk,
  readPoint,
  readWalkThroughs,
  writeEnd,
  writeMending,
  writePoint,
} from './walk-throughs.store.ts';
import type { Mending } from './walk-throughs.store.ts';

export interface WalkChange {
  readonly id: string;
  /** of what the person saw on the page */
  readonly version: number;
  readonly who: PersonId | null;
}

/** The open ones first, then the latest finished. */
export async function listWalkThroughs(house: House, officeId: OfficeId): Promise<WalkThrough[]> {
  return readWalkThroughs(house.storage, officeId);
}

/** @throws Refusal 404 where the office has no such walk-through */
export async function openWalk(
  house: House,
  officeId: OfficeId,
  id: string,
): Promise<{ walk: WalkThrough; history: WalkThrough[] }> {
  const history = await readWalkThroughs(house.storage, officeId);
  const walk = history.find((each) => each.id === id);
  if (!walk) throw notFound();
  return { walk, history };
}

/** The walk-through of a building that is open now, or a new one; null: the office has no such building in use. */
export async function beginWalk(
  house: House,
  officeId: OfficeId,
  locationId: string,
  who: PersonId | null,
): Promise<string | null> {
  const { locations } = await officeStructure(house, officeId);
  const today = house.clock.today();
  const location = locations.find(({ id, validTo }) => id === locationId && (validTo === null || validTo >= today));
  if (!location) return null;
  return house.storage.inOffice(officeId, async (office) => {
    const begun = { locationId: location.id, checklist: checklistNumber, today, who };
    const { id, isNew } = await beginOrFind(office, begun);
    if (isNew) await office.audit({ who, what: 'walk-through-begun', target: id });
    return id;
  });
}

export interface JudgedPoint {
  readonly point: number;
  /** of the point on the page the person saw; 0: untouched */
  readonly version: number;
  readonly score: Score | null;
  readonly note: string;
}
/** changed: somebody judged the point meanwhile; finished: the walk-through has ended. Nothing was written then. */
export type PointOutcome = 'saved' | 'changed' | 'finished';

/** Points are judged side by side: only the point itself is compared, never the whole walk-through. */
export async function judgePoint(
  house: House,
  officeId: OfficeId,
  id: string,
  judged: JudgedPoint,
): Promise<PointOutcome> {
  if (!isUuid(id)) throw notFound();
  return house.storage.inOffice(officeId, async (office) => {
    const walk = await lockWalk(office, id);
    if (!walk) throw notFound();
    const present = await readPoint(office, id, judged.point);
    const isSame = (present?.score ?? null) === judged.score && (present?.note ?? '') === judged.note;
    // the same once more, by a second press or a reload, is no second change
    if (isSame && (present !== null || judged.score === null)) return 'saved';
    if (!walk.isOpen) return 'finished';
    if ((present?.version ?? 0) !== judged.version) return 'changed';
    await writePoint(office, id, judged);
    return 'saved';
  });
}

/** Ends a walk-through whose points are all judged; false: some are not. */
export async function finishWalk(
  house: House,
  officeId: OfficeId,
  { id, version, who }: WalkChange,
  summary: string,
): Promise<boolean> {
  return house.storage.inOffice(officeId, async (office) => {
    const walk = isUuid(id) ? await lockWalk(office, id) : null;
    if (!walk) throw notFound();
    if (!walk.isOpen || walk.version !== version) throw conflict();
    if ((await countJudged(office, id)) < checklist.length) return false;
    await writeEnd(office, id, { finishedOn: house.clock.today(), summary, version });
    await carryMending(office, id);
    await office.audit({ who, what: 'walk-through-finished', target: id });
    return true;
  });
}

/** Takes the end back, so that a mistake can be put right; refused while another one is open in the same building. */
export async function reopenWalk(house: House, officeId: OfficeId, { id, version, who }: WalkChange): Promise<void> {
  const { walk, history } = await openWalk(house, officeId, id);
  if (history.some((each) => each.finishedOn === null && each.locationId === walk.locationId)) throw conflict();
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await writeEnd(office, id, { finishedOn: null, summary: null, version }))) throw conflict();
    await office.audit({ who, what: 'walk-through-reopened', target: id });
  });
}

export async function removeWalk(house: House, officeId: OfficeId, { id, version, who }: WalkChange): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    const walk = isUuid(id) ? await lockWalk(office, id) : null;
    if (!walk) throw notFound();
    if (walk.version !== version) throw conflict();
    const files = await filesOfWalk(office, id);
    await deleteWalk(office, id);
    for (const fileId of files) await office.files.remove(fileId);
    await office.audit({ who, what: 'walk-through-removed', target: id, details: { photos: files.length } });
  });
}

/** Who mends a point of a finished walk-through, by when, and whether it is done. */
export async function agreeMending(
  house: House,
  officeId: OfficeId,
  { id, version, who }: WalkChange,
  point: number,
  mending: Mending,
): Promise<void> {
  const { walk } = await openWalk(house, officeId, id);
  if (walk.finishedOn === null || !toMend(walk).some((each) => each.point.number === point)) throw notFound();
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await writeMending(office, id, point, version, mending))) throw conflict();
    await office.audit({ who, what: 'walk-through-mending-agreed', target: id, details: { point } });
  });
}

/** Counts of every finished walk-through, the earliest first; of one building or of all. Register figures. */
export async function walkThroughFigures(
  house: House,
  officeId: OfficeId,
  { locationId = null }: { readonly locationId?: LocationId | null } = {},
): Promise<readonly WalkThroughFigure[]> {
  const counted = await countFinished(house.storage, officeId, locationId);
  return counted.map((walk) => ({
    walkThroughId: walk.id,
    month: monthOfDay(walk.finishedOn),
    date: walk.finishedOn,
    locationId: walk.locationId,
    fulfilled: walk.met,
    partly: walk.partly,
    applicable: walk.met + walk.partly + walk.unmet,
  }));
}

export interface PastPoint {
  readonly point: number;
  readonly score: Score;
  readonly note?: string;
  readonly mendWho?: string;
  readonly mendDue?: string;
  readonly mendedOn?: string;
}

/** A walk-through done earlier and on paper, with all its points. */
export async function recordPastWalk(
  office: OfficeWork,
  past: { locationId: string; day: string; summary: string; points: readonly PastPoint[] },
): Promise<string> {
  const points = past.points.map((point) => ({
    note: '',
    mendWho: '',
    mendDue: null,
    mendedOn: null,
    ...point,
  }));
  return insertFinished(office, { ...past, checklist: checklistNumber, points });
}
