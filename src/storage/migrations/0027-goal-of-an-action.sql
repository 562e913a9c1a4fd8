-- By how much an action wants to improve its indicator: points of a percentage, of a rating, or the indicator's own unit.
alter table improvement_actions add column goal_change numeric(9, 2);
alter table improvement_actions add constraint goal_change_is_a_size check (goal_change > 0);
