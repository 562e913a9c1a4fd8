// Walk-throughs and their points in the database.
import type { LocationId, OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { Score } from './checklist.ts';
import type { PointState, WalkThrough } from './walk-through.ts';

const columns = `w.walk_through_id as "id", w.location_id as "locationId", w.checklist,
  w.begun_on::text as "begunOn", w.finished_on::text as "finishedOn", w.summary, w.version,
  (select coalesce(json_agg(json_build_object('point', p.point, 'score', p.score, 'note', p.note,
      'mendWho', p.mend_who, 'mendDue', p.mend_due, 'mendedOn', p.mended_on, 'version', p.version)
      order by p.point), '[]') from walk_through_points p
    where p.office_id = w.office_id and p.walk_through_id = w.walk_through_id) as points,
  (select coalesce(json_agg(json_build_object('id', f.photo_id, 'point', f.point, 'width', f.width,
      'height', f.height) order by f.point, f.position), '[]') from walk_through_photos f
    where f.office_id = w.office_id and f.walk_through_id = w.walk_through_id) as photos`;

/** All walk-throughs of the office: the open ones first, then the latest finished. */
export async function readWalkThroughs(storage: Storage, officeId: OfficeId): Promise<WalkThrough[]> {
  return storage.readInOffice<WalkThrough>(officeId, {
    name: 'audits-walk-throughs',
    text: `select ${columns} from walk_throughs w where w.office_id = $1
           order by w.finished_on desc nulls first, w.begun_on desc, w.walk_through_id`,
    values: [officeId],
  });
}

export interface CountedWalk {
  readonly id: string;
  readonly locationId: LocationId;
  readonly finishedOn: string;
  readonly met: number;
  readonly partly: number;
  readonly unmet: number;
}

/** Counts of the finished walk-throughs, the earliest first; of one building or of all. */
export async function countFinished(
  storage: Storage,
  officeId: OfficeId,
  locationId: LocationId | null,
): Promise<CountedWalk[]> {
  return storage.readInOffice<CountedWalk>(officeId, {
    name: 'audits-figures',
    text: `select w.walk_through_id as "id", w.location_id as "locationId", w.finished_on::text as "finishedOn",
             count(*) filter (where p.score = 'met')::int as met,
             count(*) filter (where p.score = 'partly')::int as partly,
             count(*) filter (where p.score = 'unmet')::int as unmet
           from walk_throughs w
           join walk_through_points p on p.office_id = w.office_id and p.walk_through_id = w.walk_through_id
           where w.office_id = $1 and w.finished_on is not null and ($2::uuid is null or w.location_id = $2)
           group by w.walk_through_id, w.location_id, w.finished_on
           order by w.finished_on, w.walk_through_id`,
    values: [officeId, locationId],
  });
}

/** The id of the open walk-through of a building, begun now where there is none. Two that begin at once get the same. */
export async function beginOrFind(
  office: OfficeWork,
  begin: { locationId: string; checklist: number; today: string; who: string | null },
): Promise<{ id: string; isNew: boolean }> {
  const { locationId, checklist, today, who } = begin;
  const [made] = await office.query<{ id: string }>(
    `insert into walk_throughs (office_id, location_id, checklist, begun_on, begun_by) values ($1, $2, $3, $4::date, $5)
     on conflict (office_id, location_id) where finished_on is null do nothing returning walk_through_id as id`,
    [office.officeId, locationId, checklist, today, who],
  );
  if (made) return { id: made.id, isNew: true };
  const [found] = await office.query<{ id: string }>(
    `select walk_through_id as id from walk_throughs
     where office_id = $1 and location_id = $2 and finished_on is null`,
    [office.officeId, locationId],
  );
  return { id: found!.id, isNew: false };
}

/** Locks the walk-through until the end of the work. null: it is gone. */
export async function lockWalk(office: OfficeWork, id: string): Promise<{ isOpen: boolean; version: number } | null> {
  const rows = await office.query<{ isOpen: boolean; version: number }>(
    `select finished_on is null as "isOpen", version from walk_throughs
     where office_id = $1 and walk_through_id = $2 for update`,
    [office.officeId, id],
  );
  return rows[0] ?? null;
}

export async function readPoint(office: OfficeWork, id: string, point: number): Promise<PointState | null> {
  const rows = await office.query<PointState>(
    `select point, score, note, mend_who as "mendWho", mend_due::text as "mendDue", mended_on::text as "mendedOn", version
     from walk_through_points where office_id = $1 and walk_through_id = $2 and point = $3`,
    [office.officeId, id, point],
  );
  return rows[0] ?? null;
}

/** The caller holds the lock of the walk-through and has compared the version. */
export async function writePoint(
  office: OfficeWork,
  id: string,
  judged: { point: number; score: Score | null; note: string },
): Promise<void> {
  await office.query(
    `insert into walk_through_points as p (office_id, walk_through_id, point, score, note) values ($1, $2, $3, $4, $5)
     on conflict (office_id, walk_through_id, point)
     do update set score = excluded.score, note = excluded.note, version = p.version + 1`,
    [office.officeId, id, judged.point, judged.score, judged.note],
  );
}

export async function countJudged(office: OfficeWork, id: string): Promise<number> {
  const [row] = await office.query<{ n: number }>(
    `select count(*)::int as n from walk_through_points
     where office_id = $1 and walk_through_id = $2 and score is not null`,
    [office.officeId, id],
  );
  return row!.n;
}

/** false: it has not this version any more. */
export async function writeEnd(
  office: OfficeWork,
  id: string,
  end: { finishedOn: string | null; summary: string | null; version: number },
): Promise<boolean> {
  const rows = await office.query(
    `update walk_throughs set finished_on = $3::date, summary = coalesce($4, summary), version = version + 1
     where office_id = $1 and walk_through_id = $2 and version = $5 and (finished_on is null) = ($3::date is not null)
     returning walk_through_id`,
    [office.officeId, id, end.finishedOn, end.summary, end.version],
  );
  return rows.length === 1;
}

/** What was agreed about mending goes on to the next walk-through, where the point is still not fulfilled. */
export async function carryMending(office: OfficeWork, id: string): Promise<void> {
  await office.query(
    `update walk_through_points now set mend_who = former.mend_who, mend_due = former.mend_due
       from walk_through_points former
      where now.office_id = $1 and now.walk_through_id = $2 and now.score in ('partly', 'unmet')
        and now.mend_who = '' and now.mend_due is null
        and former.office_id = $1 and former.point = now.point and former.mended_on is null
        and former.walk_through_id = (
          select w.walk_through_id from walk_throughs w join walk_throughs this
              on this.office_id = w.office_id and this.location_id = w.location_id
           where this.office_id = $1 and this.walk_through_id = $2 and w.walk_through_id <> $2
             and w.finished_on is not null and w.checklist = this.checklist
           order by w.finished_on desc, w.begun_on desc, w.walk_through_id limit 1)`,
    [office.officeId, id],
  );
}

export interface Mending {
  readonly who: string;
  /** YYYY-MM-DD */
  readonly due: string | null;
  readonly mendedOn: string | null;
}

/** false: the point has not this version any more. */
export async function writeMending(
  office: OfficeWork,
  id: string,
  point: number,
  version: number,
  mending: Mending,
): Promise<boolean> {
  const rows = await office.query(
    `update walk_through_points set mend_who = $5, mend_due = $6::date, mended_on = $7::date, version = version + 1
     where office_id = $1 and walk_through_id = $2 and point = $3 and version = $4 returning point`,
    [office.officeId, id, point, version, mending.who, mending.due, mending.mendedOn],
  );
  return rows.length === 1;
}

/** Its points and rows of photos go with it; the stored pictures are the caller's. */
export async function deleteWalk(office: OfficeWork, id: string): Promise<void> {
  await office.query('delete from walk_throughs where office_id = $1 and walk_through_id = $2', [office.officeId, id]);
}

/** A walk-through done earlier, with all its points: for the sample offices. */
export async function insertFinished(
  office: OfficeWork,
  walk: {
    locationId: string;
    checklist: number;
    day: string;
    summary: string;
    points: readonly Pick<PointState, 'point' | 'score' | 'note' | 'mendWho' | 'mendDue' | 'mendedOn'>[];
  },
): Promise<string> {
  const [made] = await office.query<{ id: string }>(
    `insert into walk_throughs (office_id, location_id, checklist, begun_on, finished_on, summary)
     values ($1, $2, $3, $4::date, $4::date, $5) returning walk_through_id as id`,
    [office.officeId, walk.locationId, walk.checklist, walk.day, walk.summary],
  );
  const of = <Value>(value: (point: (typeof walk.points)[number]) => Value) => walk.points.map(value);
  await office.query(
    `insert into walk_through_points (office_id, walk_through_id, point, score, note, mend_who, mend_due, mended_on)
     select $1, $2, * from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[])`,
    [
      office.officeId,
      made!.id,
      of(({ point }) => point),
      of(({ score }) => score),
      of(({ note }) => note),
      of(({ mendWho }) => mendWho),
      of(({ mendDue }) => mendDue),
      of(({ mendedOn }) => mendedOn),
    ],
  );
  return made!.id;
}
