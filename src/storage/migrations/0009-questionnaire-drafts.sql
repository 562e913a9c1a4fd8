-- Drafts of questionnaires, and the last states of each, so that a change can be taken back.

create table questionnaire_drafts (
  office_id uuid not null,
  draft_id uuid not null default gen_random_uuid(),
  -- the name its versions are published under; a copy of an instrument keeps the instrument's
  questionnaire text not null,
  -- name, context, languages and questions with their review marks
  content jsonb not null,
  changed_on date not null,
  version integer not null default 1,
  constraint questionnaire_drafts_pk primary key (office_id, draft_id),
  constraint questionnaire_draft_of_an_office foreign key (office_id) references offices,
  constraint one_draft_per_questionnaire unique (office_id, questionnaire),
  constraint draft_is_not_too_large check (pg_column_size(content) <= 2000000)
);
select protect_tenant_table('questionnaire_drafts');

create table questionnaire_draft_states (
  office_id uuid not null,
  draft_id uuid not null,
  -- the version of the draft that this state was
  version integer not null,
  content jsonb not null,
  constraint questionnaire_draft_states_pk primary key (office_id, draft_id, version),
  constraint draft_state_of_a_draft foreign key (office_id, draft_id) references questionnaire_drafts on delete cascade
);
select protect_tenant_table('questionnaire_draft_states');
