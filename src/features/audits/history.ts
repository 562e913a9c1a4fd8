// The list of finished walk-throughs as a person asked for it, and the list of points to be mended.
import { isUuid } from '#domain/ids.ts';
import type { LocationId } from '#domain/ids.ts';
import type { ChecklistPoint } from './checklist.ts';
import { figureOf, isFinished, latestOfEach, toMend } from './walk-through.ts';
import type { PointState, WalkThrough, WalkThroughFigure } from './walk-through.ts';

export const historySorts = ['dzien', 'budynek', 'udzial'] as const;
export interface HistoryQuery {
  readonly sort: (typeof historySorts)[number];
  readonly locationId: string | null;
}

export function historyQuery(sort: string | undefined, locationId: string | undefined): HistoryQuery {
  return {
    sort: historySorts.find((each) => each === sort) ?? 'dzien',
    locationId: isUuid(locationId) ? locationId : null,
  };
}

export interface FinishedRow extends WalkThroughFigure {
  /** fulfilled / applicable; null: nothing applies */
  readonly share: number | null;
}

/** Finished walk-throughs, the latest or the highest share first, or by building. */
export function finishedRows(
  history: readonly WalkThrough[],
  { sort, locationId }: HistoryQuery,
  nameOf: (locationId: string) => string,
): FinishedRow[] {
  const rows = history
    .filter(isFinished)
    .filter((walk) => locationId === null || walk.locationId === locationId)
    .map(figureOf)
    .map((figure): FinishedRow => ({
      ...figure,
      share: figure.applicable === 0 ? null : figure.fulfilled / figure.applicable,
    }));
  if (sort === 'udzial') return rows.toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1));
  if (sort === 'budynek')
    return rows.toSorted((a, b) => nameOf(a.locationId).localeCompare(nameOf(b.locationId), 'pl'));
  return rows;
}

export const mendSorts = ['punkt', 'budynek', 'termin'] as const;
export type MendSort = (typeof mendSorts)[number];
export type MendState = 'mended' | 'late' | 'open' | 'unplanned';

export interface MendRow {
  readonly walkId: string;
  readonly locationId: LocationId;
  readonly point: ChecklistPoint;
  readonly state: PointState;
  readonly mending: MendState;
}

export function mendState({ mendWho, mendDue, mendedOn }: PointState, today: string): MendState {
  if (mendedOn !== null) return 'mended';
  if (mendDue !== null && mendDue < today) return 'late';
  return mendWho === '' && mendDue === null ? 'unplanned' : 'open';
}

/** Points not fulfilled in the latest walk-through of each building; what is mended already comes last. */
export function mendRows(
  history: readonly WalkThrough[],
  sort: MendSort,
  nameOf: (locationId: string) => string,
  today: string,
): MendRow[] {
  const rows = latestOfEach(history).flatMap((walk) =>
    toMend(walk).map(({ point, state }): MendRow => ({
      walkId: walk.id,
      locationId: walk.locationId,
      point,
      state,
      mending: mendState(state, today),
    })),
  );
  const place = (row: MendRow) => nameOf(row.locationId);
  const due = (row: MendRow) => row.state.mendDue ?? '9999';
  const by: Readonly<Record<MendSort, (a: MendRow, b: MendRow) => number>> = {
    punkt: (a, b) => a.point.number - b.point.number,
    budynek: (a, b) => place(a).localeCompare(place(b), 'pl') || a.point.number - b.point.number,
    termin: (a, b) => due(a).localeCompare(due(b)) || a.point.number - b.point.number,
  };
  const last = (row: MendRow) => (row.mending === 'mended' ? 1 : 0);
  return rows.toSorted((a, b) => last(a) - last(b) || by[sort](a, b));
}
