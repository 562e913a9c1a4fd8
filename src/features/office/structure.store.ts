// Units, locations, points, services and client groups in the database: read as a whole, written row by row.
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { LocationId, OfficeId, ServiceId, ServicePointId, UnitId } from '#domain/ids.ts';
import type { NamedQuery, OfficeWork } from '#storage/storage.ts';
import type { OfficeStructure } from './structure.ts';
import type { ClientGroupInput, LocationInput, PointInput, ServiceInput, UnitInput } from './structure-forms.ts';

/** The whole structure in one statement and one round trip: an office has tens of things, not thousands. */
export function structureQuery(officeId: OfficeId): NamedQuery {
  return {
    name: 'office-structure',
    text: `select json_build_object(
      'units', (select coalesce(json_agg(json_build_object('id', unit_id, 'name', name, 'staffNumber', staff_number,
          'validFrom', valid_from, 'validTo', valid_to, 'catalogueGroup', catalogue_group, 'version', version)
          order by name, unit_id), '[]') from units where office_id = $1),
      'locations', (select coalesce(json_agg(json_build_object('id', location_id, 'name', name, 'address', address,
          'validTo', valid_to, 'version', version) order by name, location_id), '[]') from locations where office_id = $1),
      'points', (select coalesce(json_agg(json_build_object('id', service_point_id, 'name', name, 'locationId', location_id,
          'unitId', unit_id, 'staffNumber', staff_number, 'validTo', valid_to, 'version', version)
          order by name, service_point_id), '[]') from service_points where office_id = $1),
      'services', (select coalesce(json_agg(json_build_object('id', s.service_id, 'name', s.name, 'unitId', s.unit_id,
          'description', s.description, 'statutoryTerm', case when s.term_kind is null then null else json_build_object(
            'kind', s.term_kind, 'number', s.term_number, 'text', s.term_text, 'basis', s.term_basis) end,
          'jrwa', s.jrwa, 'confirmed', s.confirmed, 'staffNumber', s.staff_number,
          'clientGroupIds', (select coalesce(json_agg(g.client_group_id order by g.client_group_id), '[]')
            from service_client_groups g where g.office_id = s.office_id and g.service_id = s.service_id),
          'locationIds', (select coalesce(json_agg(l.location_id order by l.location_id), '[]')
            from service_locations l where l.office_id = s.office_id and l.service_id = s.service_id),
          'catalogueKey', s.catalogue_key, 'active', s.active, 'version', s.version)
          order by s.name, s.service_id), '[]') from services s where s.office_id = $1),
      'clientGroups', (select coalesce(json_agg(json_build_object('id', client_group_id, 'seedKey', seed_key,
          'name', json_build_object('pl', name_pl, 'en', name_en),
          'answer', json_build_object('pl', answer_pl, 'en', answer_en, 'uk', answer_uk),
          'asked', asked, 'position', position, 'version', version) order by position, client_group_id), '[]')
          from client_groups where office_id = $1)
    ) as structure`,
    values: [officeId],
  };
}

/** One set-up of an office at a time: whoever comes second waits, and then finds what the first has made. */
export async function lockOffice(office: OfficeWork): Promise<void> {
  await office.query('select 1 from office_profiles where office_id = $1 for update', [office.officeId]);
}

export async function readStructure(office: OfficeWork): Promise<OfficeStructure> {
  const { name, text, values } = structureQuery(office.officeId);
  const [row] = await office.query<{ structure: OfficeStructure }>(text, values, name);
  if (!row) throw new Error('The structure of the office could not be read.');
  return row.structure;
}

/** What is changed: the row must still have that version (409) and be of this office (404). */
export interface Target {
  readonly id: string;
  readonly version: number;
}

async function written(
  office: OfficeWork,
  table: string,
  key: string,
  target: Target,
  set: string,
  values: unknown[],
): Promise<string> {
  if (!isUuid(target.id)) throw notFound();
  const rows = await office.query<{ version: number }>(
    `update ${table} set ${set}, version = version + 1 where office_id = $1 and ${key} = $2 and version = $3 returning version`,
    [office.officeId, target.id, target.version, ...values],
  );
  if (rows.length > 0) return target.id;
  // sent twice (a double click, a reload): the same words are there already, one version on
  const same = set.replaceAll(' = ', ' is not distinct from ').replaceAll(', ', ' and ');
  const [there] = await office.query<{ repeated: boolean }>(
    `select version = $3::integer + 1 and ${same} as repeated from ${table} where office_id = $1 and ${key} = $2`,
    [office.officeId, target.id, target.version, ...values],
  );
  if (there?.repeated) return target.id;
  throw there ? conflict() : notFound();
}

async function inserted<Id extends string>(office: OfficeWork, text: string, values: unknown[]): Promise<Id> {
  const [row] = await office.query<{ id: Id }>(text, [office.officeId, ...values]);
  if (!row) throw new Error('Nothing was inserted.');
  return row.id;
}

export function insertUnit(office: OfficeWork, unit: UnitInput): Promise<UnitId> {
  return inserted(
    office,
    `insert into units (office_id, name, staff_number, valid_from, catalogue_group) values ($1, $2, $3, $4, $5)
     returning unit_id as id`,
    [unit.name, unit.staffNumber, unit.validFrom, unit.catalogueGroup ?? null],
  );
}

