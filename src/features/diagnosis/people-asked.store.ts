// How many people were asked, in the database.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';

export interface PeopleAsked {
  readonly year: number;
  readonly people: number;
  readonly version: number;
}

export async function readPeopleAsked(
  storage: Storage,
  officeId: OfficeId,
  questionnaire: string,
): Promise<PeopleAsked[]> {
  return storage.readInOffice<PeopleAsked>(officeId, {
    name: 'diagnosis-people-asked',
    text: `select year, people, version from people_asked where office_id = $1 and questionnaire = $2 order by year`,
    values: [officeId, questionnaire],
  });
}

/** Writes, changes or (people null) removes the number of a year. `version` 0: there was none. false: somebody was faster. */
export async function writePeopleAsked(
  office: OfficeWork,
  questionnaire: string,
  { year, people, version }: { year: number; people: number | null; version: number },
): Promise<boolean> {
  const { officeId } = office;
  const changed = await office.query(
    people === null
      ? `delete from people_asked where office_id = $1 and questionnaire = $2 and year = $3 and version = $4
         returning year`
      : version === 0
        ? `insert into people_asked (office_id, questionnaire, year, people) values ($1, $2, $3, $5)
           on conflict do nothing returning year, $4::int`
        : `update people_asked set people = $5, version = version + 1
           where office_id = $1 and questionnaire = $2 and year = $3 and version = $4 returning year`,
    people === null ? [officeId, questionnaire, year, version] : [officeId, questionnaire, year, version, people],
  );
  return changed.length === 1 || (people === null && version === 0);
}
