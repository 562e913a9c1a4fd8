-- The day on which learning took place stays once it was said, so that nobody picks the start after the figures are known.

-- the first day that was ever named for this plan; kept when it was put right or taken back
alter table learning_plans add column first_done_on date;
-- the day on which somebody said last that the learning took place; null: before this was kept
alter table learning_plans add column done_said_on date;
