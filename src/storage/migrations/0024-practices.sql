-- Cards of good practice: made of closed actions, or brought in a file from another office.

-- counts changes of an office's catalogue, so that what is kept in memory takes in only what has changed
create table practice_catalogues (
  office_id uuid not null,
  revision integer not null default 0,
  -- the revision of the last removal: what was kept before it is read anew
  removed_at integer not null default 0,
  constraint practice_catalogues_pk primary key (office_id),
  constraint practice_catalogue_in_an_office foreign key (office_id) references offices
);
select protect_tenant_table('practice_catalogues');

create table practice_cards (
  office_id uuid not null,
  -- the same at every office that has the card
  card_id uuid not null default gen_random_uuid(),
  -- the closed action it was made of; null: it came in a file
  action_id uuid,
  -- its version at the office it came from; null: our own
  origin_version integer,
  origin_office text not null default '',
  -- title, summary, section, data sheet, presentation
  content jsonb not null,
  -- written by the measurement when the action was closed; nobody changes it by hand
  evidence jsonb,
  status text not null default 'draft',
  checked_on date,
  -- what the list shows, and the base forms of the words it is found by
  listed jsonb not null,
  words text not null,
  -- what other offices reached with it, as their files say
  adoptions jsonb not null default '[]',
  catalogue_revision integer not null,
  version integer not null default 1,
  constraint practice_cards_pk primary key (office_id, card_id),
  constraint practice_card_in_an_office foreign key (office_id) references offices,
  constraint practice_card_is_own_or_brought check ((action_id is null) <> (origin_version is null)),
  constraint practice_status_is_known check (status in ('draft', 'reviewed', 'verified', 'outdated')),
  constraint one_card_per_action unique (office_id, action_id)
);
create index practice_cards_by_change on practice_cards (office_id, catalogue_revision);
select protect_tenant_table('practice_cards');

create table practice_attachments (
  office_id uuid not null,
  attachment_id uuid not null default gen_random_uuid(),
  card_id uuid not null,
  file_id uuid not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  -- the same file sent twice is one
  sha256 bytea not null,
  added_on date not null,
  constraint practice_attachments_pk primary key (office_id, attachment_id),
  constraint attachment_of_a_practice_card foreign key (office_id, card_id) references practice_cards on delete cascade,
  constraint practice_attachment_is_a_stored_file foreign key (office_id, file_id) references stored_files,
  constraint practice_attachment_name_is_short check (length(name) between 1 and 120),
  constraint one_practice_attachment_once unique (office_id, card_id, sha256)
);
select protect_tenant_table('practice_attachments');
