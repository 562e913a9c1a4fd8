// Standards, their versions and corrective actions in the database.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { CorrectiveAction, Standard, StandardContent, StandardVersion } from './standard.ts';

/** All standards of the office with the words in force, withdrawn ones among them. */
export function readStandards(storage: Storage, officeId: OfficeId): Promise<Standard[]> {
  return storage.readInOffice<Standard>(officeId, {
    name: 'standards-all',
    text: `select s.standard_id as "id", s.content, s.indicator_id as "indicatorId", s.goal_id as "goalId",
                  s.library_key as "libraryKey", s.owner_person_id as "ownerPersonId",
                  s.published_number as "publishedNumber", v.content as "published",
                  s.withdrawn_on::text as "withdrawnOn", s.version
             from standards s
             left join standard_versions v
               on v.office_id = s.office_id and v.standard_id = s.standard_id and v.number = s.published_number
            where s.office_id = $1 order by s.standard_id`,
    values: [officeId],
  });
}

export interface StandardInput {
  readonly content: StandardContent;
  readonly indicatorId: string | null;
  readonly goalId: string | null;
  /** who is told; nobody where it is left out */
  readonly ownerPersonId?: string | null;
}

export async function insertStandard(
  office: OfficeWork,
  { content, indicatorId, goalId, ownerPersonId, libraryKey }: StandardInput & { readonly libraryKey: string | null },
): Promise<string> {
  const rows = await office.query<{ id: string }>(
    `insert into standards (office_id, content, indicator_id, goal_id, library_key, owner_person_id)
     values ($1, $2, $3, $4, $5, $6) returning standard_id as "id"`,
    [office.officeId, JSON.stringify(content), indicatorId, goalId, libraryKey, ownerPersonId ?? null],
  );
  return rows[0]!.id;
}

/** false: somebody was faster. */
export async function updateStandard(
  office: OfficeWork,
  id: string,
  version: number,
  { content, indicatorId, goalId, ownerPersonId }: StandardInput,
): Promise<boolean> {
  const rows = await office.query(
    `update standards set content = $4, indicator_id = $5, goal_id = $6, owner_person_id = $7, version = version + 1
     where office_id = $1 and standard_id = $2 and version = $3 returning standard_id`,
    [office.officeId, id, version, JSON.stringify(content), indicatorId, goalId, ownerPersonId ?? null],
  );
  return rows.length === 1;
}

/** Freezes the words as the next version. null: somebody was faster. */
export async function insertVersion(
  office: OfficeWork,
  { id, version, who, today }: { id: string; version: number; who: string | null; today: string },
): Promise<number | null> {
  const [locked] = await office.query<{ number: number }>(
    `update standards set published_number = coalesce(published_number, 0) + 1, withdrawn_on = null, version = version + 1
     where office_id = $1 and standard_id = $2 and version = $3 returning published_number as "number"`,
    [office.officeId, id, version],
  );
  if (!locked) return null;
  await office.query(
    `insert into standard_versions (office_id, standard_id, number, content, indicator_id, published_on, published_by)
     select office_id, standard_id, published_number, content, indicator_id, $3::date, $4
       from standards where office_id = $1 and standard_id = $2`,
    [office.officeId, id, today, who],
  );
  return locked.number;
}

/** false: somebody was faster. */
export async function markWithdrawn(
  office: OfficeWork,
  { id, version, today }: { id: string; version: number; today: string },
): Promise<boolean> {
  const rows = await office.query(
    `update standards set withdrawn_on = $4::date, version = version + 1
     where office_id = $1 and standard_id = $2 and version = $3 and withdrawn_on is null returning standard_id`,
    [office.officeId, id, version, today],
  );
  return rows.length === 1;
}

/** Versions of one standard, the newest first. */
export function readVersions(storage: Storage, officeId: OfficeId, id: string): Promise<StandardVersion[]> {
  return storage.readInOffice<StandardVersion>(officeId, {
    name: 'standards-versions',
    text: `select number, content, indicator_id as "indicatorId", published_on::text as "publishedOn",
                  published_by as "publishedBy"
             from standard_versions where office_id = $1 and standard_id = $2 order by number desc`,
    values: [officeId, id],
  });
}

/** The versions an adoption names. */
export function readNamedVersions(
  storage: Storage,
  officeId: OfficeId,
  named: readonly { readonly standardId: string; readonly number: number }[],
): Promise<(StandardVersion & { standardId: string })[]> {
  return storage.readInOffice(officeId, {
    name: 'standards-named-versions',
    text: `select v.standard_id as "standardId", v.number, v.content, v.indicator_id as "indicatorId",
                  v.published_on::text as "publishedOn", v.published_by as "publishedBy"
             from unnest($2::uuid[], $3::integer[]) with ordinality as named (standard_id, number, place)
             join standard_versions v
               on v.office_id = $1 and v.standard_id = named.standard_id and v.number = named.number
            order by named.place`,
    values: [officeId, named.map(({ standardId }) => standardId), named.map(({ number }) => number)],
  });
}

/** All corrective actions, the nearest term first. */
export function readActions(storage: Storage, officeId: OfficeId): Promise<CorrectiveAction[]> {
  return storage.readInOffice<CorrectiveAction>(officeId, {
    name: 'standards-corrective-actions',
    text: `select action_id as "id", standard_id as "standardId", content, owner, due_on::text as "dueOn",
                  begun_on::text as "begunOn", done_on::text as "doneOn", version
             from corrective_actions where office_id = $1 order by (done_on is null) desc, due_on, action_id`,
    values: [officeId],
  });
}

export async function insertAction(
  office: OfficeWork,
  action: Pick<CorrectiveAction, 'standardId' | 'content' | 'owner' | 'dueOn' | 'begunOn'>,
): Promise<void> {
  await office.query(
    `insert into corrective_actions (office_id, standard_id, content, owner, due_on, begun_on)
     values ($1, $2, $3, $4, $5::date, $6::date)`,
    [office.officeId, action.standardId, action.content, action.owner, action.dueOn, action.begunOn],
  );
}

/** false: somebody was faster. */
export async function markActionDone(
  office: OfficeWork,
  { id, standardId, version, today }: { id: string; standardId: string; version: number; today: string },
): Promise<boolean> {
  const rows = await office.query(
    `update corrective_actions set done_on = $5::date, version = version + 1
     where office_id = $1 and action_id = $2 and standard_id = $3 and version = $4 and done_on is null
     returning action_id`,
    [office.officeId, id, standardId, version, today],
  );
  return rows.length === 1;
}
