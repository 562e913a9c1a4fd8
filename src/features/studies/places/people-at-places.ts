// How many people came to a place, from what was counted there, and how that agrees with the people of all services.
import type { LocationId } from '#domain/ids.ts';
import type { Period } from '#domain/period.ts';
import { countedInQuarter, mostQuarters, quartersOf } from '../people-served.ts';
import type { DatedCount, NotCounted, Served } from '../people-served.ts';

export interface PlaceCount extends DatedCount {
  readonly id: string;
  readonly placeId: LocationId;
  readonly source: 'hand' | 'file';
  readonly version: number;
}

/**
 * People who came to a place in whole months, none after today: each quarter from its own counted days, as with people
 * served by services.
 */
export function servedAtPlace(
  counts: readonly PlaceCount[],
  placeId: LocationId,
  period: Period,
  today: string,
): Served | NotCounted {
  const own = counts.filter((count) => count.placeId === placeId);
  const quarters = quartersOf(period, today);
  if (quarters.length === 0 || quarters.length > mostQuarters) return { kind: 'not-counted', missing: [] };
  const total = { served: 0, countedDays: 0, workingDays: 0 };
  const missing: Period[] = [];
  for (const quarter of quarters) {
    const months = { first: Math.max(quarter.first, period.first), last: Math.min(quarter.last, period.last) };
    const found = countedInQuarter(own, quarter, months, today);
    if (!found) {
      missing.push(quarter);
      continue;
    }
    total.served += found.served;
    total.countedDays += found.countedDays;
    total.workingDays += found.workingDays;
  }
  if (missing.length > 0) return { kind: 'not-counted', missing };
  return { kind: 'counted', ...total, served: Math.round(total.served) };
}

/** A difference above this part of the larger number is told. */
const mostApart = 0.1;

export interface TwoTotals {
  /** people of all services together; null where not all were counted */
  readonly services: number | null;
  /** people of all places together; null where not all were counted */
  readonly places: number | null;
  /** places against services: 0.2 is a fifth more; null where one is missing or the services have none */
  readonly difference: number | null;
  /** by more than a tenth */
  readonly areApart: boolean;
}

/** People of all services beside people of all places: the same people counted twice, so the totals should agree. */
export function twoTotals(services: number | null, places: number | null): TwoTotals {
  if (services === null || places === null) return { services, places, difference: null, areApart: false };
  return {
    services,
    places,
    difference: services > 0 ? places / services - 1 : null,
    areApart: Math.abs(places - services) > mostApart * Math.max(places, services),
  };
}
