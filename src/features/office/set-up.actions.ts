// Saving the second and third set-up page: units with places, and services with the units they still need.
import type { OfficeWork } from '#storage/storage.ts';
import { defaultStaffNumber, newUnit } from './set-up-forms.ts';
import type { SetUpUnits, TickedServices } from './set-up-forms.ts';
import { addLocation, addService, addUnit, readStructure, serviceFromCatalogue } from './structure.actions.ts';
import type { ServiceInput } from './structure-forms.ts';

export async function addUnitsAndPlaces(office: OfficeWork, input: SetUpUnits, who: string | null): Promise<void> {
  for (const unit of input.units) await addUnit(office, unit, who);
  for (const place of input.locations) await addLocation(office, place, who);
}

/** Adds the ticked and the typed services. A group whose unit is 'nowy' gets its unit first, once. */
export async function addTickedServices(
  office: OfficeWork,
  input: TickedServices,
  who: string | null,
  today: string,
): Promise<number> {
  const structure = await readStructure(office);
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
  for (const entry of input.ticked)
    await addService(office, serviceFromCatalogue(entry.service, withStaff(await unitOf(entry)), structure), who);
  for (const name of input.own) await addService(office, ownService(name, withStaff(input.ownUnit)), who);
  return input.ticked.length + input.own.length;
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
