-- Studies: what is asked where and when, and the short codes that lead a client there.

create table studies (
  office_id uuid not null,
  study_id uuid not null default gen_random_uuid(),
  name text not null,
  context text not null,
  version_id uuid not null,
  kind text not null,
  starts_on date not null,
  ends_on date,
  closed boolean not null default false,
  version integer not null default 1,
  constraint studies_pk primary key (office_id, study_id),
  constraint study_of_an_office foreign key (office_id) references offices,
  constraint study_asks_a_published_version foreign key (office_id, version_id) references questionnaire_versions,
  constraint study_has_a_name check (name <> ''),
  constraint study_context_is_known check (context in ('visit', 'case')),
  constraint study_kind_is_known check (kind in ('continuous', 'edition')),
  constraint edition_has_an_end check ((kind = 'edition') = (ends_on is not null)),
  constraint study_ends_after_it_starts check (ends_on >= starts_on)
);
create unique index one_open_continuous_study_per_context on studies (office_id, context)
  where kind = 'continuous' and not closed;
select protect_tenant_table('studies');

create table survey_codes (
  office_id uuid not null,
  code_id uuid not null default gen_random_uuid(),
  -- six characters; the directory finds the office by a keyed hash of it
  code text not null,
  study_id uuid not null,
  service_id uuid,
  location_id uuid,
  point_id uuid,
  is_open boolean not null default true,
  created_on date not null,
  version integer not null default 1,
  constraint survey_codes_pk primary key (office_id, code_id),
  constraint survey_code_of_an_office foreign key (office_id) references offices,
  constraint survey_code_leads_to_a_study foreign key (office_id, study_id) references studies,
  constraint survey_code_asks_about_a_service foreign key (office_id, service_id) references services,
  constraint survey_code_hangs_at_a_location foreign key (office_id, location_id) references locations,
  constraint survey_code_hangs_at_a_point foreign key (office_id, point_id) references service_points,
  constraint survey_code_is_six_characters check (code ~ '^[2-9a-z]{6}$'),
  constraint survey_codes_are_unique unique (office_id, code),
  constraint one_code_per_place unique nulls not distinct (office_id, study_id, service_id, location_id, point_id)
);
select protect_tenant_table('survey_codes');
