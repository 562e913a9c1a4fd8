// The mission, goals and the needs of client groups in the database.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { ClientNeed, Goal } from './standard.ts';

/** The mission first, then goals of the office, then those of teams, each in the order they were made. */
export function readGoals(storage: Storage, officeId: OfficeId): Promise<Goal[]> {
  return storage.readInOffice<Goal>(officeId, {
    name: 'standards-goals',
    text: `select goal_id as "id", kind, unit_id as "unitId", content, version from goals where office_id = $1
           order by array_position(array['mission', 'office', 'team'], kind), position, goal_id`,
    values: [officeId],
  });
}

export async function insertGoal(office: OfficeWork, goal: Pick<Goal, 'kind' | 'unitId' | 'content'>): Promise<string> {
  const rows = await office.query<{ id: string }>(
    `insert into goals (office_id, kind, unit_id, content, position)
     values ($1, $2, $3, $4, (select coalesce(max(position), 0) + 1 from goals where office_id = $1))
     on conflict (office_id) where kind = 'mission' do update set content = excluded.content, version = goals.version + 1
     returning goal_id as "id"`,
    [office.officeId, goal.kind, goal.unitId, goal.content],
  );
  return rows[0]!.id;
}

/** `content` null removes it. false: somebody was faster. */
export async function changeGoal(
  office: OfficeWork,
  { id, version, content }: { id: string; version: number; content: string | null },
): Promise<boolean> {
  const rows =
    content === null
      ? await office.query(
          'delete from goals where office_id = $1 and goal_id = $2 and version = $3 returning goal_id',
          [office.officeId, id, version],
        )
      : await office.query(
          `update goals set content = $4, version = version + 1
           where office_id = $1 and goal_id = $2 and version = $3 returning goal_id`,
          [office.officeId, id, version, content],
        );
  return rows.length === 1;
}

export function readNeeds(storage: Storage, officeId: OfficeId): Promise<ClientNeed[]> {
  return storage.readInOffice<ClientNeed>(officeId, {
    name: 'standards-needs',
    text: `select need_id as "id", client_group_id as "clientGroupId", content, standard_id as "standardId", evidence, version
             from client_needs where office_id = $1 order by need_id`,
    values: [officeId],
  });
}

export type NeedInput = Pick<ClientNeed, 'clientGroupId' | 'content' | 'standardId' | 'evidence'>;

export async function insertNeed(office: OfficeWork, need: NeedInput): Promise<void> {
  await office.query(
    `insert into client_needs (office_id, client_group_id, content, standard_id, evidence) values ($1, $2, $3, $4, $5)`,
    [office.officeId, need.clientGroupId, need.content, need.standardId, need.evidence],
  );
}

/** `need` null removes it. false: somebody was faster. */
export async function changeNeed(
  office: OfficeWork,
  { id, version, need }: { id: string; version: number; need: NeedInput | null },
): Promise<boolean> {
  const rows =
    need === null
      ? await office.query(
          'delete from client_needs where office_id = $1 and need_id = $2 and version = $3 returning need_id',
          [office.officeId, id, version],
        )
      : await office.query(
          `update client_needs set client_group_id = $4, content = $5, standard_id = $6, evidence = $7, version = version + 1
           where office_id = $1 and need_id = $2 and version = $3 returning need_id`,
          [office.officeId, id, version, need.clientGroupId, need.content, need.standardId, need.evidence],
        );
  return rows.length === 1;
}
