-- Answers: responses without identity, their short-lived tokens, masked comments, batches and column blocks.

-- One client's answers to one version. No address, no time of day, no link to a browser.
create table responses (
  office_id uuid not null,
  response_id uuid not null default gen_random_uuid(),
  study_id uuid not null,
  version_id uuid not null,
  -- null where the batch does not name it, or the code stands for the whole office
  service_id uuid,
  unit_id uuid,
  location_id uuid,
  point_id uuid,
  client_group_id uuid,
  channel text not null,
  language text not null,
  -- day of the visit until release, then the first day of its month
  visit_day date not null,
  state text not null default 'answering',
  -- one code a column of the version: 1 … 251 a value, 252 not applicable, 253 skipped, 254 not asked, 255 not reached
  ratings smallint[] not null,
  invitation text,
  flags smallint not null default 0,
  batch_id uuid,
  constraint responses_pk primary key (office_id, response_id),
  constraint response_is_answering_partial_or_complete check (state in ('answering', 'partial', 'complete')),
  constraint answering_is_never_released check (batch_id is null or state <> 'answering')
) with (fillfactor = 80);
create index responses_waiting on responses (office_id, version_id) where batch_id is null;
create index responses_of_batch on responses (office_id, batch_id) where batch_id is not null;
select protect_tenant_table('responses');

-- Names a response in its address. The link to the answers is cut when the response is finished; the hash itself stays
-- until the token expires, so that a replayed page is recognised.
create table response_tokens (
  office_id uuid not null,
  token_hash bytea not null,
  response_id uuid,
  forget_after timestamptz not null,
  constraint response_tokens_pk primary key (office_id, token_hash)
) with (fillfactor = 90);
create index response_tokens_expiry on response_tokens (forget_after);
select protect_tenant_table('response_tokens');

-- What clients wrote, masked before it came here. After release nothing joins it to the other answers.
create table comments (
  office_id uuid not null,
  comment_id uuid not null default gen_random_uuid(),
  -- cut at release
  response_id uuid,
  version_id uuid not null,
  service_id uuid,
  unit_id uuid,
  language text not null,
  body text not null,
  -- overall rating of the same person, kept because the response can no longer be found
  overall smallint,
  batch_id uuid,
  hidden boolean not null default false,
  constraint comments_pk primary key (office_id, comment_id),
  constraint comment_is_not_empty check (body <> '' and length(body) <= 2000)
);
create unique index one_comment_per_response on comments (office_id, response_id) where response_id is not null;
create index comments_of_batch on comments (office_id, batch_id);
select protect_tenant_table('comments');

-- Answers released together: at least five, of one service and month or of something wider.
create table answer_batches (
  office_id uuid not null,
  batch_id uuid not null default gen_random_uuid(),
  version_id uuid not null,
  service_id uuid,
  unit_id uuid,
  first_month integer not null,
  last_month integer not null,
  answers integer not null,
  block_id uuid not null,
  constraint answer_batches_pk primary key (office_id, batch_id),
  constraint batch_has_at_least_five_answers check (answers >= 5),
  constraint batch_ends_after_it_began check (last_month >= first_month)
);
create index batches_of_block on answer_batches (office_id, block_id);
select protect_tenant_table('answer_batches');

-- Released answers as typed columns; made from batches, merged as they grow many, rebuilt when marked stale.
create table answer_blocks (
  office_id uuid not null,
  block_id uuid not null default gen_random_uuid(),
  version_id uuid not null,
  answers integer not null,
  content bytea not null,
  stale boolean not null default false,
  constraint answer_blocks_pk primary key (office_id, block_id)
);
create index blocks_of_version on answer_blocks (office_id, version_id);
select protect_tenant_table('answer_blocks');
