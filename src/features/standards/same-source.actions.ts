// An indicator's figures beside those of the same source elsewhere: each other service, unit or building, or the same library code.
import type { OfficeId } from '#domain/ids.ts';
import { isUuid } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { isOpenOn, officeStructure } from '#features/office/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { Indicator, IndicatorSource } from './indicator.ts';
import { isEntered } from './indicator.ts';
import { figuresOf } from './indicator-sources.actions.ts';
import type { Points } from './indicator-sources.actions.ts';
import { readIndicator, readIndicators } from './indicators.store.ts';

/** The same figure of another unit. `id` is that of the service, unit, building or indicator. */
export interface SameElsewhere {
  readonly id: string;
  /** Polish where it is an indicator's, else the only name there is */
  readonly name: string;
  readonly points: Points;
}

export interface SameSource {
  readonly indicator: Indicator;
  readonly points: Points;
  readonly elsewhere: readonly SameElsewhere[];
}

/** Null where there is no such indicator; a retired one is given with its figures. */
export async function sameSource(house: House, officeId: OfficeId, id: string): Promise<SameSource | null> {
  const indicator = isUuid(id) ? await readIndicator(house.storage, officeId, id) : null;
  if (!indicator) return null;
  const { content } = indicator;
  const others = isEntered(content.source)
    ? await sameCode(house, officeId, indicator)
    : sourcesElsewhere(content.source, await officeStructure(house, officeId), house.clock.today()).map(
        ({ source, ...named }) => ({
          ...named,
          indicator: { ...indicator, id: named.id, content: { ...content, source } },
        }),
      );
  const [points, ...rest] = await figuresOf(house, officeId, [indicator, ...others.map((other) => other.indicator)]);
  return {
    indicator,
    points: points!,
    elsewhere: others.map((other, at) => ({ id: other.id, name: other.name, points: rest[at]! })),
  };
}

/** Entered by people: other indicators in use of the same library code measure the same. */
async function sameCode(house: House, officeId: OfficeId, { id, libraryCode, content }: Indicator) {
  if (libraryCode === null) return [];
  const all = await readIndicators(house.storage, officeId);
  return all
    .filter((other) => other.id !== id && other.retiredOn === null && other.libraryCode === libraryCode)
    .filter((other) => other.content.measure === content.measure && isEntered(other.content.source))
    .map((indicator) => ({ id: indicator.id, name: indicator.content.name.pl, indicator }));
}

interface Elsewhere {
  readonly id: string;
  readonly name: string;
  readonly source: IndicatorSource;
}

function sourcesElsewhere(source: IndicatorSource, structure: OfficeStructure, today: string): readonly Elsewhere[] {
  if (source.kind === 'walk-through') {
    if (source.locationId === null) return [];
    return structure.locations
      .filter((location) => location.id !== source.locationId && isOpenOn(location, today))
      .map(({ id, name }) => ({ id, name, source: { ...source, locationId: id } }));
  }
  if (!('scope' in source)) return [];
  const { scope } = source;
  if (scope.kind === 'office') return [];
  const places =
    scope.kind === 'service'
      ? structure.services.filter(({ active }) => active)
      : structure.units.filter((unit) => isOpenOn(unit, today));
  return places
    .filter(({ id }) => id !== scope.id)
    .map(({ id, name }) => ({ id, name, source: { ...source, scope: { kind: scope.kind, id } } }));
}
