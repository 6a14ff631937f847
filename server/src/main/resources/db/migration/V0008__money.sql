-- Why: no money goes out twice. A payment's balance is raised in the statement that creates an
-- intent and lowered only by a definite failure; at most one attempt of an intent is not definitely
-- failed; every posting sums to zero per currency, checked when the transaction commits.

create table payment (
  merchant_id uuid not null,
  payment_id uuid not null,
  order_id uuid not null,
  provider text not null,
  provider_reference text not null,
  method text not null,
  method_label text not null,
  captured_minor bigint not null check (captured_minor > 0),
  currency char(3) not null,
  captured_at timestamptz not null,
  primary key (merchant_id, payment_id),
  unique (merchant_id, provider, provider_reference)
);
create index payment_of_order on payment (merchant_id, order_id);
call seal_table('payment', 'select, insert');

create table payment_balance (
  merchant_id uuid not null,
  payment_id uuid not null,
  captured_minor bigint not null,
  committed_minor bigint not null,
  external_minor bigint not null,
  frozen_at timestamptz,
  check (committed_minor >= 0 and external_minor >= 0),
  check (committed_minor <= captured_minor),
  primary key (merchant_id, payment_id),
  foreign key (merchant_id, payment_id) references payment (merchant_id, payment_id)
);
call seal_table('payment_balance', 'select, insert, update');

create table refund_intent (
  merchant_id uuid not null,
  intent_id uuid not null,
  case_id uuid not null,
  resolution_id uuid not null,
  payment_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  state text not null check (state in ('created', 'submitting', 'pending', 'succeeded', 'failed',
    'unknown', 'settled', 'frozen')),
  created_by text not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  version int not null check (version > 0),
  primary key (merchant_id, intent_id),
  unique (merchant_id, resolution_id, payment_id),
  foreign key (merchant_id, payment_id) references payment (merchant_id, payment_id)
);
create index refund_intent_of_case on refund_intent (merchant_id, case_id);
call seal_table('refund_intent', 'select, insert, update');

create table refund_attempt (
  merchant_id uuid not null,
  attempt_id uuid not null,
  intent_id uuid not null,
  attempt_number int not null check (attempt_number > 0),
  provider text not null,
  idempotency_key text not null,
  state text not null
    check (state in ('created', 'submitting', 'pending', 'succeeded', 'failed', 'unknown')),
  provider_reference text,
  failure text,
  created_at timestamptz not null,
  submitted_at timestamptz,
  answered_at timestamptz,
  version int not null check (version > 0),
  primary key (merchant_id, attempt_id),
  unique (merchant_id, intent_id, attempt_number),
  unique (merchant_id, provider, idempotency_key),
  foreign key (merchant_id, intent_id) references refund_intent (merchant_id, intent_id)
);
create unique index refund_attempt_one_live on refund_attempt (merchant_id, intent_id)
  where state <> 'failed';
call seal_table('refund_attempt', 'select, insert');
grant update (state, provider_reference, failure, submitted_at, answered_at, version)
  on refund_attempt to redress_app;

create table refund_attempt_step (
  merchant_id uuid not null,
  attempt_id uuid not null,
  step_number int not null check (step_number > 0),
  state text not null,
  detail text not null,
  at timestamptz not null,
  primary key (merchant_id, attempt_id, step_number)
);
call seal_table('refund_attempt_step', 'select, insert');

create table settlement (
  merchant_id uuid not null,
  settlement_id uuid not null,
  intent_id uuid not null,
  attempt_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  source text not null,
  reference text not null,
  document_number text not null,
  settled_at timestamptz not null,
  primary key (merchant_id, settlement_id),
  unique (merchant_id, intent_id, attempt_id),
  unique (merchant_id, document_number)
);
call seal_table('settlement', 'select, insert');

create table provider_event (
  merchant_id uuid not null,
  provider text not null,
  event_id text not null,
  kind text not null,
  payload jsonb not null,
  received_at timestamptz not null,
  primary key (merchant_id, provider, event_id)
);
call seal_table('provider_event', 'select, insert');

create table ledger_posting (
  merchant_id uuid not null,
  posting_id uuid not null,
  case_id uuid,
  kind text not null,
  reference_id uuid not null,
  at timestamptz not null,
  sequence_number int not null check (sequence_number > 0),
  previous_hash bytea not null,
  hash bytea not null,
  primary key (merchant_id, posting_id),
  unique (merchant_id, kind, reference_id),
  unique nulls not distinct (merchant_id, case_id, sequence_number)
);
call seal_table('ledger_posting', 'select, insert');

create table ledger_entry (
  merchant_id uuid not null,
  posting_id uuid not null,
  entry_number int not null check (entry_number > 0),
  account text not null,
  amount_minor bigint not null check (amount_minor <> 0),
  currency char(3) not null,
  primary key (merchant_id, posting_id, entry_number),
  foreign key (merchant_id, posting_id) references ledger_posting (merchant_id, posting_id)
);
create index ledger_entry_of_account on ledger_entry (merchant_id, account, currency);
call seal_table('ledger_entry', 'select, insert');

create function ledger_posting_balances() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from ledger_entry e
    where e.merchant_id = new.merchant_id and e.posting_id = new.posting_id
    group by e.currency having sum(e.amount_minor) <> 0) then
    raise exception 'posting % does not sum to zero', new.posting_id
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_posting_balances
  after insert on ledger_entry deferrable initially deferred
  for each row execute function ledger_posting_balances();

-- The built-in sandbox provider keeps its own books here, as a real provider would in its house: it
-- is what tests ask when they want to know how often money really left.
create table sandbox_refund (
  merchant_id uuid not null,
  idempotency_key text not null,
  provider_reference text not null,
  intent_id uuid not null,
  payment_reference text not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  state text not null check (state in ('pending', 'succeeded', 'failed')),
  created_at timestamptz not null,
  settles_at timestamptz,
  primary key (merchant_id, idempotency_key)
);
create index sandbox_refund_of_intent on sandbox_refund (merchant_id, intent_id);
call seal_table('sandbox_refund', 'select, insert, update');

create table sandbox_behaviour (
  merchant_id uuid primary key,
  mode text not null check (mode in ('well', 'slow', 'fail', 'time_out_after_paying',
    'fail_after_success')),
  changed_at timestamptz not null
);
call seal_table('sandbox_behaviour', 'select, insert, update');
