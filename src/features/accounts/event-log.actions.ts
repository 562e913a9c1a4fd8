// Reading the log of events: for the administrator and the data protection officer.
import type { House } from '#features/house.ts';
import { allow } from './asking.ts';
import type { Asking } from './asking.ts';
import { readEvents } from './event-log.store.ts';
import type { LoggedEvent } from './event-log.store.ts';
import { readNames } from './people.store.ts';

export const eventsOnAPage = 50;

export interface LogPart {
  readonly events: readonly LoggedEvent[];
  /** names of people by id, of those who have left too */
  readonly names: ReadonlyMap<string, string>;
  readonly hasOlder: boolean;
}

/** One page of the log; `page` counts from 1. */
export async function logPart(house: House, asking: Asking, page: number): Promise<LogPart> {
  allow(asking, 'see settings and logs');
  const [events, names] = await Promise.all([
    readEvents(house.storage, asking.officeId, (page - 1) * eventsOnAPage, eventsOnAPage + 1),
    readNames(house.storage, asking.officeId),
  ]);
  return { events: events.slice(0, eventsOnAPage), names, hasOlder: events.length > eventsOnAPage };
}
