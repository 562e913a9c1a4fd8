// Asks the rooms that hold cases and walk-throughs for the points of an indicator; the one place that knows their doors.
import type { LocationId, OfficeId } from '#domain/ids.ts';
import { walkThroughFigures } from '#features/audits/index.ts';
import { caseSeriesOf } from '#features/cases/index.ts';
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
  const all = [...different];
  const ofCases = all.flatMap(([key, source]) => (source.kind === 'cases' ? [[key, source] as const] : []));
  const [series, walks] = await Promise.all([
    caseSeriesOf(
      house,
      officeId,
      ofCases.map(([, source]) => source),
    ),
    Promise.all(
      all.flatMap(([key, source]) =>
        source.kind === 'walk-through'
          ? [
              walkThroughPoints(house, officeId, source.locationId as LocationId | null).then(
                (points) => [key, points] as const,
              ),
            ]
          : [],
      ),
    ),
  ]);
  return new Map<string, readonly IndicatorPoint[]>([
    ...ofCases.map(([key], place) => [key, series[place]!] as const),
    ...walks,
  ]);
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
