-- Improvement actions with their history, comments and files; notices that other rooms tell.

create table improvement_actions (
  office_id uuid not null,
  action_id uuid not null default gen_random_uuid(),
  year integer not null,
  number integer not null,
  title text not null,
  -- what it was born from, in the words of that day; read through its schema
  origin jsonb not null,
  problem text not null default '',
  goal text not null default '',
  owner text not null default '',
  owner_person_id uuid,
  unit_id uuid,
  hours numeric(9, 2),
  cost numeric(12, 2),
  deadline date,
  stage text not null default 'plan',
  round integer not null default 1,
  decided_on date,
  started_on date,
  -- months since January of the year 0 that raised the finding
  finding_first integer,
  finding_last integer,
  indicator_id uuid,
  -- ids of series; null: all that are proposed
  comparison_ids jsonb,
  steps text not null default '',
  lessons text not null default '',
  conclusion text not null default '',
  ended_on date,
  ending text,
  effect_at_end jsonb,
  public_pl text,
  public_en text,
  standard_id uuid,
  -- a practice card may come from another office
  parent_card_id text,
  created_on date not null,
  changed_on date not null,
  version integer not null default 1,
  constraint improvement_actions_pk primary key (office_id, action_id),
  constraint improvement_action_of_an_office foreign key (office_id) references offices,
  constraint one_number_per_action_of_a_year unique (office_id, year, number),
  constraint improvement_action_owned_by_a_person foreign key (office_id, owner_person_id) references people,
  constraint improvement_action_of_a_unit foreign key (office_id, unit_id) references units,
  constraint improvement_action_measured_by_an_indicator foreign key (office_id, indicator_id) references indicators,
  constraint improvement_action_became_a_standard foreign key (office_id, standard_id) references standards,
  constraint improvement_action_has_a_title check (length(title) between 1 and 200),
  constraint improvement_texts_are_short check (
    length(problem) <= 4000 and length(goal) <= 1000 and length(owner) <= 120 and length(steps) <= 8000
    and length(lessons) <= 4000 and length(conclusion) <= 4000
  ),
  constraint improvement_cost_is_sensible check (hours >= 0 and cost >= 0),
  constraint improvement_stage_is_known check (stage in ('plan', 'do', 'check', 'keep')),
  constraint improvement_round_is_counted_from_one check (round between 1 and 100),
  constraint action_without_goal_or_owner_stays_in_plan check (
    stage = 'plan' or (goal <> '' and owner <> '' and decided_on is not null and started_on is not null)
  ),
  constraint action_starts_after_it_was_decided check (started_on >= decided_on),
  constraint action_ends_after_it_started check (ended_on >= started_on and deadline >= started_on),
  constraint finding_period_is_whole check (
    (finding_first is null) = (finding_last is null) and finding_first <= finding_last
  ),
  constraint improvement_ending_is_known check (ending in ('kept', 'no-effect', 'abandoned')),
  constraint improvement_end_is_whole check ((ended_on is null) = (ending is null)),
  constraint only_an_effect_measured_is_kept check (
    ending is distinct from 'kept' or (stage = 'keep' and effect_at_end is not null)
  ),
  constraint only_what_is_ended_is_told_in_public check (public_pl is null or ended_on is not null),
  constraint public_sentence_is_short check (length(public_pl) between 1 and 300 and length(public_en) <= 300),
  constraint comparisons_are_a_list check (comparison_ids is null or jsonb_typeof(comparison_ids) = 'array')
);
select protect_tenant_table('improvement_actions');

create table action_history (
  office_id uuid not null,
  action_id uuid not null,
  position integer not null,
  day date not null,
  -- null: the program itself
  who uuid,
  what text not null,
  details jsonb not null,
  constraint action_history_pk primary key (office_id, action_id, position),
  constraint history_of_an_action foreign key (office_id, action_id) references improvement_actions on delete cascade,
  constraint history_by_a_person foreign key (office_id, who) references people
);
select protect_tenant_table('action_history');

create table action_comments (
  office_id uuid not null,
  comment_id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  position integer not null,
  day date not null,
  who uuid,
  content text not null,
  constraint action_comments_pk primary key (office_id, comment_id),
  constraint comment_on_an_action foreign key (office_id, action_id) references improvement_actions on delete cascade,
  constraint comment_on_an_action_by_a_person foreign key (office_id, who) references people,
  constraint comment_on_an_action_is_short check (length(content) between 1 and 2000)
);
create index comments_of_an_action on action_comments (office_id, action_id);
select protect_tenant_table('action_comments');

create table action_files (
  office_id uuid not null,
  attachment_id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  file_id uuid not null,
  position integer not null,
  -- as it is offered for download: cleaned, with one ending that says what the content is
  name text not null,
  media_type text not null,
  bytes integer not null,
  -- of the stored file: the same file sent twice is one
  sha256 bytea not null,
  day date not null,
  who uuid,
  constraint action_files_pk primary key (office_id, attachment_id),
  constraint file_of_an_action foreign key (office_id, action_id) references improvement_actions on delete cascade,
  constraint action_file_is_a_stored_file foreign key (office_id, file_id) references stored_files,
  constraint action_file_by_a_person foreign key (office_id, who) references people,
  constraint one_file_once_per_action unique (office_id, action_id, sha256),
  constraint action_file_has_a_name check (length(name) between 1 and 120)
);
select protect_tenant_table('action_files');

-- What other rooms tell: its words in both languages, what it is about, and its page.
alter table notices add column told jsonb;
alter table notices drop constraint notice_kind_is_known;
alter table notices add constraint notice_kind_is_known
  check (kind in ('worse', 'better', 'missing', 'review', 'action-overdue', 'told'));
alter table notices add constraint only_other_rooms_bring_words check ((kind = 'told') = (told is not null));
