-- Questionnaires: published versions. A row is frozen: the application adds and reads, and changes nothing.

create table questionnaire_versions (
  office_id uuid not null,
  version_id uuid not null default gen_random_uuid(),
  questionnaire text not null,
  number integer not null,
  -- the whole content as published: questions in all languages, options, scale, context
  content jsonb not null,
  content_hash bytea not null,
  published_on date not null,
  constraint questionnaire_versions_pk primary key (office_id, version_id),
  constraint questionnaire_version_of_an_office foreign key (office_id) references offices,
  constraint version_numbers_are_unique unique (office_id, questionnaire, number),
  constraint same_content_is_the_same_version unique (office_id, questionnaire, content_hash),
  constraint version_number_is_positive check (number > 0)
);
select protect_tenant_table('questionnaire_versions', 'select, insert');
