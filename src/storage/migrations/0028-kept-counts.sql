-- Counts of settled blocks as a program keeps them in memory, so that one that has just started need not count a million answers.
-- Nothing is in them that the blocks do not hold; they go when one of their blocks goes, and are made again.
create table answer_counts (
  office_id uuid not null,
  questionnaire text not null,
  -- what was counted and by which program: counts of another layout are not read
  layout text not null,
  blocks uuid[] not null,
  content bytea not null,
  constraint answer_counts_pk primary key (office_id, questionnaire)
);
-- read in slices, and packed as it is
alter table answer_counts alter column content set storage external;
select protect_tenant_table('answer_counts');
