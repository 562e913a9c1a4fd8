// Actions, their history and comments in the database.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { Action, ActionComment, HistoryEntry, HistoryKind } from './action.ts';

const columns = `a.action_id as "id", a.year, a.number, a.title, a.origin, a.problem, a.goal, a.goal_change::float8 as "goalChange",
  a.owner_person_id as "ownerPersonId", a.owner, a.unit_id as "unitId", a.hours::float8 as "hours",
  a.cost::float8 as "cost", a.deadline::text as "deadline", a.stage, a.round, a.decided_on::text as "decidedOn",
  a.started_on::text as "startedOn",
  case when a.finding_first is not null
       then jsonb_build_object('first', a.finding_first, 'last', a.finding_last) end as "findingPeriod",
  a.indicator_id as "indicatorId", a.comparison_ids as "comparisonIds", a.steps, a.lessons, a.conclusion,
  case when a.ended_on is not null
       then jsonb_build_object('on', a.ended_on::text, 'how', a.ending) end as "ended",
  a.effect_at_end as "effectAtEnd",
  case when a.public_pl is not null
       then jsonb_build_object('pl', a.public_pl, 'en', coalesce(a.public_en, '')) end as "publicSentence",
  a.standard_id as "standardId", a.parent_card_id as "parent", a.created_on::text as "createdOn",
  a.changed_on::text as "changedOn", a.version`;

/** All actions of the office, the newest first. */
export function readImprovements(storage: Storage, officeId: OfficeId): Promise<Action[]> {
  return storage.readInOffice<Action>(officeId, {
    name: 'improvement-actions-all',
    text: `select ${columns} from improvement_actions a where a.office_id = $1 order by a.year desc, a.number desc`,
    values: [officeId],
  });
}

export async function readImprovement(storage: Storage, officeId: OfficeId, id: string): Promise<Action | null> {
  const [row] = await storage.readInOffice<Action>(officeId, {
    name: 'improvement-action-one',
    text: `select ${columns} from improvement_actions a where a.office_id = $1 and a.action_id = $2`,
    values: [officeId, id],
  });
  return row ?? null;
}

/** The action, locked until the end of the work. null: this office has no such action. */
export async function lockImprovement(office: OfficeWork, id: string): Promise<Action | null> {
  const [row] = await office.query<Action>(
    `select ${columns} from improvement_actions a where a.office_id = $1 and a.action_id = $2 for update`,
    [office.officeId, id],
  );
  return row ?? null;
}

/** What an action holds beside its number, its days of record and its version. */
export type ActionState = Omit<Action, 'id' | 'year' | 'number' | 'createdOn' | 'changedOn' | 'version'>;

const valuesOf = (state: ActionState) => [
  state.title,
  JSON.stringify(state.origin),
  state.problem,
  state.goal,
  state.goalChange,
  state.owner,
  state.ownerPersonId,
  state.unitId,
  state.hours,
  state.cost,
  state.deadline,
  state.stage,
  state.round,
  state.decidedOn,
  state.startedOn,
  state.findingPeriod?.first ?? null,
  state.findingPeriod?.last ?? null,
  state.indicatorId,
  state.comparisonIds === null ? null : JSON.stringify(state.comparisonIds),
  state.steps,
  state.lessons,
  state.conclusion,
  state.ended?.on ?? null,
  state.ended?.how ?? null,
  state.effectAtEnd === null ? null : JSON.stringify(state.effectAtEnd),
  state.publicSentence?.pl ?? null,
  state.publicSentence?.en ?? null,
  state.standardId,
  state.parent,
];
const names =
  'title origin problem goal goal_change owner owner_person_id unit_id hours cost deadline stage round decided_on started_on finding_first finding_last indicator_id comparison_ids steps lessons conclusion ended_on ending effect_at_end public_pl public_en standard_id parent_card_id'.split(
    ' ',
  );

/** Those who make an action of the year at once wait for each other. */
const oneAfterAnother = (office: OfficeWork, year: number) =>
  office.query('select pg_advisory_xact_lock(hashtextextended($1, $2))', [`improvement ${office.officeId}`, year]);

/** An action that one person made on the day in the same words, and nobody touched since. */
export async function findTwin(
  office: OfficeWork,
  state: ActionState,
  { day, who }: { day: string; who: string | null },
): Promise<string | null> {
  await oneAfterAnother(office, Number(day.slice(0, 4)));
  const { title, problem, goal, owner, steps, origin } = state;
  const more = [
    state.ownerPersonId,
    state.unitId,
    state.hours,
    state.cost,
    state.decidedOn,
    state.deadline,
    state.goalChange,
  ];
  const [row] = await office.query<{ id: string }>(
    `select a.action_id as "id" from improvement_actions a
       join action_history h on h.office_id = a.office_id and h.action_id = a.action_id and h.position = 1
      where a.office_id = $1 and a.created_on = $2::date and a.version = 1 and h.who is not distinct from $3::uuid
        and a.title = $4 and a.problem = $5 and a.goal = $6 and a.owner = $7 and a.steps = $8 and a.origin = $9::jsonb
        and (a.owner_person_id, a.unit_id, a.hours, a.cost, a.decided_on, a.deadline, a.goal_change)
            is not distinct from ($10::uuid, $11::uuid, $12::numeric, $13::numeric, $14::date, $15::date, $16::numeric)
      order by a.number limit 1`,
    [office.officeId, day, who, title, problem, goal, owner, steps, JSON.stringify(origin), ...more],
  );
  return row?.id ?? null;
}

