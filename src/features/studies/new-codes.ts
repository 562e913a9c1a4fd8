// Making many codes at once: which places are wanted, which of them have a code already, what has to be put right.
import type { Fault, Outcome } from '#domain/faults.ts';
import type { LocationId, ServiceId, ServicePointId, UnitId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { asksAboutServices } from './askable.ts';
import { isOver } from './collecting-list.ts';
import { newCodesTexts } from './new-codes.texts.ts';
import type { Study, SurveyCode } from './study.ts';

/** Fields of the form, as they are sent. */
export interface NewCodesForm {
  readonly study: string;
  readonly services: readonly string[];
  /** locations that each chosen service is combined with */
  readonly at: readonly string[];
  readonly units: readonly string[];
  readonly points: readonly string[];
  /** locations that get a code of their own */
  readonly locations: readonly string[];
  readonly wholeOffice: boolean;
}

export const emptyNewCodes: NewCodesForm = {
  study: '',
  services: [],
  at: [],
  units: [],
  points: [],
  locations: [],
  wholeOffice: false,
};

/** So many fit into one file to be printed. */
export const mostNewCodes = 50;

type Places = Pick<OfficeStructure, 'services' | 'units' | 'locations' | 'points'>;

/** What a code is to stand for; all null: the whole office. */
export interface WantedPlace {
  readonly serviceId: ServiceId | null;
  readonly locationId: LocationId | null;
  readonly pointId: ServicePointId | null;
  readonly unitId: UnitId | null;
}

/** What the form offers: everything that is there today. */
export function offeredPlaces(structure: Places): Places {
  const there = <Item extends { readonly validTo: string | null }>(items: readonly Item[]) =>
    items.filter(({ validTo }) => validTo === null);
  return {
    services: structure.services.filter(({ active }) => active),
    units: there(structure.units),
    locations: there(structure.locations),
    points: there(structure.points),
  };
}

/** Studies that may get more codes, those of today before those to come. */
export function openStudies(studies: readonly Study[], today: string): Study[] {
  return studies.filter((study) => !isOver(study, today));
}

export interface NewCodes {
  readonly study: Study;
  readonly wanted: readonly WantedPlace[];
}

export function readNewCodes(
  form: NewCodesForm,
  studies: readonly Study[],
  places: Places,
  language: StaffLanguage,
): Outcome<NewCodes> {
  const texts = newCodesTexts[language].faults;
  const faults: Fault[] = [];
  const study = studies.find(({ id }) => id === form.study);
  if (!study) faults.push({ field: 'badanie', message: texts.study });
  const chosen = <Item extends { readonly id: string }>(items: readonly Item[], ids: readonly string[]) =>
    items.filter(({ id }) => ids.includes(id));
  const bare: WantedPlace = { serviceId: null, locationId: null, pointId: null, unitId: null };
  const locations = chosen(places.locations, form.at);
  const services = chosen(places.services, form.services);
  const wanted: WantedPlace[] = [
    ...services.flatMap(({ id: serviceId }) =>
      locations.length === 0
        ? [{ ...bare, serviceId }]
        : locations.map(({ id: locationId }) => ({ ...bare, serviceId, locationId })),
    ),
    ...(form.wholeOffice ? [bare] : []),
    ...chosen(places.units, form.units).map(({ id: unitId }) => ({ ...bare, unitId })),
    ...chosen(places.locations, form.locations).map(({ id: locationId }) => ({ ...bare, locationId })),
    ...chosen(places.points, form.points).map(({ id: pointId }) => ({ ...bare, pointId })),
  ];
  if (wanted.length === 0) faults.push({ field: 'usluga', message: texts.places });
  if (wanted.length > mostNewCodes) faults.push({ field: 'usluga', message: texts.many(wanted.length, mostNewCodes) });
  if (study && !asksAboutServices(study.context) && services.length > 0)
    faults.push({ field: 'usluga', message: texts.noServices });
  return faults.length > 0 || !study ? { ok: false, faults } : { ok: true, value: { study, wanted } };
}

/** Whether a code stands for exactly this place. */
export function isAt(code: SurveyCode, place: WantedPlace): boolean {
  return (
    code.serviceId === place.serviceId &&
    code.locationId === place.locationId &&
    code.pointId === place.pointId &&
    code.unitId === place.unitId
  );
}
