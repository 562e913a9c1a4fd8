-- What the pages of sources and directions say first, kept so that the overview of every process may repeat it.

-- since that revision answers were only added: what was computed later still holds, though newer answers are there
alter table offices add column only_added_since bigint not null default 0;

create table headlines (
  office_id uuid not null,
  kind text not null,
  -- of the office, when it was computed
  revision bigint not null,
  -- what else it rests on: the month, the list of themes
  ground text not null,
  computed_at timestamptz not null,
  -- figures that a page shows, with ids in place of names
  content jsonb not null,
  constraint headlines_pk primary key (office_id, kind),
  constraint headlines_in_an_office foreign key (office_id) references offices,
  constraint headline_kind_is_known check (kind in ('sources', 'themes'))
);
select protect_tenant_table('headlines');
