-- Editions with a target, codes of a unit, sites that may show a survey in a frame, and how many people were served.

alter table studies add column target_per_place integer;
alter table studies add constraint study_target_is_sensible check (target_per_place between 1 and 100000);

alter table survey_codes add column unit_id uuid;
-- origins such as https://www.gmina.example.pl
alter table survey_codes add column embed_sites text[] not null default '{}';
alter table survey_codes add constraint survey_code_stands_for_a_unit foreign key (office_id, unit_id) references units;
alter table survey_codes add constraint survey_code_has_few_sites check (cardinality(embed_sites) <= 10);
alter table survey_codes drop constraint one_code_per_place;
alter table survey_codes add constraint one_code_per_place
  unique nulls not distinct (office_id, study_id, service_id, location_id, point_id, unit_id);

-- People served, counted by staff or taken from a ticket system: numbers without people.
create table people_served (
  office_id uuid not null,
  count_id uuid not null default gen_random_uuid(),
  -- null: the whole office
  service_id uuid,
  -- one day, or the first and last day of a counting week
  first_day date not null,
  last_day date not null,
  served integer not null,
  source text not null,
  version integer not null default 1,
  constraint people_served_pk primary key (office_id, count_id),
  constraint people_served_in_an_office foreign key (office_id) references offices,
  constraint people_served_by_a_service foreign key (office_id, service_id) references services,
  constraint one_count_per_days_and_service unique nulls not distinct (office_id, service_id, first_day, last_day),
  constraint counted_days_are_at_most_a_week check (last_day between first_day and first_day + 6),
  constraint served_is_sensible check (served between 0 and 1000000),
  constraint count_source_is_known check (source in ('hand', 'file'))
);
select protect_tenant_table('people_served');
