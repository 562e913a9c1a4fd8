// Proposed themes of an office in the database, one search per way of contact.
import type { OfficeId } from '#domain/ids.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';

export interface StoredSuggestion {
  readonly words: readonly string[];
  readonly count: number;
  /** 0 … 1 */
  readonly stability: number;
  /** ids of comments */
  readonly examples: readonly string[];
}

export interface StoredSuggestions {
  readonly state: 'computing' | 'ready' | 'failed';
  readonly askedAt: Date;
  readonly found: { readonly read: number; readonly themes: readonly StoredSuggestion[] } | null;
}

export async function readSuggestions(
  storage: Storage,
  officeId: OfficeId,
  context: SurveyContext,
): Promise<StoredSuggestions | null> {
  const [row] = await storage.readInOffice<StoredSuggestions>(officeId, {
    name: 'directions-suggestions',
    text: `select state, asked_at as "askedAt", found from theme_suggestions where office_id = $1 and context = $2`,
    values: [officeId, context],
  });
  return row ?? null;
}

/** What was found before stays until the new search is done. */
export async function writeAsked(office: OfficeWork, context: SurveyContext, at: Date): Promise<void> {
  await office.query(
    `insert into theme_suggestions (office_id, context, state, asked_at) values ($1, $2, 'computing', $3)
     on conflict (office_id, context) do update set state = 'computing', asked_at = excluded.asked_at`,
    [office.officeId, context, at],
  );
}

/** null: the search failed. */
export async function writeFound(
  office: OfficeWork,
  context: SurveyContext,
  found: StoredSuggestions['found'],
): Promise<void> {
  await office.query(
    `update theme_suggestions set state = $3, found = coalesce($4::jsonb, found) where office_id = $1 and context = $2`,
    [office.officeId, context, found ? 'ready' : 'failed', found && JSON.stringify(found)],
  );
}
