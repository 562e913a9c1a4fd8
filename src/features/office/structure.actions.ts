// What people (and the sample generator) do to units, places, service points, services and client groups.
import type { LocationId, ServiceId, ServicePointId, UnitId } from '#domain/ids.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { CatalogueService } from './service-catalogue.data.ts';
import type { OfficeStructure, StatutoryTerm } from './structure.ts';
import type { ClientGroupInput, LocationInput, PointInput, ServiceInput, UnitInput } from './structure-forms.ts';
import * as store from './structure.store.ts';
import type { Closable, Target } from './structure.store.ts';

export { lockOffice, readStructure } from './structure.store.ts';
export type { Target } from './structure.store.ts';
export type { OfficeWork };

type Who = string | null;

/** Units and staff numbers decide what is disclosed, so every process forgets what it has computed. */
async function noted<Id extends string>(office: OfficeWork, who: Who, what: string, id: Id): Promise<Id> {
  await office.audit({ who, what, target: id });
  await office.touch();
  return id;
}

export async function addUnit(office: OfficeWork, unit: UnitInput, who: Who = null): Promise<UnitId> {
  return noted(office, who, 'unit-added', await store.insertUnit(office, unit));
}

export async function changeUnit(office: OfficeWork, target: Target, unit: UnitInput, who: Who): Promise<string> {
  return noted(office, who, 'unit-changed', await store.updateUnit(office, target, unit));
}

export async function addLocation(office: OfficeWork, place: LocationInput, who: Who = null): Promise<LocationId> {
  return noted(office, who, 'location-added', await store.insertLocation(office, place));
}

export async function changeLocation(
  office: OfficeWork,
  target: Target,
  place: LocationInput,
  who: Who,
): Promise<string> {
  return noted(office, who, 'location-changed', await store.updateLocation(office, target, place));
}

export async function addServicePoint(office: OfficeWork, point: PointInput, who: Who = null): Promise<ServicePointId> {
  return noted(office, who, 'point-added', await store.insertPoint(office, point));
}

export async function changeServicePoint(
  office: OfficeWork,
  target: Target,
  point: PointInput,
  who: Who,
): Promise<string> {
  return noted(office, who, 'point-changed', await store.updatePoint(office, target, point));
}

/** Closes with a last day, or opens again with null. */
export async function setLastDay(
  office: OfficeWork,
  kind: Closable,
  target: Target,
  day: string | null,
  who: Who,
): Promise<string> {
  const id = await store.writeValidTo(office, kind, target, day);
  return noted(office, who, `${kind}-${day === null ? 'reopened' : 'closed'}`, id);
}

export async function addService(office: OfficeWork, service: ServiceInput, who: Who = null): Promise<ServiceId> {
  return noted(office, who, 'service-added', await store.insertService(office, service));
}

export async function changeService(
  office: OfficeWork,
  target: Target,
  service: ServiceInput,
  who: Who,
): Promise<string> {
  return noted(office, who, 'service-changed', await store.updateService(office, target, service));
}

export async function setServiceActive(office: OfficeWork, target: Target, active: boolean, who: Who): Promise<string> {
  const id = await store.writeServiceActive(office, target, active);
  return noted(office, who, active ? 'service-brought-back' : 'service-withdrawn', id);
}

export async function addClientGroup(office: OfficeWork, group: ClientGroupInput, who: Who = null): Promise<string> {
  return noted(office, who, 'client-group-added', await store.insertClientGroup(office, group, { key: null }));
}

export async function changeClientGroup(
  office: OfficeWork,
  target: Target,
  group: ClientGroupInput,
  who: Who,
): Promise<string> {
  return noted(office, who, 'client-group-changed', await store.updateClientGroup(office, target, group));
}

/** A service of the catalogue as the office takes it over: nothing counts as confirmed until the office says so. */
export function serviceFromCatalogue(
  entry: CatalogueService,
  unit: { readonly id: string; readonly staffNumber: ServiceInput['staffNumber'] },
  structure: Pick<OfficeStructure, 'clientGroups'>,
): ServiceInput {
  const term: StatutoryTerm | null = entry.term && {
    kind: entry.term.kind,
    number: entry.term.number,
    text: entry.term.text,
    basis: entry.term.basis,
  };
  const groups = structure.clientGroups.filter(
    (group) => group.seedKey !== null && entry.clientGroups.includes(group.seedKey),
  );
  return {
    name: entry.name.pl,
    unitId: unit.id,
    description: '',
    statutoryTerm: term,
    jrwa: entry.jrwa?.symbol ?? null,
    confirmed: entry.jrwa?.confirm !== true && entry.term?.confirm !== true,
    staffNumber: unit.staffNumber,
    clientGroupIds: groups.map((group) => group.id),
    locationIds: [],
    catalogueKey: entry.key,
  };
}
