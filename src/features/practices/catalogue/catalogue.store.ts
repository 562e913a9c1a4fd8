// The catalogue in the database: its revision, and the cards that have changed since one.
import type { OfficeId } from '#domain/ids.ts';
import type { OfficeWork, Storage } from '#storage/storage.ts';
import type { ListedCard } from '../practice-card.ts';

export interface CatalogueState {
  readonly revision: number;
  readonly removedAt: number;
}

/** Zeros where the office never had a card. */
export async function readCatalogueState(storage: Storage, officeId: OfficeId): Promise<CatalogueState> {
  const [row] = await storage.readInOffice<CatalogueState>(officeId, {
    name: 'practice-catalogue',
    text: `select revision, removed_at as "removedAt" from practice_catalogues where office_id = $1`,
    values: [officeId],
  });
  return row ?? { revision: 0, removedAt: 0 };
}

export interface StoredListing {
  readonly id: string;
  readonly revision: number;
  readonly listed: Omit<ListedCard, 'id'>;
  readonly words: string;
}

/** Cards changed after one, in the order of their change; at most `most`. */
export function readChangedCards(
  storage: Storage,
  officeId: OfficeId,
  after: { readonly revision: number; readonly id: string },
  most: number,
): Promise<StoredListing[]> {
  return storage.readInOffice<StoredListing>(officeId, {
    name: 'practice-cards-changed',
    text: `select card_id as "id", catalogue_revision as "revision", listed, words from practice_cards
            where office_id = $1 and (catalogue_revision, card_id) > ($2::integer, $3::uuid)
            order by catalogue_revision, card_id limit $4`,
    values: [officeId, after.revision, after.id, most],
  });
}

/** The next revision, and the lock under which it is given: changes of one catalogue come one after the other. */
export async function nextRevision(office: OfficeWork, change: 'put' | 'remove'): Promise<number> {
  const [row] = await office.query<{ revision: number }>(
    `insert into practice_catalogues (office_id, revision, removed_at) values ($1, 1, $2)
     on conflict (office_id) do update set revision = practice_catalogues.revision + 1,
       removed_at = case when $2 = 1 then practice_catalogues.revision + 1 else practice_catalogues.removed_at end
     returning revision`,
    [office.officeId, change === 'remove' ? 1 : 0],
  );
  return row!.revision;
}

/** The same lock without a change: whoever locks cards takes it before them, else two wait for each other. */
export async function lockCatalogue(office: OfficeWork): Promise<void> {
  await office.query(
    `insert into practice_catalogues (office_id, revision, removed_at) values ($1, 0, 0)
     on conflict (office_id) do update set revision = practice_catalogues.revision`,
    [office.officeId],
  );
}
