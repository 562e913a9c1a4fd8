// Units, locations, service points, services and client groups: their shapes and how names and lists of them behave.
import type { LocationId, ServiceId, ServicePointId, UnitId } from '#domain/ids.ts';
import type { Localised, StaffLanguage, SurveyLanguage } from '#domain/language.ts';
import type { StaffNumber } from '#domain/staff-number.ts';
import { officeTexts } from './office.texts.ts';
import type { TermKind } from './service-catalogue.data.ts';
import { foldedName } from './teryt-search.ts';

export interface Unit {
  readonly id: UnitId;
  readonly name: string;
  readonly staffNumber: StaffNumber;
  /** YYYY-MM-DD */
  readonly validFrom: string;
  /** the last day; null: open */
  readonly validTo: string | null;
  readonly catalogueGroup: string | null;
  readonly version: number;
}

export interface Location {
  readonly id: LocationId;
  readonly name: string;
  readonly address: string;
  readonly validTo: string | null;
  readonly version: number;
}

export interface ServicePoint {
  readonly id: ServicePointId;
  readonly name: string;
  readonly locationId: LocationId;
  readonly unitId: UnitId | null;
  readonly staffNumber: StaffNumber;
  readonly validTo: string | null;
  readonly version: number;
}

/** How long the law gives; `number` for days and months, `text` (Polish) where one number cannot say it. */
export interface StatutoryTerm {
  readonly kind: TermKind;
  readonly number: number | null;
  readonly text: string | null;
  readonly basis: string;
}

export interface Service {
  readonly id: ServiceId;
  readonly name: string;
  readonly unitId: UnitId;
  readonly description: string;
  readonly statutoryTerm: StatutoryTerm | null;
  /** symbol of the file class */
  readonly jrwa: string | null;
  /** the office has checked file class, term and basis; until then pages say that it should */
  readonly confirmed: boolean;
  readonly staffNumber: StaffNumber;
  readonly clientGroupIds: readonly string[];
  /** empty: wherever the unit works */
  readonly locationIds: readonly LocationId[];
  readonly catalogueKey: string | null;
  readonly active: boolean;
  readonly version: number;
}

export interface ClientGroup {
  readonly id: string;
  readonly seedKey: string | null;
  readonly name: Localised<StaffLanguage>;
  /** what a client chooses in answer to "W czyim imieniu była ta sprawa?" */
  readonly answer: Localised<SurveyLanguage>;
  /** whether surveys offer it */
  readonly asked: boolean;
  readonly position: number;
  readonly version: number;
}

export interface OfficeStructure {
  readonly units: readonly Unit[];
  readonly locations: readonly Location[];
  readonly points: readonly ServicePoint[];
  readonly services: readonly Service[];
  readonly clientGroups: readonly ClientGroup[];
}

/** Open on that day: closed things keep their answers but are offered nowhere. */
export function isOpenOn(thing: { readonly validTo: string | null }, day: string): boolean {
  return thing.validTo === null || thing.validTo >= day;
}

/** What is offered today: open units, places and points, active services. */
export function openParts(structure: OfficeStructure, day: string): OfficeStructure {
  const open = (thing: { readonly validTo: string | null }) => isOpenOn(thing, day);
  return {
    units: structure.units.filter(open),
    locations: structure.locations.filter(open),
    points: structure.points.filter(open),
    services: structure.services.filter((service) => service.active),
    clientGroups: structure.clientGroups,
  };
}

export function termWords(term: StatutoryTerm | null, language: StaffLanguage): string {
  const words = officeTexts[language].term;
  if (term === null) return words.none;
  if (term.kind === 'at-once') return words.atOnce;
  if (term.kind === 'text') return term.text ?? words.none;
  return words.counted(term.kind, term.number ?? 0);
}

export interface ListView {
  readonly search: string;
  readonly sort: string;
  readonly descending: boolean;
}

/** `szukaj`, `sort` ('nazwa' or '-nazwa') from the query string; an unknown sort falls back to the first offered. */
export function listView(query: (name: string) => string | undefined, sorts: readonly string[]): ListView {
  const sort = query('sort') ?? '';
  const key = sort.replace(/^-/, '');
  const known = sorts.includes(key);
  return {
    search: (query('szukaj') ?? '').slice(0, 100),
    sort: known ? key : (sorts[0] ?? ''),
    descending: known && sort.startsWith('-'),
  };
}

/** Those whose text holds every word of the search, sorted by one text of each in Polish order. */
export function listed<Row>(
  rows: readonly Row[],
  view: ListView,
  textOf: (row: Row) => string,
  sortTextOf: (row: Row, sort: string) => string,
): Row[] {
  const words = foldedName(view.search).split(' ');
  const found = rows.filter((row) => {
    const text = foldedName(textOf(row));
    return words.every((word) => text.includes(word));
  });
  const order = view.descending ? -1 : 1;
  const compare = new Intl.Collator('pl', { numeric: true }).compare;
  return found.sort((a, b) => order * compare(sortTextOf(a, view.sort), sortTextOf(b, view.sort)));
}
