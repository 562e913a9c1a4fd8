-- Owners as people beside the post that is printed; notices, who is told of them, and the letters that left.

alter table standards add column owner_person_id uuid;
alter table standards add constraint standard_owned_by_a_person
  foreign key (office_id, owner_person_id) references people;
alter table indicators add column owner_person_id uuid;
alter table indicators add constraint indicator_owned_by_a_person
  foreign key (office_id, owner_person_id) references people;

-- What happened once: a change, figures that did not come, a review, an action past its term.
create table notices (
  office_id uuid not null,
  notice_id uuid not null default gen_random_uuid(),
  -- names the event: whoever finds it again finds the same words
  event text not null,
  kind text not null,
  indicator_id uuid,
  standard_id uuid,
  action_id uuid,
  -- months since January of the year 0, of a change or of figures that are missing
  month integer,
  -- the day of a review or of an action's term
  day date,
  found_on date not null,
  constraint notices_pk primary key (office_id, notice_id),
  constraint notice_in_an_office foreign key (office_id) references offices,
  constraint notice_of_an_indicator foreign key (office_id, indicator_id) references indicators on delete cascade,
  constraint notice_of_a_standard foreign key (office_id, standard_id) references standards on delete cascade,
  constraint notice_of_an_action foreign key (office_id, action_id) references corrective_actions on delete cascade,
  constraint notice_kind_is_known check (kind in ('worse', 'better', 'missing', 'review', 'action-overdue')),
  constraint one_notice_per_event unique (office_id, event)
);
select protect_tenant_table('notices');

-- Whether somebody wants letters; without a row they do.
create table notice_wishes (
  office_id uuid not null,
  person_id uuid not null,
  by_mail boolean not null,
  constraint notice_wishes_pk primary key (office_id, person_id),
  constraint notice_wish_of_a_person foreign key (office_id, person_id) references people on delete cascade
);
select protect_tenant_table('notice_wishes');

-- The letter of a day, written before it leaves: two programs cannot both send it.
create table notice_letters (
  office_id uuid not null,
  person_id uuid not null,
  sent_on date not null,
  constraint one_letter_a_day primary key (office_id, person_id, sent_on),
  constraint letter_to_a_person foreign key (office_id, person_id) references people on delete cascade
);
select protect_tenant_table('notice_letters');

-- Who is told of what. In at most one letter, and read or not.
create table notice_readers (
  office_id uuid not null,
  notice_id uuid not null,
  person_id uuid not null,
  letter_on date,
  read_on date,
  constraint notice_readers_pk primary key (office_id, notice_id, person_id),
  constraint reader_of_a_notice foreign key (office_id, notice_id) references notices on delete cascade,
  constraint notice_read_by_a_person foreign key (office_id, person_id) references people on delete cascade,
  constraint notice_left_in_a_letter foreign key (office_id, person_id, letter_on) references notice_letters
);
create index notices_of_a_person on notice_readers (office_id, person_id);
select protect_tenant_table('notice_readers');
