// The second and third set-up page: proposed units and places, services to tick; what their forms say.
import type { Outcome } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { isStaffNumber } from '#domain/staff-number.ts';
import type { StaffNumber } from '#domain/staff-number.ts';
import { formReader, oneLine } from './form-reading.ts';
import type { FormInput } from './form-reading.ts';
import { isOfferedTo } from './office.ts';
import type { OfficeKind } from './office.ts';
import { officeTexts } from './office.texts.ts';
import { catalogueGroups, serviceCatalogue } from './service-catalogue.data.ts';
import type { CatalogueGroup, CatalogueService } from './service-catalogue.data.ts';
import { isOpenOn } from './structure.ts';
import type { OfficeStructure, Unit } from './structure.ts';
import { longestName } from './structure-forms.ts';
import type { LocationInput, UnitInput } from './structure-forms.ts';

export const ownRows = [1, 2, 3] as const;
/** Own services that may be typed at a time. */
export const mostOwnServices = 30;
/** Where nothing is known, assume few people: then less is shown, never too much. */
export const defaultStaffNumber: StaffNumber = '2-4';

export interface ProposedUnit {
  readonly group: CatalogueGroup;
  readonly name: string;
  readonly services: readonly CatalogueService[];
}

/** Groups of services that such an office usually has, with the unit that handles each. */
export function proposedUnits(kind: OfficeKind): ProposedUnit[] {
  return catalogueGroups
    .map((group) => {
      const services = serviceCatalogue.filter(
        (service) => service.group === group.key && isOfferedTo(kind, service.levels),
      );
      const isOfCounty = kind !== 'gmina' && services.every((service) => service.levels.includes('powiat'));
      return { group, services, name: group.unitName[isOfCounty ? 'powiat' : 'gmina'] };
    })
    .filter((unit) => unit.services.length > 0);
}

export interface SetUpUnits {
  readonly units: readonly UnitInput[];
  readonly locations: readonly LocationInput[];
}

export function setUpUnitsFromForm(
  form: FormInput,
  kind: OfficeKind,
  language: StaffLanguage,
  today: string,
): Outcome<SetUpUnits> {
  const texts = officeTexts[language];
  const read = formReader(form, texts.faults);
  const keys = [
    ...proposedUnits(kind).map(({ group }) => ({ key: group.key, group: group.key as string | null })),
    ...ownRows.map((row) => ({ key: `wlasny-${row}`, group: null })),
  ];
  const units: UnitInput[] = [];
  const known = new Set<string>();
  for (const { key, group } of keys) {
    const typed = oneLine(form.text(`nazwa-${key}`));
    const included = group === null ? typed !== '' : form.text(`jest-${key}`) === 'tak';
    if (!included) continue;
    const name = read.line(`nazwa-${key}`, texts.fields.unitName, longestName, 'required');
    if (known.has(name.toLowerCase())) read.fault(`nazwa-${key}`, texts.nameTaken(name));
    known.add(name.toLowerCase());
    const number = form.text(`osoby-${key}`);
    units.push({
      name,
      staffNumber: isStaffNumber(number) ? number : defaultStaffNumber,
      validFrom: `${today.slice(0, 4)}-01-01`,
      catalogueGroup: group,
    });
  }
  const locations: LocationInput[] = [];
  const places = new Set<string>();
  for (const row of ownRows) {
    const name = read.line(`miejsce-${row}`, texts.fields.locationName, longestName);
    const address = read.line(`adres-${row}`, texts.fields.address, 300);
    if (name === '' && address === '') continue;
    if (name === '') read.fault(`miejsce-${row}`, texts.faults.missing(texts.fields.locationName));
    if (places.has(name.toLowerCase())) read.fault(`miejsce-${row}`, texts.nameTaken(name));
    places.add(name.toLowerCase());
    locations.push({ name, address });
  }
  const firstKey = keys[0]?.key ?? 'wlasny-1';
  if (units.length === 0) read.fault(`nazwa-${firstKey}`, texts.setUpUnits.oneUnitNeeded);
  if (locations.length === 0) read.fault('miejsce-1', texts.setUpUnits.onePlaceNeeded);
  return read.faults.length > 0 ? { ok: false, faults: read.faults } : { ok: true, value: { units, locations } };
}

/** A group of the catalogue with what the office has not taken yet, and the open unit that would handle it. */
export interface OfferedGroup extends ProposedUnit {
  readonly unit: Unit | null;
}

export function offeredGroups(kind: OfficeKind, structure: OfficeStructure, today: string): OfferedGroup[] {
  const taken = new Set(structure.services.map((service) => service.catalogueKey));
  return proposedUnits(kind)
    .map((proposed) => ({
      ...proposed,
      services: proposed.services.filter((service) => !taken.has(service.key)),
      unit: structure.units.find((unit) => unit.catalogueGroup === proposed.group.key && isOpenOn(unit, today)) ?? null,
    }))
    .filter((group) => group.services.length > 0);
}

/** 'nowy': the unit is made with the services. */
export const newUnit = 'nowy';

export interface TickedServices {
  readonly ticked: readonly {
    readonly service: CatalogueService;
    readonly unit: string;
    readonly group: OfferedGroup;
  }[];
  readonly own: readonly string[];
  readonly ownUnit: string;
}

export function tickedServicesFromForm(
  form: FormInput,
  offered: readonly OfferedGroup[],
  openUnits: readonly Unit[],
  language: StaffLanguage,
): Outcome<TickedServices> {
  const texts = officeTexts[language];
  const read = formReader(form, texts.faults);
  const unitIds: string[] = openUnits.map((unit) => unit.id);
  // a service that is taken by now was ticked before (the form was sent twice): nothing to put right
  const chosen = new Set(
    read.choices(
      'usluga',
      texts.fields.ticked,
      serviceCatalogue.map((service) => service.key),
    ),
  );
  const ticked = offered.flatMap((group) => {
    const services = group.services.filter((service) => chosen.has(service.key));
    if (services.length === 0) return [];
    const label = texts.setUpServices.unitFor(group.group.label[language]);
    const unit = read.choice(`wydzial-${group.group.key}`, label, [...unitIds, newUnit]);
    return services.map((service) => ({ service, unit: unit ?? newUnit, group }));
  });
  const own = [
    ...new Set(
      form
        .text('inne')
        .split(/\r?\n/)
        .map(oneLine)
        .filter((name) => name !== ''),
    ),
  ];
  if (own.length > mostOwnServices) read.fault('inne', texts.setUpServices.tooMany(mostOwnServices));
  const long = own.find((name) => name.length > longestName);
  if (long !== undefined) read.fault('inne', texts.faults.tooLong(texts.fields.serviceName, longestName));
  const ownUnit = own.length > 0 ? read.choice('wydzial-inne', texts.setUpServices.ownUnit, unitIds) : null;
  if (chosen.size + own.length === 0 && read.faults.length === 0) read.fault('usluga', texts.setUpServices.oneNeeded);
  if (read.faults.length > 0) return { ok: false, faults: read.faults };
  return { ok: true, value: { ticked, own, ownUnit: ownUnit ?? '' } };
}
