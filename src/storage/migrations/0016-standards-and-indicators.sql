-- Goals, needs of client groups, standards with their versions and adoption, indicators with measurements and events.

create table goals (
  office_id uuid not null,
  goal_id uuid not null default gen_random_uuid(),
  -- mission: one a office; office: a goal above the standards; team: a unit's own
  kind text not null,
  unit_id uuid,
  content text not null,
  position integer not null default 0,
  version integer not null default 1,
  constraint goals_pk primary key (office_id, goal_id),
  constraint goal_of_an_office foreign key (office_id) references offices,
  constraint goal_of_a_unit foreign key (office_id, unit_id) references units,
  constraint goal_kind_is_known check (kind in ('mission', 'office', 'team')),
  constraint only_a_team_goal_names_its_unit check ((kind = 'team') = (unit_id is not null)),
  constraint goal_says_something check (length(content) between 1 and 1000)
);
create unique index one_mission_per_office on goals (office_id) where kind = 'mission';
select protect_tenant_table('goals');

create table indicators (
  office_id uuid not null,
  indicator_id uuid not null default gen_random_uuid(),
  -- names, definition, measure, direction and typed source; read through its schema
  content jsonb not null,
  -- the library's code it came from: W07
  library_code text,
  -- the unit that answers for it; null: the office
  unit_id uuid,
  created_on date not null,
  retired_on date,
  version integer not null default 1,
  constraint indicators_pk primary key (office_id, indicator_id),
  constraint indicator_of_an_office foreign key (office_id) references offices,
  constraint indicator_of_a_unit foreign key (office_id, unit_id) references units
);
select protect_tenant_table('indicators');

-- One figure of one month, and all its former values: a correction replaces, and nothing is lost.
create table measurements (
  office_id uuid not null,
  measurement_id uuid not null default gen_random_uuid(),
  indicator_id uuid not null,
  -- months since January of the year 0
  month integer not null,
  -- a share keeps numerator and denominator; everything else its value and, where known, what it was counted from
  numerator double precision,
  denominator double precision,
  value double precision,
  n integer,
  -- a figure taken back stands in the history without a value
  withdrawn boolean not null default false,
  origin text not null,
  -- a person's id, or null: the program itself
  entered_by text,
  entered_at timestamptz not null default clock_timestamp(),
  reason text not null default '',
  replaced_at timestamptz,
  constraint measurements_pk primary key (office_id, measurement_id),
  constraint measurement_of_an_indicator foreign key (office_id, indicator_id) references indicators on delete cascade,
  constraint measurement_month_is_sensible check (month between 23880 and 25200),
  constraint measurement_origin_is_known check (origin in ('hand', 'file')),
  constraint measured_share_has_both_parts check ((numerator is null) = (denominator is null)),
  constraint measured_share_is_a_part check (numerator >= 0 and denominator > 0),
  constraint measurement_has_a_figure check (withdrawn or num_nonnulls(numerator, value) = 1)
);
create unique index one_present_measurement_per_month on measurements (office_id, indicator_id, month)
  where replaced_at is null;
select protect_tenant_table('measurements');

-- What happened: a note on the chart, or the reason from which the limits are set anew.
create table indicator_events (
  office_id uuid not null,
  event_id uuid not null default gen_random_uuid(),
  indicator_id uuid not null,
  month integer not null,
  kind text not null,
  content text not null,
  entered_by text,
  entered_on date not null,
  removed_by text,
  removed_on date,
  constraint indicator_events_pk primary key (office_id, event_id),
  constraint event_of_an_indicator foreign key (office_id, indicator_id) references indicators on delete cascade,
  constraint event_kind_is_known check (kind in ('note', 'new-limits')),
  constraint event_says_something check (length(content) between 1 and 300)
);
create index indicator_events_by_indicator on indicator_events (office_id, indicator_id, month);
select protect_tenant_table('indicator_events');

create table standards (
  office_id uuid not null,
  standard_id uuid not null default gen_random_uuid(),
  -- the words being worked on; what was published stands in standard_versions
  content jsonb not null,
  indicator_id uuid,
  goal_id uuid,
  library_key text,
  -- the number of the version in force; null: never published
  published_number integer,
  withdrawn_on date,
  version integer not null default 1,
  constraint standards_pk primary key (office_id, standard_id),
  constraint standard_of_an_office foreign key (office_id) references offices,
  constraint standard_measured_by_an_indicator foreign key (office_id, indicator_id) references indicators,
  constraint standard_serves_a_goal foreign key (office_id, goal_id) references goals on delete set null (goal_id)
);
select protect_tenant_table('standards');

create table standard_versions (
  office_id uuid not null,
  standard_id uuid not null,
  number integer not null,
  content jsonb not null,
  indicator_id uuid not null,
  published_on date not null,
  published_by text,
  constraint standard_versions_pk primary key (office_id, standard_id, number),
  constraint version_of_a_standard foreign key (office_id, standard_id) references standards on delete cascade,
  constraint version_measured_by_an_indicator foreign key (office_id, indicator_id) references indicators
);
-- what was promised stays as it was
select protect_tenant_table('standard_versions', 'select, insert');

create table client_needs (
  office_id uuid not null,
  need_id uuid not null default gen_random_uuid(),
  client_group_id uuid not null,
  content text not null,
  standard_id uuid,
  evidence text not null default '',
  version integer not null default 1,
  constraint client_needs_pk primary key (office_id, need_id),
  constraint need_of_a_client_group foreign key (office_id, client_group_id) references client_groups,
  constraint need_met_by_a_standard foreign key (office_id, standard_id) references standards on delete set null (standard_id),
  constraint need_says_something check (length(content) between 1 and 500)
);
select protect_tenant_table('client_needs');

create table standard_adoptions (
  office_id uuid not null,
  adoption_id uuid not null default gen_random_uuid(),
  title text not null,
  -- [{ standardId, number }]: exactly what is adopted
  standards jsonb not null,
  drafted_on date not null,
  drafted_by text,
  -- the order of the head: its number and day as signed on paper
  order_number text,
  in_force_from date,
  approved_on date,
  approved_by text,
  version integer not null default 1,
  constraint standard_adoptions_pk primary key (office_id, adoption_id),
  constraint adoption_in_an_office foreign key (office_id) references offices,
  constraint approval_has_its_order check ((approved_on is null) = (order_number is null))
);
select protect_tenant_table('standard_adoptions');

create table adoption_acknowledgements (
  office_id uuid not null,
  adoption_id uuid not null,
  person_id uuid not null,
  acknowledged_on date not null,
  constraint adoption_acknowledgements_pk primary key (office_id, adoption_id, person_id),
  constraint acknowledged_adoption foreign key (office_id, adoption_id) references standard_adoptions on delete cascade,
  constraint acknowledged_by_a_person foreign key (office_id, person_id) references people
);
select protect_tenant_table('adoption_acknowledgements');

create table corrective_actions (
  office_id uuid not null,
  action_id uuid not null default gen_random_uuid(),
  standard_id uuid not null,
  content text not null,
  owner text not null,
  due_on date not null,
  begun_on date not null,
  done_on date,
  version integer not null default 1,
  constraint corrective_actions_pk primary key (office_id, action_id),
  constraint action_for_a_standard foreign key (office_id, standard_id) references standards on delete cascade,
  constraint corrective_action_says_something check (length(content) between 1 and 500)
);
select protect_tenant_table('corrective_actions');
