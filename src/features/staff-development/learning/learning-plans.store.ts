// Learning plans in the database.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { LearningPlan, NewPlan } from './learning-plan.ts';

const columns = `plan_id as "id", unit_id as "unitId", kind, standard_id as "standardId",
  competence_id as "competenceId", competence_name as "competenceName", purpose, owner,
  owner_person_id as "ownerPersonId", to_char(due_on, 'YYYY-MM-DD') as "dueOn",
  to_char(decided_on, 'YYYY-MM-DD') as "decidedOn", finding, indicator_id as "indicatorId", state,
  to_char(done_on, 'YYYY-MM-DD') as "doneOn", to_char(first_done_on, 'YYYY-MM-DD') as "firstDoneOn",
  to_char(done_said_on, 'YYYY-MM-DD') as "doneSaidOn", effect_at_end as "effectAtEnd", outcome, version`;

/** Those that come first by their day first. */
export function readPlans(storage: Storage, officeId: OfficeId): Promise<LearningPlan[]> {
  return storage.readInOffice<LearningPlan>(officeId, {
    name: 'learning-plans',
    text: `select ${columns} from learning_plans where office_id = $1 order by due_on, plan_id`,
    values: [officeId],
  });
}

export async function readPlan(storage: Storage, officeId: OfficeId, id: string): Promise<LearningPlan | null> {
  const [row] = await storage.readInOffice<LearningPlan>(officeId, {
    name: 'learning-plan',
    text: `select ${columns} from learning_plans where office_id = $1 and plan_id = $2`,
    values: [officeId, id],
  });
  return row ?? null;
}

const said = (plan: PlanWords) => [
  plan.unitId,
  plan.kind,
  plan.standardId,
  plan.competenceId,
  plan.competenceName === null ? null : JSON.stringify(plan.competenceName),
  plan.purpose,
  plan.owner,
  plan.ownerPersonId,
  plan.dueOn,
  plan.indicatorId,
];

/** Those who make plans of the office at once wait for each other. */
export const onePlanAfterAnother = (office: OfficeWork) =>
  office.query(`select pg_advisory_xact_lock(hashtextextended('learning plans ' || $1, 0))`, [office.officeId]);

export async function planWithin(office: OfficeWork, id: string): Promise<LearningPlan | null> {
  const [row] = await office.query<LearningPlan>(
    `select ${columns} from learning_plans where office_id = $1 and plan_id = $2`,
    [office.officeId, id],
  );
  return row ?? null;
}

/** false: a plan with this id is there already */
export async function insertPlan(office: OfficeWork, id: string, plan: NewPlan): Promise<boolean> {
  const rows = await office.query(
    `insert into learning_plans (office_id, unit_id, kind, standard_id, competence_id, competence_name, purpose, owner,
       owner_person_id, due_on, indicator_id, decided_on, finding, plan_id)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, $11, $12, $13::jsonb, $14)
     on conflict (office_id, plan_id) do nothing returning plan_id`,
    [office.officeId, ...said(plan), plan.decidedOn, plan.finding === null ? null : JSON.stringify(plan.finding), id],
  );
  return rows.length === 1;
}

/** What may be changed afterwards; where it came from and when it was decided stay. */
export type PlanWords = Omit<NewPlan, 'decidedOn' | 'finding'>;

/** false: somebody was faster. */
export async function updatePlan(office: OfficeWork, id: string, version: number, plan: PlanWords): Promise<boolean> {
  const rows = await office.query(
    `update learning_plans set unit_id = $4, kind = $5, standard_id = $6, competence_id = $7, competence_name = $8::jsonb,
       purpose = $9, owner = $10, owner_person_id = $11, due_on = $12, indicator_id = $13, version = version + 1
     where office_id = $1 and plan_id = $2 and version = $3 returning plan_id`,
    [office.officeId, id, version, ...said(plan)],
  );
  return rows.length === 1;
}

export type PlanStep = Pick<LearningPlan, 'state' | 'doneOn' | 'effectAtEnd' | 'outcome'>;

/** `today`: what a step to a new day is said on. The first day that was named stays. */

/** false: somebody was faster. */
export async function updatePlanState(
  office: OfficeWork,
  id: string,
  version: number,
  { state, doneOn, effectAtEnd, outcome }: PlanStep,
  today: string,
): Promise<boolean> {
  const rows = await office.query(
    `update learning_plans set state = $4, done_on = $5, effect_at_end = $6::jsonb, outcome = $7, version = version + 1,
       first_done_on = coalesce(first_done_on, done_on, $5),
       done_said_on = case when $4 = 'done' then $8::date else coalesce(done_said_on, done_on) end
     where office_id = $1 and plan_id = $2 and version = $3 returning plan_id`,
    [
      office.officeId,
      id,
      version,
      state,
      doneOn,
      effectAtEnd === null ? null : JSON.stringify(effectAtEnd),
      outcome,
      today,
    ],
  );
  return rows.length === 1;
}
