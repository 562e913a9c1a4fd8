-- People who came to each place of the office: the second margin of weights (decision 0100), and the choice of it.

create table people_at_places (
  office_id uuid not null,
  count_id uuid not null default gen_random_uuid(),
  location_id uuid not null,
  -- one day, a counting week, a month or a quarter
  first_day date not null,
  last_day date not null,
  served integer not null,
  source text not null,
  version integer not null default 1,
  constraint people_at_places_pk primary key (office_id, count_id),
  constraint people_came_to_a_place foreign key (office_id, location_id) references locations,
  constraint one_count_per_days_and_place unique (office_id, location_id, first_day, last_day),
  constraint counted_days_are_at_most_a_quarter check (last_day between first_day and first_day + 91),
  constraint people_at_places_are_sensible check (served between 0 and 10000000),
  constraint place_count_source_is_known check (source in ('hand', 'file'))
);
select protect_tenant_table('people_at_places');

alter table study_weights drop constraint study_weights_are_known;
alter table study_weights add constraint study_weights_are_known
  check (weights in ('none', 'people-served', 'people-served-and-places'));
