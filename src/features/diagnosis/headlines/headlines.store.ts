// What a page said first, in the database: one row an office and kind.
import type { OfficeId } from '#domain/ids.ts';
import type { Storage } from '#storage/storage.ts';

export type HeadlineKind = 'sources' | 'themes';

export interface StoredHeadline {
  readonly kind: HeadlineKind;
  readonly revision: number;
  readonly ground: string;
  readonly computedAt: Date;
  readonly content: { readonly kind: string };
  /** of the office, now */
  readonly present: number;
  readonly onlyAddedSince: number;
}

export async function readHeadlines(storage: Storage, officeId: OfficeId): Promise<StoredHeadline[]> {
  return storage.readInOffice<StoredHeadline>(officeId, {
    name: 'headlines',
    text: `select h.kind, h.revision, h.ground, h.computed_at as "computedAt", h.content,
             o.revision as present, o.only_added_since as "onlyAddedSince"
           from headlines h join offices o using (office_id) where h.office_id = $1`,
    values: [officeId],
  });
}

/** What was computed of a later state stays. */
export async function writeHeadline(
  storage: Storage,
  officeId: OfficeId,
  { kind, revision, ground, computedAt, content }: Omit<StoredHeadline, 'present' | 'onlyAddedSince'>,
): Promise<void> {
  await storage.writeInOffice(officeId, {
    name: 'keep-headline',
    text: `insert into headlines (office_id, kind, revision, ground, computed_at, content)
           values ($1, $2, $3, $4, $5, $6::jsonb)
           on conflict (office_id, kind) do update
             set revision = excluded.revision, ground = excluded.ground, computed_at = excluded.computed_at,
               content = excluded.content
             where headlines.revision <= excluded.revision`,
    values: [officeId, kind, revision, ground, computedAt, JSON.stringify(content)],
  });
}
