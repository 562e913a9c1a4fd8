-- The office: its profile, units, locations, service points, services and client groups.

create table office_profiles (
  office_id uuid not null,
  kind text not null,
  -- 2, 4 or 7 digits, as text: the leading zero matters
  teryt_code text,
  population integer,
  -- 'register': taken from the file of Statistics Poland; 'office': typed by the office
  population_source text,
  slug text not null,
  street text not null default '',
  postal_code text not null default '',
  town text not null default '',
  phone text not null default '',
  email text not null default '',
  website text not null default '',
  bip_url text not null default '',
  -- the person or post that answers for the surveys
  coordinator text not null default '',
  -- the day the three set-up pages were finished
  set_up_on date,
  version integer not null default 1,
  constraint office_profiles_pk primary key (office_id),
  constraint profile_of_an_office foreign key (office_id) references offices,
  constraint office_is_of_a_known_kind check (kind in ('gmina', 'powiat', 'miasto', 'województwo')),
  constraint teryt_code_has_2_4_or_7_digits check (teryt_code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{7})$'),
  constraint population_is_plausible check (population between 1 and 40000000),
  constraint population_says_its_source check (
    (population is null) = (population_source is null) and population_source in ('register', 'office')
  ),
  constraint slug_can_stand_in_an_address check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 60),
  constraint profile_texts_are_short check (
    greatest(length(street), length(town), length(coordinator), length(email)) <= 200
    and greatest(length(website), length(bip_url)) <= 300
    and length(phone) <= 60 and length(postal_code) <= 6
  )
);
select protect_tenant_table('office_profiles');

create table units (
  office_id uuid not null,
  unit_id uuid not null default gen_random_uuid(),
  name text not null,
  staff_number text not null,
  -- key of the catalogue's group it was proposed for
  catalogue_group text,
  valid_from date not null,
  -- the last day; answers keep pointing at a closed unit
  valid_to date,
  version integer not null default 1,
  constraint units_pk primary key (office_id, unit_id),
  constraint unit_of_an_office foreign key (office_id) references offices,
  constraint unit_has_a_name check (length(name) between 1 and 200),
  constraint unit_has_a_staff_number check (staff_number in ('1', '2-4', '5+')),
  constraint unit_ends_after_it_begins check (valid_to >= valid_from)
);
create unique index one_open_unit_of_a_name on units (office_id, lower(name)) where valid_to is null;
select protect_tenant_table('units');

create table locations (
  office_id uuid not null,
  location_id uuid not null default gen_random_uuid(),
  name text not null,
  address text not null default '',
  valid_to date,
  version integer not null default 1,
  constraint locations_pk primary key (office_id, location_id),
  constraint location_of_an_office foreign key (office_id) references offices,
  constraint location_has_a_name check (length(name) between 1 and 200),
  constraint location_address_is_short check (length(address) <= 300)
);
create unique index one_open_location_of_a_name on locations (office_id, lower(name)) where valid_to is null;
select protect_tenant_table('locations');

create table service_points (
  office_id uuid not null,
  service_point_id uuid not null default gen_random_uuid(),
  name text not null,
  location_id uuid not null,
  unit_id uuid,
  staff_number text not null,
  valid_to date,
  version integer not null default 1,
  constraint service_points_pk primary key (office_id, service_point_id),
  constraint point_stands_at_a_location foreign key (office_id, location_id) references locations,
  constraint point_belongs_to_a_unit foreign key (office_id, unit_id) references units,
  constraint point_has_a_name check (length(name) between 1 and 200),
  constraint point_has_a_staff_number check (staff_number in ('1', '2-4', '5+'))
);
create unique index one_open_point_of_a_name_and_location on service_points (office_id, location_id, lower(name))
  where valid_to is null;
create index points_of_a_unit on service_points (office_id, unit_id);
select protect_tenant_table('service_points');

create table client_groups (
  office_id uuid not null,
  client_group_id uuid not null default gen_random_uuid(),
  -- key of the seed it grew from; null for a group the office added
  seed_key text,
  name_pl text not null,
  name_en text not null,
  answer_pl text not null,
  answer_en text not null,
  answer_uk text not null,
  -- whether surveys offer it as an answer
  asked boolean not null,
  position integer not null,
  version integer not null default 1,
  constraint client_groups_pk primary key (office_id, client_group_id),
  constraint client_group_of_an_office foreign key (office_id) references offices,
  constraint client_group_texts_are_given_and_short check (
    least(length(name_pl), length(name_en), length(answer_pl), length(answer_en), length(answer_uk)) >= 1
    and greatest(length(name_pl), length(name_en), length(answer_pl), length(answer_en), length(answer_uk)) <= 200
  )
);
create unique index one_client_group_per_seed on client_groups (office_id, seed_key);
select protect_tenant_table('client_groups');

create table services (
  office_id uuid not null,
  service_id uuid not null default gen_random_uuid(),
  name text not null,
  unit_id uuid not null,
  description text not null default '',
  term_kind text,
  term_number integer,
  term_text text,
  term_basis text not null default '',
  jrwa text,
  -- the office has checked file class, term and basis
  confirmed boolean not null default false,
  staff_number text not null,
  catalogue_key text,
  active boolean not null default true,
  version integer not null default 1,
  constraint services_pk primary key (office_id, service_id),
  constraint service_belongs_to_a_unit foreign key (office_id, unit_id) references units,
  constraint service_has_a_name check (length(name) between 1 and 200),
  constraint service_texts_are_short check (
    length(description) <= 2000 and length(term_text) <= 300 and length(term_basis) <= 300
  ),
  constraint term_is_a_number_or_words check (
    case
      when term_kind is null or term_kind = 'at-once' then term_number is null and term_text is null
      when term_kind in ('days', 'working-days', 'months') then term_number between 1 and 999 and term_text is null
      else term_kind = 'text' and term_number is null and term_text <> ''
    end
  ),
  constraint file_class_has_2_to_5_digits check (jrwa ~ '^[0-9]{2,5}$'),
  constraint service_has_a_staff_number check (staff_number in ('1', '2-4', '5+'))
);
create unique index one_active_service_of_a_name_and_unit on services (office_id, unit_id, lower(name)) where active;
select protect_tenant_table('services');

create table service_client_groups (
  office_id uuid not null,
  service_id uuid not null,
  client_group_id uuid not null,
  constraint service_client_groups_pk primary key (office_id, service_id, client_group_id),
  constraint client_group_of_a_service foreign key (office_id, service_id) references services on delete cascade,
  constraint service_for_a_client_group foreign key (office_id, client_group_id) references client_groups on delete cascade
);
select protect_tenant_table('service_client_groups');

create table service_locations (
  office_id uuid not null,
  service_id uuid not null,
  location_id uuid not null,
  constraint service_locations_pk primary key (office_id, service_id, location_id),
  constraint location_of_a_service foreign key (office_id, service_id) references services on delete cascade,
  constraint service_at_a_location foreign key (office_id, location_id) references locations
);
select protect_tenant_table('service_locations');
