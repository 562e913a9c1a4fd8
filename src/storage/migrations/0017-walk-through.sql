-- Walk-throughs of a building with the checklist of twenty points, their photos, and what remains to be mended.

create table walk_throughs (
  office_id uuid not null,
  walk_through_id uuid not null default gen_random_uuid(),
  location_id uuid not null,
  -- the number of the checklist walked with
  checklist integer not null,
  begun_on date not null,
  begun_by text,
  -- null: still being walked
  finished_on date,
  summary text not null default '',
  version integer not null default 1,
  constraint walk_throughs_pk primary key (office_id, walk_through_id),
  constraint walk_through_in_an_office foreign key (office_id) references offices,
  constraint walk_through_of_a_location foreign key (office_id, location_id) references locations,
  constraint walk_through_ends_after_it_began check (finished_on >= begun_on),
  constraint walk_through_summary_is_short check (length(summary) <= 2000)
);
-- whoever begins where somebody is walking already goes on with that walk-through
create unique index one_open_walk_through_per_location on walk_throughs (office_id, location_id)
  where finished_on is null;
select protect_tenant_table('walk_throughs');

create table walk_through_points (
  office_id uuid not null,
  walk_through_id uuid not null,
  point integer not null,
  -- null: noted, and not judged yet
  score text,
  note text not null default '',
  -- who mends it and by when, once the walk-through is finished
  mend_who text not null default '',
  mend_due date,
  mended_on date,
  version integer not null default 1,
  constraint walk_through_points_pk primary key (office_id, walk_through_id, point),
  constraint point_of_a_walk_through foreign key (office_id, walk_through_id) references walk_throughs on delete cascade,
  constraint point_is_on_the_checklist check (point between 1 and 100),
  constraint score_is_known check (score in ('met', 'partly', 'unmet', 'not-applicable')),
  constraint point_note_is_short check (length(note) <= 1000),
  constraint mending_name_is_short check (length(mend_who) <= 100)
);
select protect_tenant_table('walk_through_points');

create table walk_through_photos (
  office_id uuid not null,
  photo_id uuid not null default gen_random_uuid(),
  walk_through_id uuid not null,
  point integer not null,
  file_id uuid not null,
  -- of the stored picture: the same photo sent twice is one
  sha256 bytea not null,
  width integer not null,
  height integer not null,
  position integer not null,
  constraint walk_through_photos_pk primary key (office_id, photo_id),
  constraint photo_of_a_walk_through foreign key (office_id, walk_through_id) references walk_throughs on delete cascade,
  constraint photo_is_a_stored_file foreign key (office_id, file_id) references stored_files,
  constraint photo_point_is_on_the_checklist check (point between 1 and 100),
  constraint one_photo_once_per_point unique (office_id, walk_through_id, point, sha256)
);
select protect_tenant_table('walk_through_photos');
