-- Studies that ask other questionnaires than the core, in every context; answers typed in by staff.

alter table studies drop constraint study_context_is_known;
alter table studies add constraint study_context_is_known check (context in ('visit', 'case', 'year', 'staff'));

-- The continuous study of a context that the diagnosis stands on. Others may run beside it, with questionnaires of their own.
alter table studies add column is_main boolean not null default true;
drop index one_open_continuous_study_per_context;
create unique index one_open_main_study_per_context on studies (office_id, context)
  where kind = 'continuous' and is_main and not closed;

-- An answer typed in by staff waits a few minutes before it may be released: until then it can be taken back.
alter table response_tokens add column held_until timestamptz;
create index response_tokens_held on response_tokens (office_id, response_id) where held_until is not null;

-- How many answers a person has typed in on one day, for that person alone; nothing joins it to the answers.
create table keyed_today (
  office_id uuid not null,
  person_id uuid not null,
  day date not null,
  keyed integer not null,
  constraint keyed_today_pk primary key (office_id, person_id, day),
  constraint keyed_by_a_person foreign key (office_id, person_id) references people on delete cascade,
  constraint keyed_is_not_negative check (keyed >= 0)
);
select protect_tenant_table('keyed_today');
