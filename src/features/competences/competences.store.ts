// The dictionary of an office in the database: one list, one version.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { Competence } from './competence.ts';

export interface StoredCompetences {
  readonly competences: unknown;
  readonly version: number;
}

/** null: the office has changed nothing. */
export async function readCompetences(storage: Storage, officeId: OfficeId): Promise<StoredCompetences | null> {
  const [row] = await storage.readInOffice<StoredCompetences>(officeId, {
    name: 'competences',
    text: `select competences, version from office_competences where office_id = $1`,
    values: [officeId],
  });
  return row ?? null;
}

/** Writes the list that follows `version` (0: there was none). false: somebody was faster. */
export async function writeCompetences(
  office: OfficeWork,
  competences: readonly Competence[],
  version: number,
): Promise<boolean> {
  const written = await office.query(
    version === 0
      ? `insert into office_competences (office_id, competences) values ($1, $2::jsonb)
         on conflict do nothing returning version, $3::int`
      : `update office_competences set competences = $2::jsonb, version = version + 1
         where office_id = $1 and version = $3 returning version`,
    [office.officeId, JSON.stringify(competences), version],
  );
  return written.length === 1;
}
