-- Why: only the bank can say that money went or came back. What its statements say of money that
-- left is kept once, however often a file is brought; which refund a movement proves is a row, and so
-- is each time that somebody takes it back. bank_proof holds what is proven now.

create table bank_statement (
  merchant_id uuid not null,
  statement_id uuid not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  format text not null check (format in ('camt', 'csv')),
  lines int not null check (lines >= 0),
  kept_lines int not null check (kept_lines >= 0),
  new_lines int not null check (new_lines >= 0),
  read_by text not null check (length(read_by) between 1 and 60),
  read_at timestamptz not null,
  primary key (merchant_id, statement_id),
  unique (merchant_id, digest)
);
create index bank_statement_when on bank_statement (merchant_id, read_at);
call seal_table('bank_statement', 'select, insert');

create table bank_line (
  merchant_id uuid not null,
  line_id uuid not null,
  statement_id uuid not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  account_end text not null check (length(account_end) <= 4),
  booked_on date not null,
  amount_minor bigint not null check (amount_minor <> 0),
  currency char(3) not null,
  is_returned boolean not null,
  bank_reference text not null,
  reference text not null,
  words text not null check (length(words) <= 500),
  state text not null check (state in ('open', 'matched', 'aside')),
  primary key (merchant_id, line_id),
  unique (merchant_id, fingerprint),
  foreign key (merchant_id, statement_id) references bank_statement (merchant_id, statement_id)
);
create index bank_line_open on bank_line (merchant_id, booked_on, line_id) where state = 'open';
create index bank_line_of_statement on bank_line (merchant_id, statement_id);
create index bank_line_latest on bank_line (merchant_id, booked_on, line_id)
  where state = 'matched';
call seal_table('bank_line', 'select, insert');
grant update (state, reference, words) on bank_line to redress_app;

create table bank_match (
  merchant_id uuid not null,
  match_id uuid not null,
  line_id uuid not null,
  attempt_id uuid not null,
  kind text not null check (kind in ('arrived', 'returned')),
  how text not null check (how in ('reference', 'hand')),
  matched_by text not null check (length(matched_by) between 1 and 60),
  matched_at timestamptz not null,
  primary key (merchant_id, match_id),
  foreign key (merchant_id, line_id) references bank_line (merchant_id, line_id)
);
create index bank_match_of_line on bank_match (merchant_id, line_id);
create index bank_match_of_attempt on bank_match (merchant_id, attempt_id);
call seal_table('bank_match', 'select, insert');

create table bank_match_undone (
  merchant_id uuid not null,
  match_id uuid not null,
  undone_by text not null check (length(undone_by) between 1 and 60),
  undone_at timestamptz not null,
  primary key (merchant_id, match_id),
  foreign key (merchant_id, match_id) references bank_match (merchant_id, match_id)
);
call seal_table('bank_match_undone', 'select, insert');

create table bank_proof (
  merchant_id uuid not null,
  attempt_id uuid not null,
  kind text not null check (kind in ('arrived', 'returned')),
  match_id uuid not null,
  line_id uuid not null,
  bank_reference text not null,
  at timestamptz not null,
  primary key (merchant_id, attempt_id, kind),
  foreign key (merchant_id, match_id) references bank_match (merchant_id, match_id)
);
create index bank_proof_of_line on bank_proof (merchant_id, line_id);
create index bank_proof_of_match on bank_proof (merchant_id, match_id);
call seal_table('bank_proof', 'select, insert, delete');
