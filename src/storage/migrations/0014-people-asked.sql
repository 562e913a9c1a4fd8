-- How many people were asked in a year by a questionnaire that everybody of a small group gets: numbers without people.

create table people_asked (
  office_id uuid not null,
  questionnaire text not null,
  year integer not null,
  people integer not null,
  version integer not null default 1,
  constraint people_asked_pk primary key (office_id, questionnaire, year),
  constraint people_asked_in_an_office foreign key (office_id) references offices,
  constraint people_asked_are_some check (people between 1 and 100000),
  constraint people_asked_in_a_sensible_year check (year between 2000 and 2200)
);
select protect_tenant_table('people_asked');
