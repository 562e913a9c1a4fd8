-- A comment keeps the overall rating of its author only where five of its batch gave the same. Where one to four of the
-- batch were left without, the missing rating told theirs: those batches keep none (decision 0093).
alter table responses no force row level security;
alter table comments no force row level security;

with given as (
  select office_id, batch_id, case when ratings[1] between 1 and 251 then ratings[1] end as overall, count(*) as people
  from responses where batch_id is not null
  group by 1, 2, 3
), batches as (
  select office_id, batch_id
  from given
  group by 1, 2
  having sum(people) filter (where overall is null or people < 5) between 1 and 4
)
update comments c set overall = null
from batches b
where c.office_id = b.office_id and c.batch_id = b.batch_id and c.overall is not null;

alter table responses force row level security;
alter table comments force row level security;