export function updateUnit(office: OfficeWork, target: Target, unit: UnitInput): Promise<string> {
  const values = [unit.name, unit.staffNumber, unit.validFrom];
  return written(office, 'units', 'unit_id', target, 'name = $4, staff_number = $5, valid_from = $6', values);
}

export function insertLocation(office: OfficeWork, place: LocationInput): Promise<LocationId> {
  return inserted(
    office,
    'insert into locations (office_id, name, address) values ($1, $2, $3) returning location_id as id',
    [place.name, place.address],
  );
}

export function updateLocation(office: OfficeWork, target: Target, place: LocationInput): Promise<string> {
  return written(office, 'locations', 'location_id', target, 'name = $4, address = $5', [place.name, place.address]);
}

export function insertPoint(office: OfficeWork, point: PointInput): Promise<ServicePointId> {
  return inserted(
    office,
    `insert into service_points (office_id, name, location_id, unit_id, staff_number) values ($1, $2, $3, $4, $5)
     returning service_point_id as id`,
    [point.name, point.locationId, point.unitId, point.staffNumber],
  );
}

export function updatePoint(office: OfficeWork, target: Target, point: PointInput): Promise<string> {
  const values = [point.name, point.locationId, point.unitId, point.staffNumber];
  const set = 'name = $4, location_id = $5, unit_id = $6, staff_number = $7';
  return written(office, 'service_points', 'service_point_id', target, set, values);
}

const closable = {
  unit: ['units', 'unit_id'],
  location: ['locations', 'location_id'],
  point: ['service_points', 'service_point_id'],
} as const;
export type Closable = keyof typeof closable;

/** `day` null opens it again. */
export function writeValidTo(office: OfficeWork, kind: Closable, target: Target, day: string | null): Promise<string> {
  const [table, key] = closable[kind];
  return written(office, table, key, target, 'valid_to = $4::date', [day]);
}

function serviceValues(service: ServiceInput): unknown[] {
  const term = service.statutoryTerm;
  return [
    service.name,
    service.unitId,
    service.description,
    term?.kind ?? null,
    term?.number ?? null,
    term?.text ?? null,
    term?.basis ?? '',
    service.jrwa,
    service.confirmed,
    service.staffNumber,
  ];
}

async function linkService(office: OfficeWork, serviceId: string, service: ServiceInput): Promise<void> {
  const own = [office.officeId, serviceId];
  await office.query('delete from service_client_groups where office_id = $1 and service_id = $2', own);
  await office.query('delete from service_locations where office_id = $1 and service_id = $2', own);
  if (service.clientGroupIds.length > 0)
    await office.query('insert into service_client_groups select $1, $2, unnest($3::uuid[])', [
      ...own,
      service.clientGroupIds,
    ]);
  if (service.locationIds.length > 0)
    await office.query('insert into service_locations select $1, $2, unnest($3::uuid[])', [
      ...own,
      service.locationIds,
    ]);
}

export async function insertService(office: OfficeWork, service: ServiceInput): Promise<ServiceId> {
  const id = await inserted<ServiceId>(
    office,
    `insert into services (office_id, name, unit_id, description, term_kind, term_number, term_text, term_basis, jrwa,
       confirmed, staff_number, catalogue_key) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     returning service_id as id`,
    [...serviceValues(service), service.catalogueKey ?? null],
  );
  await linkService(office, id, service);
  return id;
}

export async function updateService(office: OfficeWork, target: Target, service: ServiceInput): Promise<string> {
  const set = `name = $4, unit_id = $5, description = $6, term_kind = $7, term_number = $8, term_text = $9,
    term_basis = $10, jrwa = $11, confirmed = $12, staff_number = $13`;
  const id = await written(office, 'services', 'service_id', target, set, serviceValues(service));
  await linkService(office, id, service);
  return id;
}

export function writeServiceActive(office: OfficeWork, target: Target, active: boolean): Promise<string> {
  return written(office, 'services', 'service_id', target, 'active = $4', [active]);
}

export function insertClientGroup(
  office: OfficeWork,
  group: ClientGroupInput,
  seed: { key: string | null },
): Promise<string> {
  return inserted(
    office,
    `insert into client_groups (office_id, seed_key, name_pl, name_en, answer_pl, answer_en, answer_uk, asked, position)
     select $1, $2, $3, $4, $5, $6, $7, $8, coalesce(max(position), 0) + 1 from client_groups where office_id = $1
     returning client_group_id as id`,
    [seed.key, group.name.pl, group.name.en, group.answer.pl, group.answer.en, group.answer.uk, group.asked],
  );
}

export function updateClientGroup(office: OfficeWork, target: Target, group: ClientGroupInput): Promise<string> {
  const values = [group.name.pl, group.name.en, group.answer.pl, group.answer.en, group.answer.uk, group.asked];
  const set = 'name_pl = $4, name_en = $5, answer_pl = $6, answer_en = $7, answer_uk = $8, asked = $9';
  return written(office, 'client_groups', 'client_group_id', target, set, values);
}
