-- The dictionary of competences as an office has changed it.

-- one row per office; without one the dictionary is the one the product brings
create table office_competences (
  office_id uuid not null,
  -- the whole list in its order: id, names, what clients notice, what to learn, drivers
  competences jsonb not null,
  version integer not null default 1,
  constraint office_competences_pk primary key (office_id),
  constraint office_competences_in_an_office foreign key (office_id) references offices,
  constraint office_competences_are_a_list check (
    jsonb_typeof(competences) = 'array' and jsonb_array_length(competences) <= 60
  )
);
select protect_tenant_table('office_competences');
