// The office's log of events, as the storage floor keeps it: read here, newest first.
import type { OfficeId } from '#domain/ids.ts';
import type { Storage } from '#storage/storage.ts';

export interface LoggedEvent {
  readonly entryId: string;
  readonly at: Date;
  /** a person's id; null: the program itself */
  readonly who: string | null;
  readonly what: string;
  readonly target: string | null;
  readonly details: Readonly<Record<string, unknown>> | null;
}

/** One page of the log; asks for one more than it shows, so that the caller knows whether there are older ones. */
export function readEvents(storage: Storage, officeId: OfficeId, skip: number, take: number): Promise<LoggedEvent[]> {
  return storage.readInOffice(officeId, {
    name: 'accounts-events',
    text: `select entry_id as "entryId", at, who, what, target, details from audit_trail
           where office_id = $1 order by at desc, entry_id limit $2 offset $3`,
    values: [officeId, take, skip],
  });
}
