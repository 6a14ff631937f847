-- Why: what a brand's terms leave open is asked of the brand itself. A question is a row that is kept
-- until its answer counts, is left unused or nothing more is expected. What counts is published as
-- terms of the house, and the question says by which release; the database holds both together.

create table policy_question (
  merchant_id uuid not null,
  question_id uuid not null,
  number text not null check (length(number) between 1 and 20),
  brand_id uuid not null,
  case_id uuid,
  language text not null check (length(language) between 2 and 35),
  words text not null check (length(words) <= 2000),
  state text not null check (state in
    ('to_send', 'sent', 'answered', 'confirmed', 'declined', 'no_answer', 'closed')),
  silence text not null check (silence in ('keep_terms', 'escalate')),
  made_by_kind text not null check (made_by_kind in ('staff', 'api_key', 'system')),
  made_by uuid,
  made_at timestamptz not null,
  sent_at timestamptz,
  answer_by timestamptz,
  next_at timestamptz,
  reminders int not null check (reminders >= 0),
  answer_words text check (length(answer_words) <= 4000),
  answered_by text check (length(answered_by) <= 120),
  answered_way text check (answered_way in ('page', 'phone', 'mail', 'api')),
  answered_at timestamptz,
  release_id uuid,
  rule_id text check (length(rule_id) between 1 and 120),
  terms_from timestamptz,
  version int not null check (version > 0),
  primary key (merchant_id, question_id),
  unique (merchant_id, number),
  constraint policy_question_awaits_with_a_date check (
    (state = 'sent') = (next_at is not null)),
  constraint policy_question_answer_is_whole check (
    (answered_at is null) = (answer_words is null)
    and (answered_at is null) = (answered_by is null)
    and (answered_at is null) = (answered_way is null)),
  constraint policy_question_counts_with_its_answer check (
    (state = 'confirmed') = (release_id is not null)
    and (release_id is null) = (rule_id is null)
    and (release_id is null) = (terms_from is null)
    and (release_id is null or answered_at is not null))
);
create index policy_question_of_case on policy_question (merchant_id, case_id);
create index policy_question_of_brand on policy_question (merchant_id, brand_id, made_at);
create index policy_question_by_state on policy_question (merchant_id, state, next_at);
call seal_table('policy_question', 'select, insert');
grant update (words, state, sent_at, answer_by, next_at, reminders, answer_words, answered_by,
  answered_way, answered_at, release_id, rule_id, terms_from, version)
  on policy_question to redress_app;

create table policy_question_event (
  merchant_id uuid not null,
  event_id uuid not null,
  question_id uuid not null,
  event_number int not null check (event_number > 0),
  move text not null check (move in ('send', 'remind', 'answer', 'confirm', 'decline', 'let_pass',
    'ask_again', 'close')),
  state text not null,
  words text not null check (length(words) <= 4000),
  by_kind text not null check (by_kind in ('staff', 'api_key', 'system', 'brand_contact')),
  by_id uuid,
  at timestamptz not null,
  until timestamptz,
  primary key (merchant_id, event_id),
  unique (merchant_id, question_id, event_number),
  foreign key (merchant_id, question_id) references policy_question (merchant_id, question_id)
);
call seal_table('policy_question_event', 'select, insert');
grant update (words) on policy_question_event to redress_app;
