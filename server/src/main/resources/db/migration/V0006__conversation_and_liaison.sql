-- Why: each party has its own thread, so that nothing can be said to the wrong one. Words are
-- personal data and can be erased; the case's chain keeps only their salted digest.

create table message (
  merchant_id uuid not null,
  message_id uuid not null,
  case_id uuid not null,
  thread text not null check (thread in ('consumer', 'brand', 'internal')),
  author_kind text not null check (author_kind in ('consumer', 'staff', 'brand', 'system')),
  author_name text not null,
  channel text not null check (channel in ('page', 'mail', 'api', 'phone', 'automatic')),
  language text not null,
  body text not null check (length(body) between 1 and 8000),
  salt bytea not null,
  digest bytea not null,
  written_at timestamptz not null,
  erased_at timestamptz,
  primary key (merchant_id, message_id)
);
create index message_of_case on message (merchant_id, case_id, thread, written_at);
call seal_table('message', 'select, insert, update');

create table mail (
  merchant_id uuid not null,
  mail_id uuid not null,
  case_id uuid,
  to_party text not null check (to_party in ('consumer', 'brand', 'staff')),
  to_address text not null,
  to_name text not null,
  language text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  state text not null check (state in ('waiting', 'kept', 'sent', 'failed')),
  message_id_header text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  last_error text,
  primary key (merchant_id, mail_id)
);
create index mail_latest on mail (merchant_id, created_at);
create index mail_of_case on mail (merchant_id, case_id);
call seal_table('mail', 'select, insert, update');

create table liaison_request (
  merchant_id uuid not null,
  request_id uuid not null,
  case_id uuid not null,
  brand_id uuid not null,
  state text not null check (state in ('to_send', 'sent', 'acknowledged', 'info_asked', 'approved',
    'approved_in_part', 'refused', 'no_answer', 'appealed', 'closed')),
  asked_remedy text not null,
  question text not null check (length(question) <= 4000),
  answer_words text check (length(answer_words) <= 4000),
  answer_terms text check (length(answer_terms) <= 2000),
  answered_by text,
  created_at timestamptz not null,
  sent_at timestamptz,
  answer_by timestamptz not null,
  answered_at timestamptz,
  version int not null check (version > 0),
  primary key (merchant_id, request_id)
);
create unique index liaison_request_one_live on liaison_request (merchant_id, case_id)
  where state in ('to_send', 'sent', 'acknowledged', 'info_asked', 'appealed');
call seal_table('liaison_request', 'select, insert, update');
