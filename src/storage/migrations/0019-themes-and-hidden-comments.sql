-- Themes as an office has changed them, comments it has hidden, and themes proposed to it.

-- one row per office; without one the themes are those the product brings
create table office_themes (
  office_id uuid not null,
  -- the whole list in its order: id, names, place in the office, entries
  themes jsonb not null,
  version integer not null default 1,
  constraint office_themes_pk primary key (office_id),
  constraint office_themes_in_an_office foreign key (office_id) references offices,
  constraint office_themes_are_a_list check (jsonb_typeof(themes) = 'array' and jsonb_array_length(themes) <= 40)
);
select protect_tenant_table('office_themes');

-- stands beside comments.hidden: why and since when; the text goes for good after thirty days
create table hidden_comments (
  office_id uuid not null,
  comment_id uuid not null,
  reason text not null,
  hidden_on date not null,
  constraint hidden_comments_pk primary key (office_id, comment_id),
  constraint hidden_comment_is_a_comment foreign key (office_id, comment_id) references comments on delete cascade,
  constraint hiding_reason_is_known check (reason in ('personal-data', 'insult', 'not-about-the-office'))
);
select protect_tenant_table('hidden_comments');

-- words that come up together, per way of contact; examples are comments by their id, never copies
create table theme_suggestions (
  office_id uuid not null,
  context text not null,
  state text not null,
  asked_at timestamptz not null,
  -- comments read, and the proposals; null until they are computed
  found jsonb,
  constraint theme_suggestions_pk primary key (office_id, context),
  constraint theme_suggestions_in_an_office foreign key (office_id) references offices,
  constraint suggestion_context_is_known check (context in ('visit', 'case')),
  constraint suggestion_state_is_known check (state in ('computing', 'ready', 'failed'))
);
select protect_tenant_table('theme_suggestions');
