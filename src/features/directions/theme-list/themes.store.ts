// The themes of an office in the database: one list, one version.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { Theme } from '../themes/theme.ts';

export interface StoredThemes {
  readonly themes: readonly Theme[];
  readonly version: number;
}

/** null: the office has changed nothing. */
export async function readThemes(storage: Storage, officeId: OfficeId): Promise<StoredThemes | null> {
  const [row] = await storage.readInOffice<StoredThemes>(officeId, {
    name: 'directions-themes',
    text: `select themes, version from office_themes where office_id = $1`,
    values: [officeId],
  });
  return row ?? null;
}

/** Writes the list that follows `version` (0: there was none). false: somebody was faster. */
export async function writeThemes(office: OfficeWork, themes: readonly Theme[], version: number): Promise<boolean> {
  const written = await office.query(
    version === 0
      ? `insert into office_themes (office_id, themes) values ($1, $2::jsonb)
         on conflict do nothing returning version, $3::int`
      : `update office_themes set themes = $2::jsonb, version = version + 1
         where office_id = $1 and version = $3 returning version`,
    [office.officeId, JSON.stringify(themes), version],
  );
  return written.length === 1;
}
