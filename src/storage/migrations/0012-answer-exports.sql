-- Full archives of answers that an administrator has asked for: being made, ready for a day, or failed.

create table answer_exports (
  office_id uuid not null,
  export_id uuid not null default gen_random_uuid(),
  -- who asked, and alone may take it
  person_id text not null,
  language text not null,
  -- questionnaire, months, services, layout and format
  choice jsonb not null,
  state text not null default 'waiting',
  file_id uuid,
  -- the file goes a day after it was asked for
  asked_at timestamptz not null,
  constraint answer_exports_pk primary key (office_id, export_id),
  constraint answer_export_of_an_office foreign key (office_id) references offices,
  constraint answer_export_state_is_known check (state in ('waiting', 'ready', 'failed')),
  constraint only_a_ready_export_has_a_file check ((state = 'ready') = (file_id is not null))
);
select protect_tenant_table('answer_exports');

-- How far the work is: apart, because the archive is written in one long transaction that must not meet these changes.
create table answer_export_progress (
  office_id uuid not null,
  export_id uuid not null,
  -- answers written so far, of how many
  done integer not null,
  total integer not null,
  constraint answer_export_progress_pk primary key (office_id, export_id),
  constraint progress_of_an_answer_export foreign key (office_id, export_id) references answer_exports on delete cascade
);
select protect_tenant_table('answer_export_progress');
