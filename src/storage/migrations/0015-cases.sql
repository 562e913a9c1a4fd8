-- Cases of the office's register: what happened when, by keyed marks; their imports, names matched, keys of other programs.

create table cases (
  office_id uuid not null,
  -- keyed hash of the mark without initials
  mark_hash bytea not null,
  -- readable only where the office chose so, never with initials
  mark text,
  service_id uuid not null,
  unit_id uuid not null,
  -- symbol of the file class
  jrwa text,
  received_on date not null,
  closed_on date,
  way text,
  channel text,
  is_complex boolean not null default false,
  -- [{"from": day number, "to": day number or null, "reason": text}]
  stops jsonb not null default '[]',
  -- [{"on": day number, "until": day number}]
  notices jsonb not null default '[]',
  -- over all of the above: an import that brings the same changes nothing
  fingerprint bytea not null,
  -- read off the clock; made anew when the term of the service changes
  term_end date,
  running_end date,
  net_days integer,
  stopped_days integer not null default 0,
  changed_on date not null,
  version integer not null default 1,
  constraint cases_pk primary key (office_id, mark_hash),
  constraint case_of_an_office foreign key (office_id) references offices,
  constraint case_of_a_service foreign key (office_id, service_id) references services,
  constraint case_kept_by_a_unit foreign key (office_id, unit_id) references units,
  constraint case_mark_is_short check (length(mark) between 1 and 80),
  constraint case_class_is_short check (length(jrwa) between 1 and 20),
  constraint case_closes_after_it_comes check (closed_on >= received_on),
  constraint case_is_of_our_time check (received_on >= date '1990-01-01'),
  constraint closing_way_is_known check (way in
    ('decision', 'refusal', 'certificate', 'other', 'discontinued', 'tacit', 'withdrawn', 'unexamined', 'passed-on')),
  constraint only_closed_cases_have_a_way check (way is null or closed_on is not null),
  constraint filing_channel_is_known check (channel in ('in-person', 'letter', 'electronic', 'oral', 'other')),
  constraint closed_cases_have_days check ((closed_on is null) = (net_days is null) and net_days >= 0)
);
select protect_tenant_table('cases');

create table case_changes (
  office_id uuid not null,
  mark_hash bytea not null,
  -- the version that was replaced
  version integer not null,
  former jsonb not null,
  changed_on date not null,
  constraint case_changes_pk primary key (office_id, mark_hash, version),
  constraint case_change_of_a_case foreign key (office_id, mark_hash) references cases on delete cascade
);
select protect_tenant_table('case_changes');

create table case_imports (
  office_id uuid not null,
  import_id uuid not null default gen_random_uuid(),
  file_name text not null,
  state text not null,
  -- the sheet without columns about people; gone when the import has ended
  file_id uuid,
  -- by which a saved mapping is found again
  headings_key text not null,
  -- columns with examples, columns that were dropped and why, how the file was read
  sights jsonb not null,
  dropped jsonb not null,
  notes jsonb not null,
  mapping jsonb,
  keep_good boolean,
  row_count integer not null,
  progress integer not null default 0,
  progress_at timestamptz,
  -- numbers of the preview, then of the import
  counts jsonb,
  -- the first refused rows with their reasons
  refused jsonb not null default '[]',
  -- all refused rows as a sheet to put right and send again
  refused_file_id uuid,
  created_by text,
  created_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  version integer not null default 1,
  constraint case_imports_pk primary key (office_id, import_id),
  constraint case_import_of_an_office foreign key (office_id) references offices,
  constraint case_import_state_is_known check (state in ('prepared', 'waiting', 'done', 'refused', 'failed')),
  constraint case_import_has_a_file_name check (length(file_name) between 1 and 200)
);
create index case_imports_by_time on case_imports (office_id, created_at);
select protect_tenant_table('case_imports');

create table case_mappings (
  office_id uuid not null,
  headings_key text not null,
  mapping jsonb not null,
  saved_on date not null,
  constraint case_mappings_pk primary key (office_id, headings_key),
  constraint case_mapping_of_an_office foreign key (office_id) references offices
);
select protect_tenant_table('case_mappings');

create table case_name_matches (
  office_id uuid not null,
  kind text not null,
  -- folded: lower case, without marks over letters
  written text not null,
  -- a service or unit; null: cases of this name are left out
  target uuid,
  constraint case_name_matches_pk primary key (office_id, kind, written),
  constraint case_name_match_of_an_office foreign key (office_id) references offices,
  constraint case_name_kind_is_known check (kind in ('service', 'jrwa', 'unit'))
);
select protect_tenant_table('case_name_matches');

create table case_settings (
  office_id uuid not null,
  keeps_marks boolean not null default false,
  -- one more with every change of cases: figures kept by a process are stale
  revision bigint not null default 0,
  -- the terms by which the clocks of all cases were read last
  terms_key text,
  version integer not null default 1,
  constraint case_settings_pk primary key (office_id),
  constraint case_settings_of_an_office foreign key (office_id) references offices
);
select protect_tenant_table('case_settings');

-- Keys of other programs. The key itself is nowhere: the directory finds its row by a keyed hash.
create table api_keys (
  office_id uuid not null,
  key_id uuid not null default gen_random_uuid(),
  name text not null,
  created_on date not null,
  created_by text,
  last_used_on date,
  revoked_on date,
  constraint api_keys_pk primary key (office_id, key_id),
  constraint api_key_of_an_office foreign key (office_id) references offices,
  constraint api_key_has_a_name check (length(name) between 1 and 100)
);
select protect_tenant_table('api_keys');
