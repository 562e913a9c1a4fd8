// Saving the second and third set-up page: units with places, and services with the units they still need.
import type { OfficeWork } from '#storage/storage.ts';
import { defaultStaffNumber, newUnit } from './set-up-forms.ts';
import type { SetUpUnits, TickedServices } from './set-up-forms.ts';
import {
  addLocation,
  addService,
  addUnit,
  lockOffice,
  readStructure,
  serviceFromCatalogue,
} from './structure.actions.ts';
import type { ServiceInput } from './structure-forms.ts';

/** Adds the proposed units and places, unless the office has units already (the form was sent twice). */
export async function addUnitsAndPlaces(office: OfficeWork, input: SetUpUnits, who: string | null): Promise<void> {
  await lockOffice(office);
  if ((await readStructure(office)).units.length > 0) return;
  for (const unit of input.units) await addUnit(office, unit, who);
  for (const place of input.locations) await addLocation(office, place, who);
}

/**
 * Adds the ticked and the typed services that are not there yet. A group whose unit is 'nowy' gets its unit first, once.
 * Returns how many were added.
 */
export async function addTickedServices(
  office: OfficeWork,
  input: TickedServices,
  who: string | null,
  today: string,
): Promise<number> {
  await lockOffice(office);
  const structure = await readStructure(office);
  const isThere = (name: string, unitId: string) =>
    structure.services.some(
      (service) => service.active && service.unitId === unitId && service.name.toLowerCase() === name.toLowerCase(),
    );
  const taken = new Set(structure.services.map((service) => service.catalogueKey));
  const units = new Map(structure.units.map((unit) => [unit.id as string, unit.staffNumber]));
  const made = new Map<string, string>();
  const unitOf = async ({ unit, group }: TickedServices['ticked'][number]): Promise<string> => {
    if (unit !== newUnit) return unit;
    const key = group.group.key;
    const there =
      made.get(key) ?? structure.units.find((known) => known.validTo === null && known.name === group.name)?.id;
    const id =
      there ??
      (await addUnit(
        office,
        {
          name: group.name,
          staffNumber: defaultStaffNumber,
          validFrom: `${today.slice(0, 4)}-01-01`,
          catalogueGroup: key,
        },
        who,
      ));
    made.set(key, id);
    return id;
  };
  const withStaff = (id: string) => ({ id, staffNumber: units.get(id) ?? defaultStaffNumber });
  const ticked = input.ticked.filter(({ service }) => !taken.has(service.key));
  const own = input.own.filter((name) => !isThere(name, input.ownUnit));
  for (const entry of ticked)
    await addService(office, serviceFromCatalogue(entry.service, withStaff(await unitOf(entry)), structure), who);
  for (const name of own) await addService(office, ownService(name, withStaff(input.ownUnit)), who);
  return ticked.length + own.length;
}

function ownService(name: string, unit: Pick<ServiceInput, 'staffNumber'> & { id: string }): ServiceInput {
  return {
    name,
    unitId: unit.id,
    description: '',
    statutoryTerm: null,
    jrwa: null,
    confirmed: true,
    staffNumber: unit.staffNumber,
    clientGroupIds: [],
    locationIds: [],
  };
}
