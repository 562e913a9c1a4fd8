-- Which studies weight their answers by the people served. A study without a row does not.

create table study_weights (
  office_id uuid not null,
  study_id uuid not null,
  weights text not null,
  version integer not null default 1,
  constraint study_weights_pk primary key (office_id, study_id),
  constraint weights_of_a_study foreign key (office_id, study_id) references studies on delete cascade,
  constraint study_weights_are_known check (weights in ('none', 'people-served'))
);
select protect_tenant_table('study_weights');
