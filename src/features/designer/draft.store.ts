// Drafts in the database: one row each, and the states before its last changes.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { Draft, DraftContent } from './draft.ts';

/** As many changes can be taken back. */
export const keptStates = 30;

const columns = `d.draft_id as "id", d.content, d.changed_on::text as "changedOn", d.version,
  (select count(*)::int from questionnaire_draft_states s
   where s.office_id = d.office_id and s.draft_id = d.draft_id) as "steps"`;

export async function readDrafts(storage: Storage, officeId: OfficeId): Promise<Draft[]> {
  return storage.readInOffice<Draft>(officeId, {
    name: 'designer-drafts',
    text: `select ${columns} from questionnaire_drafts d where d.office_id = $1
           order by d.changed_on desc, d.questionnaire`,
    values: [officeId],
  });
}

export async function readDraft(storage: Storage, officeId: OfficeId, draftId: string): Promise<Draft | null> {
  const rows = await storage.readInOffice<Draft>(officeId, {
    name: 'designer-draft',
    text: `select ${columns} from questionnaire_drafts d where d.office_id = $1 and d.draft_id = $2`,
    values: [officeId, draftId],
  });
  return rows[0] ?? null;
}

/** The new draft's id. Two that take the same name at once: the second is refused by the database. */
export async function insertDraft(office: OfficeWork, content: DraftContent, today: string): Promise<string> {
  const rows = await office.query<{ id: string }>(
    `insert into questionnaire_drafts (office_id, questionnaire, content, changed_on)
     values ($1, $2, $3::jsonb, $4::date) returning draft_id as id`,
    [office.officeId, content.questionnaire, JSON.stringify(content), today],
  );
  return rows[0]!.id;
}

/** The draft as it is now, locked until the end of the work; null when it has not this version any more. */
export async function lockDraft(office: OfficeWork, draftId: string, version: number): Promise<DraftContent | null> {
  const rows = await office.query<{ content: DraftContent }>(
    `select content from questionnaire_drafts
     where office_id = $1 and draft_id = $2 and version = $3 for update`,
    [office.officeId, draftId, version],
  );
  return rows[0]?.content ?? null;
}

/** Keeps the present state for "undo", then writes the next one. */
export async function writeDraft(
  office: OfficeWork,
  draftId: string,
  version: number,
  content: DraftContent,
  today: string,
): Promise<void> {
  await office.query(
    `insert into questionnaire_draft_states (office_id, draft_id, version, content)
     select office_id, draft_id, version, content from questionnaire_drafts where office_id = $1 and draft_id = $2`,
    [office.officeId, draftId],
  );
  await office.query(
    `delete from questionnaire_draft_states
     where office_id = $1 and draft_id = $2 and version not in (
       select version from questionnaire_draft_states where office_id = $1 and draft_id = $2
       order by version desc limit $3)`,
    [office.officeId, draftId, keptStates],
  );
  await office.query(
    `update questionnaire_drafts set content = $4::jsonb, changed_on = $5::date, version = version + 1
     where office_id = $1 and draft_id = $2 and version = $3`,
    [office.officeId, draftId, version, JSON.stringify(content), today],
  );
}

/** Puts the state before the last change back; false when there is none. */
export async function restoreState(office: OfficeWork, draftId: string, today: string): Promise<boolean> {
  const rows = await office.query(
    `with last as (
       delete from questionnaire_draft_states s
       where s.office_id = $1 and s.draft_id = $2 and s.version = (
         select max(version) from questionnaire_draft_states where office_id = $1 and draft_id = $2)
       returning content
     )
     update questionnaire_drafts d set content = last.content, changed_on = $3::date, version = d.version + 1
     from last where d.office_id = $1 and d.draft_id = $2 returning d.draft_id`,
    [office.officeId, draftId, today],
  );
  return rows.length === 1;
}

export async function deleteDraft(office: OfficeWork, draftId: string, version: number): Promise<boolean> {
  const rows = await office.query(
    `delete from questionnaire_drafts where office_id = $1 and draft_id = $2 and version = $3 returning draft_id`,
    [office.officeId, draftId, version],
  );
  return rows.length === 1;
}
