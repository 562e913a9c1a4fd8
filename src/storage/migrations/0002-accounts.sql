-- Accounts: people of an office, their roles, the units they head, where they are signed in, one-time links.

create table people (
  office_id uuid not null,
  person_id uuid not null default gen_random_uuid(),
  -- null once the person has left: the name stays for the audit trail, the way to reach them does not
  email text,
  name text not null,
  language text not null default 'pl',
  -- argon2id in its text form; null until the person has set one
  password_hash text,
  added_on date not null,
  last_signed_in_on date,
  left_on date,
  version integer not null default 1,
  constraint people_pk primary key (office_id, person_id),
  constraint people_office foreign key (office_id) references offices,
  constraint person_has_a_name check (name <> ''),
  constraint person_reads_polish_or_english check (language in ('pl', 'en')),
  constraint person_has_an_address_until_leaving check ((email is null) = (left_on is not null)),
  constraint person_who_left_has_no_password check (left_on is null or password_hash is null)
);
create unique index one_person_per_address on people (office_id, email) where email is not null;
select protect_tenant_table('people');

create table memberships (
  office_id uuid not null,
  person_id uuid not null,
  role text not null,
  constraint memberships_pk primary key (office_id, person_id, role),
  constraint membership_of_a_person foreign key (office_id, person_id) references people on delete cascade,
  constraint role_is_known check (
    role in ('administrator', 'quality', 'head', 'employee', 'keying', 'reader', 'data-protection'))
);
select protect_tenant_table('memberships');

-- Units live in the room `office`, which stands above this one; so no foreign key, and a unit that is gone counts as none.
create table headed_units (
  office_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  constraint headed_units_pk primary key (office_id, person_id, unit_id),
  constraint unit_headed_by_a_person foreign key (office_id, person_id) references people on delete cascade
);
select protect_tenant_table('headed_units');

-- A session is found by the directory (keyed hash of the cookie's token → session); removing the row ends it.
create table sessions (
  office_id uuid not null,
  session_id uuid not null default gen_random_uuid(),
  -- null: a visitor of a sample office
  person_id uuid,
  -- "Firefox, Windows", never the browser's own description, never an address
  device text not null default '',
  began_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint sessions_pk primary key (office_id, session_id),
  constraint session_of_a_person foreign key (office_id, person_id) references people on delete cascade,
  constraint sessions_office foreign key (office_id) references offices,
  constraint session_ends_after_it_began check (expires_at >= began_at)
);
create index sessions_of_person on sessions (office_id, person_id);
select protect_tenant_table('sessions');

-- One-time links handed to people: to set the first password, or a new one. The token is derived, never stored.
create table invitations (
  office_id uuid not null,
  invitation_id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  expires_at timestamptz not null,
  constraint invitations_pk primary key (office_id, invitation_id),
  constraint invitation_of_a_person foreign key (office_id, person_id) references people on delete cascade
);
create unique index one_open_invitation_per_person on invitations (office_id, person_id);
select protect_tenant_table('invitations');
