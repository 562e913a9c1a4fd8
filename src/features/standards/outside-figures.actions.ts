// Asks the rooms that hold cases and walk-throughs for the points of an indicator; the one place that knows their doors.
import type { LocationId, OfficeId } from '#domain/ids.ts';
import { walkThroughFigures } from '#features/audits/index.ts';
import { caseSeries } from '#features/cases/index.ts';
import type { House } from '#features/house.ts';
import type { IndicatorSource } from './indicator.ts';
import { shareOfCounted } from './indicator-points.ts';
import type { IndicatorPoint } from './indicator-points.ts';

export type OutsideSource = Extract<IndicatorSource, { kind: 'cases' | 'walk-through' }>;

/** Points by source, written as JSON: two indicators of one source share them. */
export type OutsidePoints = ReadonlyMap<string, readonly IndicatorPoint[]>;

export async function outsidePoints(
  house: House,
  officeId: OfficeId,
  sources: readonly OutsideSource[],
): Promise<OutsidePoints> {
  const different = new Map(sources.map((source) => [JSON.stringify(source), source]));
  return new Map(
    await Promise.all(
      [...different].map(async ([key, source]) => [key, await pointsOf(house, officeId, source)] as const),
    ),
  );
}

function pointsOf(house: House, officeId: OfficeId, source: OutsideSource): Promise<readonly IndicatorPoint[]> {
  if (source.kind === 'cases') return caseSeries(house, officeId, { scope: source.scope, figure: source.figure });
  return walkThroughPoints(house, officeId, source.locationId as LocationId | null);
}

/** Walk-throughs of one month are one point; one without an applicable point is none. */
async function walkThroughPoints(
  house: House,
  officeId: OfficeId,
  locationId: LocationId | null,
): Promise<IndicatorPoint[]> {
  const walks = await walkThroughFigures(house, officeId, { locationId });
  const months = [...Map.groupBy(walks, ({ month }) => month)].toSorted(([a], [b]) => a - b);
  return shareOfCounted(
    months.map(([month, of]) => ({
      month,
      numerator: of.reduce((sum, { fulfilled }) => sum + fulfilled, 0),
      denominator: of.reduce((sum, { applicable }) => sum + applicable, 0),
    })),
    'walk-through',
  );
}
