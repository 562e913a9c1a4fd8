// Ideas in the database: kept once however often the form is sent, counted when somebody hears the same, decided on.
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { Idea, NewIdea } from './idea.ts';

const columns = `idea_id as "id", number, kind, content, service_id as "serviceId", unit_id as "unitId",
  author_person_id as "authorPersonId", recorded_in as "recordedIn", heard, state, answer,
  to_char(decided_on, 'YYYY-MM-DD') as "decidedOn", version`;

/** The latest first. */
export function readIdeas(storage: Storage, officeId: OfficeId): Promise<Idea[]> {
  return storage.readInOffice<Idea>(officeId, {
    name: 'ideas',
    text: `select ${columns} from ideas where office_id = $1 order by number desc`,
    values: [officeId],
  });
}

export async function readIdea(storage: Storage, officeId: OfficeId, id: string): Promise<Idea | null> {
  const [row] = await storage.readInOffice<Idea>(officeId, {
    name: 'idea',
    text: `select ${columns} from ideas where office_id = $1 and idea_id = $2`,
    values: [officeId, id],
  });
  return row ?? null;
}

/** Keeps it under the next number of the office. null: an idea with this id is there already. */
export async function insertIdea(office: OfficeWork, idea: NewIdea): Promise<number | null> {
  const { officeId } = office;
  // two at once must not take the same number
  await office.query(`select pg_advisory_xact_lock(hashtextextended('ideas ' || $1, 0))`, [officeId]);
  const [row] = await office.query<{ number: number }>(
    `insert into ideas (office_id, idea_id, number, kind, content, service_id, unit_id, author_person_id, recorded_in)
     values ($1, $2, (select coalesce(max(number), 0) + 1 from ideas where office_id = $1), $3, $4, $5, $6, $7, $8)
     on conflict (office_id, idea_id) do nothing returning number`,
    [officeId, idea.id, idea.kind, idea.content, idea.serviceId, idea.unitId, idea.authorPersonId, idea.recordedIn],
  );
  return row?.number ?? null;
}

export async function ideaWithin(office: OfficeWork, id: string): Promise<Idea | null> {
  const [row] = await office.query<Idea>(`select ${columns} from ideas where office_id = $1 and idea_id = $2`, [
    office.officeId,
    id,
  ]);
  return row ?? null;
}

/** Counts one who hears it too, once per person and day. false: counted today already. */
export async function countHeard(office: OfficeWork, id: string, personId: PersonId, today: string): Promise<boolean> {
  const { officeId } = office;
  await office.query('delete from ideas_heard where office_id = $1 and heard_on < $2::date', [officeId, today]);
  const [first] = await office.query(
    `insert into ideas_heard (office_id, idea_id, person_id, heard_on) values ($1, $2, $3, $4)
     on conflict do nothing returning idea_id`,
    [officeId, id, personId, today],
  );
  if (!first) return false;
  await office.query('update ideas set heard = heard + 1 where office_id = $1 and idea_id = $2', [officeId, id]);
  return true;
}

export async function forgetHeard(office: OfficeWork, today: string): Promise<void> {
  await office.query('delete from ideas_heard where office_id = $1 and heard_on < $2::date', [office.officeId, today]);
}

export type Decision = Pick<Idea, 'id' | 'version' | 'state' | 'answer' | 'decidedOn'>;

/** false: somebody was faster. */
export async function updateIdea(
  office: OfficeWork,
  { id, version, state, answer, decidedOn }: Decision,
): Promise<boolean> {
  const rows = await office.query(
    `update ideas set state = $4, answer = $5, decided_on = $6, version = version + 1
     where office_id = $1 and idea_id = $2 and version = $3 returning idea_id`,
    [office.officeId, id, version, state, answer, decidedOn],
  );
  return rows.length === 1;
}