/** The number is the next of the year. */
export async function insertImprovement(
  office: OfficeWork,
  state: ActionState,
  day: string,
): Promise<{ id: string; year: number; number: number }> {
  const year = Number(day.slice(0, 4));
  await oneAfterAnother(office, year);
  const [row] = await office.query<{ id: string; year: number; number: number }>(
    `insert into improvement_actions (office_id, year, number, created_on, changed_on, ${names.join(', ')})
     select $1, $2::integer, coalesce(max(number), 0) + 1, $3::date, $3::date,
            ${names.map((_, at) => typed(at)).join(', ')}
       from improvement_actions where office_id = $1 and year = $2
     returning action_id as "id", year, number`,
    [office.officeId, year, day, ...valuesOf(state)],
  );
  return row!;
}

/** Writes the whole state. The caller holds the lock and has compared the version. */
export async function updateImprovement(
  office: OfficeWork,
  id: string,
  state: ActionState,
  today: string,
): Promise<void> {
  await office.query(
    `update improvement_actions set changed_on = $3::date, version = version + 1,
            ${names.map((name, at) => `${name} = ${typed(at)}`).join(', ')}
      where office_id = $1 and action_id = $2`,
    [office.officeId, id, today, ...valuesOf(state)],
  );
}

const types: Readonly<Record<string, string>> = {
  origin: 'jsonb',
  goal_change: 'numeric',
  owner_person_id: 'uuid',
  unit_id: 'uuid',
  hours: 'numeric',
  cost: 'numeric',
  deadline: 'date',
  round: 'integer',
  decided_on: 'date',
  started_on: 'date',
  finding_first: 'integer',
  finding_last: 'integer',
  indicator_id: 'uuid',
  comparison_ids: 'jsonb',
  ended_on: 'date',
  effect_at_end: 'jsonb',
  standard_id: 'uuid',
};
/** The parameter of a column, after the three that come before. */
const typed = (at: number) => `$${at + 4}::${types[names[at]!] ?? 'text'}`;

/** A comment or a file is a sign of life too; the words of the action stay as they are, and so does its version. */
export async function markAlive(office: OfficeWork, id: string, today: string): Promise<void> {
  await office.query('update improvement_actions set changed_on = $3::date where office_id = $1 and action_id = $2', [
    office.officeId,
    id,
    today,
  ]);
}

export async function insertHistory(
  office: OfficeWork,
  id: string,
  entry: { day: string; who: string | null; what: HistoryKind; details?: Record<string, unknown> },
): Promise<void> {
  await office.query(
    `insert into action_history (office_id, action_id, position, day, who, what, details)
     select $1, $2, coalesce(max(position), 0) + 1, $3::date, $4, $5, $6
       from action_history where office_id = $1 and action_id = $2`,
    [office.officeId, id, entry.day, entry.who, entry.what, JSON.stringify(entry.details ?? {})],
  );
}

/** The latest first. */
export function readHistory(storage: Storage, officeId: OfficeId, id: string): Promise<HistoryEntry[]> {
  return storage.readInOffice<HistoryEntry>(officeId, {
    name: 'improvement-history',
    text: `select position, day::text as "day", who, what, details from action_history
            where office_id = $1 and action_id = $2 order by position desc`,
    values: [officeId, id],
  });
}

/** The earliest first. */
export function readComments(storage: Storage, officeId: OfficeId, id: string): Promise<ActionComment[]> {
  return storage.readInOffice<ActionComment>(officeId, {
    name: 'improvement-comments',
    text: `select comment_id as "id", day::text as "day", who, content from action_comments
            where office_id = $1 and action_id = $2 order by position, comment_id`,
    values: [officeId, id],
  });
}

/** The same words of one person on one day, sent twice, are one comment. */
export async function insertComment(
  office: OfficeWork,
  id: string,
  comment: { day: string; who: string | null; content: string },
): Promise<void> {
  await office.query(
    `insert into action_comments (office_id, action_id, position, day, who, content)
     select $1, $2, coalesce(max(position), 0) + 1, $3::date, $4::uuid, $5
       from action_comments where office_id = $1 and action_id = $2
     having not coalesce(bool_or(day = $3::date and who is not distinct from $4::uuid and content = $5), false)`,
    [office.officeId, id, comment.day, comment.who, comment.content],
  );
}

/** false: there is no such comment on this action. */
export async function deleteComment(office: OfficeWork, id: string, commentId: string): Promise<boolean> {
  const rows = await office.query(
    'delete from action_comments where office_id = $1 and action_id = $2 and comment_id = $3 returning comment_id',
    [office.officeId, id, commentId],
  );
  return rows.length === 1;
}
