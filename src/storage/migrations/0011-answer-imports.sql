-- Imports of answers that an office has elsewhere: what was uploaded, how it is read, what came of it.

create table answer_imports (
  office_id uuid not null,
  import_id uuid not null default gen_random_uuid(),
  name text not null,
  -- read: recognised, being mapped; queued: waits for its job or is being taken in; done; refused: nothing was taken in; withdrawn
  state text not null default 'read',
  file_name text not null,
  -- forgotten when the answers are in, or after some days
  file_id uuid,
  -- answers beside the structure of a survey
  answers_file_id uuid,
  -- rows that were refused, to be mended and sent again
  refused_file_id uuid,
  content_hash bytea not null,
  -- keyed hash of the answers as they were taken in
  fingerprint bytea,
  recognised jsonb not null,
  plan jsonb,
  report jsonb,
  rows_done integer not null default 0,
  who uuid,
  started_at timestamptz not null default now(),
  -- the job's last sign of life
  beat_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1,
  constraint answer_imports_pk primary key (office_id, import_id),
  constraint import_of_an_office foreign key (office_id) references offices,
  constraint import_state_is_known check (state in ('read', 'queued', 'done', 'refused', 'withdrawn')),
  constraint import_has_a_name check (name <> '')
);
create index imports_at_work on answer_imports (office_id) where state = 'queued';
select protect_tenant_table('answer_imports');

-- Keyed hashes of the numbers that responses had where they came from: the same response is not counted twice.
-- They lead to the import and to no answer.
create table imported_numbers (
  office_id uuid not null,
  number_hash bytea not null,
  import_id uuid not null,
  constraint imported_numbers_pk primary key (office_id, number_hash),
  constraint number_of_an_import foreign key (office_id, import_id) references answer_imports on delete cascade
);
create index numbers_of_import on imported_numbers (office_id, import_id);
select protect_tenant_table('imported_numbers');

-- Imported answers are released among themselves only: who brought them knows them, and could subtract them from others.
alter table responses add column import_id uuid;
create index responses_of_import on responses (office_id, import_id) where import_id is not null;

-- A version that was asked elsewhere before the office's own ones stands before them: 0, -1, -2 …
alter table questionnaire_versions drop constraint version_number_is_positive;
