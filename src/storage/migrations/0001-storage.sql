-- Storage itself: offices, the directory, the audit trail, stored files, and the protection every tenant table gets.

-- Row-level security for one tenant table: on, forced, one policy, rights of the application's role.
-- Also for the owner: a migration that changes rows must lift FORCE first and set it again
-- (alter table … no force row level security; …; alter table … force row level security), or it changes 0 rows.
create function protect_tenant_table(table_name text, rights text default 'select, insert, update, delete') returns void
language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format(
    'create policy office_only on %I
       using (office_id = nullif(current_setting(''probierz.office_id'', true), '''')::uuid)
       with check (office_id = nullif(current_setting(''probierz.office_id'', true), '''')::uuid)',
    table_name);
  execute format('grant %s on %I to %I', rights, table_name, current_setting('probierz.application_role'));
end $$;
revoke execute on function protect_tenant_table(text, text) from public;

create table offices (
  office_id uuid not null default gen_random_uuid(),
  sample boolean not null,
  name text not null,
  created_on date not null default (now() at time zone 'Europe/Warsaw')::date,
  -- changes whenever columns kept in a process's memory are stale
  revision bigint not null default 0,
  constraint offices_pk primary key (office_id),
  constraint office_has_a_name check (name <> '')
);
select protect_tenant_table('offices');
-- The list of all offices, for jobs and commands: only where the transaction says so.
create policy listing on offices for select using (current_setting('probierz.list_offices', true) = 'yes');

-- Found before the office is known, so it can be read without one; written only for the office at work.
create table directory (
  kind text not null,
  key_hash bytea not null,
  office_id uuid not null,
  target text not null,
  expires_at timestamptz,
  constraint one_entry_per_key_and_office primary key (kind, key_hash, office_id),
  constraint directory_office foreign key (office_id) references offices on delete cascade
);
create unique index one_office_per_key on directory (kind, key_hash) where kind <> 'sign-in';
create index directory_of_office on directory (office_id);
create index directory_expiry on directory (expires_at) where expires_at is not null;
alter table directory enable row level security;
alter table directory force row level security;
create policy found_by_anybody on directory for select using (true);
create policy written_by_its_office on directory for insert
  with check (office_id = nullif(current_setting('probierz.office_id', true), '')::uuid);
create policy changed_by_its_office on directory for update
  using (office_id = nullif(current_setting('probierz.office_id', true), '')::uuid)
  with check (office_id = nullif(current_setting('probierz.office_id', true), '')::uuid);
create policy removed_by_its_office_or_expired on directory for delete
  using (office_id = nullif(current_setting('probierz.office_id', true), '')::uuid or expires_at < now());
do $$ begin
  execute format('grant select, insert, update, delete on directory to %I', current_setting('probierz.application_role'));
end $$;

create table audit_trail (
  office_id uuid not null,
  entry_id uuid not null default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  -- a person's id, or null: the program itself
  who text,
  what text not null,
  target text,
  details jsonb,
  constraint audit_trail_pk primary key (office_id, entry_id),
  constraint audit_trail_office foreign key (office_id) references offices
);
create index audit_trail_by_time on audit_trail (office_id, at);
-- The application adds and reads; it changes and removes nothing.
select protect_tenant_table('audit_trail', 'select, insert');

create table stored_files (
  office_id uuid not null,
  file_id uuid not null default gen_random_uuid(),
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 bytea not null,
  created_on date not null default (now() at time zone 'Europe/Warsaw')::date,
  constraint stored_files_pk primary key (office_id, file_id),
  constraint stored_files_office foreign key (office_id) references offices
);
select protect_tenant_table('stored_files');

create table stored_file_chunks (
  office_id uuid not null,
  file_id uuid not null,
  position integer not null,
  content bytea not null,
  constraint stored_file_chunks_pk primary key (office_id, file_id, position),
  constraint chunk_of_a_stored_file foreign key (office_id, file_id) references stored_files on delete cascade
);
alter table stored_file_chunks alter column content set storage external;
select protect_tenant_table('stored_file_chunks');
