// Which of the office's services and units a written name or file class means, by its own lists and what people matched.
import type { ServiceId, UnitId } from '#domain/ids.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { classInMark } from './case-mark.ts';
import { foldedText } from './folded-text.ts';

export const nameKinds = ['service', 'jrwa', 'unit'] as const;
export type NameKind = (typeof nameKinds)[number];

/** What a person said a written name means; `target` null: leave such cases out. */
export interface NameMatch {
  readonly kind: NameKind;
  /** folded */
  readonly written: string;
  readonly target: string | null;
}

export interface NameLists {
  readonly unitOfService: ReadonlyMap<string, UnitId>;
  /** by kind and folded name; null: left out */
  readonly targets: ReadonlyMap<string, string | null>;
}

const keyOf = (kind: NameKind, written: string) => `${kind} ${foldedText(written)}`;

export function nameLists(
  { services, units }: Pick<OfficeStructure, 'services' | 'units'>,
  matches: readonly NameMatch[],
): NameLists {
  const targets = new Map<string, string | null>();
  const ofClass = Map.groupBy(
    services.filter(({ jrwa, active }) => jrwa !== null && active),
    ({ jrwa }) => jrwa!,
  );
  // a class of several services says nothing: people match it
  for (const [jrwa, own] of ofClass) if (own.length === 1) targets.set(keyOf('jrwa', jrwa), own[0]!.id);
  for (const { id, name } of services) targets.set(keyOf('service', name), id);
  for (const { id, name } of units) targets.set(keyOf('unit', name), id);
  const [serviceIds, unitIds] = [
    new Set<string>(services.map(({ id }) => id)),
    new Set<string>(units.map(({ id }) => id)),
  ];
  for (const { kind, written, target } of matches)
    if (target === null || (kind === 'unit' ? unitIds : serviceIds).has(target))
      targets.set(`${kind} ${written}`, target);
  return { targets, unitOfService: new Map(services.map(({ id, unitId }) => [id, unitId])) };
}

export type Place =
  | { readonly kind: 'place'; readonly serviceId: ServiceId; readonly unitId: UnitId; readonly jrwa: string }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'unknown'; readonly what: 'service-missing' | 'service-unknown' | 'unit-unknown' };

interface Written {
  readonly service: string;
  readonly unit: string;
  readonly jrwa: string;
  readonly mark: string;
}

/** The name that decides on the service: the service itself, else the file class, else the class in the mark. */
export function decidingName({ service, jrwa, mark }: Written): { kind: 'service' | 'jrwa'; written: string } | null {
  if (service.trim() !== '') return { kind: 'service', written: service.trim() };
  const symbol = jrwa.trim() || classInMark(mark);
  return symbol ? { kind: 'jrwa', written: symbol } : null;
}

export function placeOf({ targets, unitOfService }: NameLists, written: Written): Place {
  const deciding = decidingName(written);
  if (!deciding) return { kind: 'unknown', what: 'service-missing' };
  const serviceId = targets.get(keyOf(deciding.kind, deciding.written));
  if (serviceId === undefined) return { kind: 'unknown', what: 'service-unknown' };
  if (serviceId === null) return { kind: 'left-out' };
  const jrwa = written.jrwa.trim() || classInMark(written.mark) || '';
  const unitId = written.unit.trim() === '' ? unitOfService.get(serviceId) : targets.get(keyOf('unit', written.unit));
  if (unitId === undefined) return { kind: 'unknown', what: 'unit-unknown' };
  if (unitId === null) return { kind: 'left-out' };
  return { kind: 'place', serviceId: serviceId as ServiceId, unitId: unitId as UnitId, jrwa };
}

/** A name of a row that no list knows, for the page where people say what it means. */
export function unknownName(
  lists: NameLists,
  written: Written,
): { readonly kind: NameKind; readonly written: string } | null {
  const place = placeOf(lists, written);
  if (place.kind !== 'unknown' || place.what === 'service-missing') return null;
  return place.what === 'unit-unknown' ? { kind: 'unit', written: written.unit.trim() } : decidingName(written);
}
