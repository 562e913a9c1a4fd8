-- Learning plans of teams; ideas and repeated questions of staff, with nothing that tells who wrote an unsigned one.

create table learning_plans (
  office_id uuid not null,
  plan_id uuid not null default gen_random_uuid(),
  -- the team; null: everybody in the office. Never a person
  unit_id uuid,
  -- training, coaching, shadowing (watching colleagues at work), standard (one of the office's standards is practised)
  kind text not null,
  standard_id uuid,
  -- id in the office's dictionary of competences; null: none of them
  competence_id text,
  -- its name on the day of the plan: {pl, en}; the dictionary may change later
  competence_name jsonb,
  -- what for
  purpose text not null,
  -- the post that answers for it, as it is printed; beside it a person of the office
  owner text not null,
  owner_person_id uuid,
  due_on date not null,
  decided_on date not null,
  -- the area for development it came from: key, sentence and n as they stood then; null: by hand
  finding jsonb,
  -- what is measured again afterwards: the same question about the same place
  indicator_id uuid,
  -- planned, done, measured, dropped
  state text not null default 'planned',
  done_on date,
  -- the effect as it stood when somebody closed the plan with it
  effect_at_end jsonb,
  -- what came of it, in words
  outcome text not null default '',
  version integer not null default 1,
  constraint learning_plans_pk primary key (office_id, plan_id),
  constraint learning_plan_in_an_office foreign key (office_id) references offices,
  constraint learning_plan_of_a_unit foreign key (office_id, unit_id) references units,
  constraint learning_plan_practises_a_standard foreign key (office_id, standard_id) references standards,
  constraint learning_plan_owned_by_a_person foreign key (office_id, owner_person_id) references people,
  constraint learning_plan_measured_by foreign key (office_id, indicator_id) references indicators
    on delete set null (indicator_id),
  constraint learning_kind_is_known check (kind in ('training', 'coaching', 'shadowing', 'standard')),
  constraint learning_names_its_standard check (standard_id is null or kind = 'standard'),
  constraint learning_state_is_known check (state in ('planned', 'done', 'measured', 'dropped')),
  constraint learning_done_has_a_day check ((state in ('done', 'measured')) = (done_on is not null)),
  constraint learning_says_what_for check (length(purpose) between 1 and 500),
  constraint learning_has_an_owner check (length(owner) between 1 and 120)
);
select protect_tenant_table('learning_plans');

-- An idea of staff, or a question that clients keep asking. No day, no hour, no author unless the person signed it.
create table ideas (
  office_id uuid not null,
  -- made by the form: the same form sent twice is one idea
  idea_id uuid not null,
  -- counted within the office: whoever wrote it finds it again by this
  number integer not null,
  kind text not null,
  -- masked before it came here
  content text not null,
  service_id uuid,
  -- of an unsigned idea only where five people or more work
  unit_id uuid,
  -- of a signed idea only
  author_person_id uuid,
  -- months since January of the year 0
  recorded_in integer not null,
  -- clicks on "I hear it too"
  heard integer not null default 0,
  state text not null default 'new',
  answer text not null default '',
  decided_on date,
  version integer not null default 1,
  constraint ideas_pk primary key (office_id, idea_id),
  constraint idea_in_an_office foreign key (office_id) references offices,
  constraint idea_of_a_service foreign key (office_id, service_id) references services,
  constraint idea_of_a_unit foreign key (office_id, unit_id) references units,
  constraint idea_of_a_person foreign key (office_id, author_person_id) references people,
  constraint one_idea_per_number unique (office_id, number),
  constraint idea_kind_is_known check (kind in ('idea', 'question')),
  constraint idea_state_is_known check (state in ('new', 'considered', 'taken', 'answered', 'postponed')),
  constraint idea_says_something check (length(content) between 1 and 600),
  constraint idea_month_is_sensible check (recorded_in between 23880 and 25200)
);
select protect_tenant_table('ideas');

-- Who said today that they hear it too: kept until the next day, so that one person counts once a day.
create table ideas_heard (
  office_id uuid not null,
  idea_id uuid not null,
  person_id uuid not null,
  heard_on date not null,
  constraint once_per_person_and_day primary key (office_id, idea_id, person_id),
  constraint heard_of_an_idea foreign key (office_id, idea_id) references ideas on delete cascade,
  constraint heard_by_a_person foreign key (office_id, person_id) references people on delete cascade
);
select protect_tenant_table('ideas_heard');
