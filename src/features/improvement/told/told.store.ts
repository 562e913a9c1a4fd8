// Sentences for clients in the database.
import type { OfficeId } from '#domain/ids.ts';
import type { Storage } from '#storage/storage.ts';
import type { Ending } from '../action.ts';

export interface StoredSentence {
  readonly id: string;
  readonly pl: string;
  readonly en: string;
  readonly how: Ending;
  readonly day: string;
}

/** The newest first. */
export function readTold(storage: Storage, officeId: OfficeId, most: number): Promise<StoredSentence[]> {
  return storage.readInOffice<StoredSentence>(officeId, {
    name: 'improvement-told',
    text: `select action_id as "id", public_pl as "pl", coalesce(public_en, '') as "en", ending as "how",
                  ended_on::text as "day"
             from improvement_actions where office_id = $1 and public_pl is not null and ended_on is not null
            order by ended_on desc, year desc, number desc limit $2`,
    values: [officeId, most],
  });
}
