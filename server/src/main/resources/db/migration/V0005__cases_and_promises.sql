-- Why: the heart. A case that must be open holds an anchor: a promise of its own that is open. The
-- foreign key compares two generated columns, so that ending the anchored promise without naming a
-- new one fails at commit, whoever does it and however many do it at once (docs/invariants.md).

create table after_sales_case (
  merchant_id uuid not null,
  case_id uuid not null,
  case_number text not null,
  order_id uuid not null,
  consumer_id uuid not null,
  brand_id uuid,
  channel text not null check (channel in ('portal', 'desk', 'api', 'replay')),
  status text not null check (status in ('draft', 'submitted', 'assessing', 'decided', 'fulfilling',
    'resolved', 'closed', 'withdrawn', 'disputed', 'reopened')),
  phase text not null check (phase in ('first_contact', 'brand_liaison', 'review_and_approval',
    'implementation')),
  awaited text not null check (awaited in ('consumer', 'merchant', 'brand', 'provider', 'nobody')),
  money_state text not null check (money_state in ('none', 'owed', 'on_the_way', 'paid')),
  owner text not null,
  team text not null,
  language text not null,
  words text not null check (length(words) <= 4000),
  wish text,
  statement_at timestamptz not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  next_due_at timestamptz,
  next_promise_kind text,
  last_event_at timestamptz not null,
  version int not null check (version >= 0),
  chain_length int not null check (chain_length >= 0),
  chain_head bytea not null,
  anchor_promise_id uuid,
  must_be_open boolean generated always as
    (case when status in ('draft', 'closed') then null else true end) stored,
  check (must_be_open is null or anchor_promise_id is not null),
  check ((status = 'closed') = (closed_at is not null)),
  primary key (merchant_id, case_id),
  unique (merchant_id, case_number)
);
create index case_queue on after_sales_case (merchant_id, next_due_at)
  where status not in ('draft', 'closed');
create index case_of_order on after_sales_case (merchant_id, order_id);
create index case_of_consumer on after_sales_case (merchant_id, consumer_id);
call seal_table('after_sales_case', 'select, insert, update');

create table promise (
  merchant_id uuid not null,
  promise_id uuid not null,
  case_id uuid not null,
  kind text not null,
  to_party text not null check (to_party in ('consumer', 'merchant', 'brand')),
  owed_by text not null check (owed_by in ('merchant', 'brand', 'provider')),
  owner text,
  state text not null
    check (state in ('open', 'at_risk', 'kept', 'renegotiated', 'broken', 'void')),
  is_open boolean not null generated always as (state in ('open', 'at_risk')) stored,
  basis text not null,
  made_at timestamptz not null,
  at_risk_at timestamptz not null,
  due_at timestamptz not null,
  next_act_at timestamptz,
  ended_at timestamptz,
  successor_id uuid,
  told_at timestamptz,
  version int not null check (version > 0),
  check (owner is not null or state not in ('open', 'at_risk')),
  check ((state in ('open', 'at_risk')) = (ended_at is null)),
  check (made_at <= at_risk_at and at_risk_at <= due_at),
  check (due_at <= made_at + interval '400 days'),
  primary key (merchant_id, promise_id),
  unique (merchant_id, case_id, promise_id, is_open),
  foreign key (merchant_id, case_id) references after_sales_case (merchant_id, case_id)
);
create index promise_due on promise (merchant_id, next_act_at) where state in ('open', 'at_risk');
create index promise_of_case on promise (merchant_id, case_id);
call seal_table('promise', 'select, insert, update');

alter table after_sales_case add constraint case_is_anchored
  foreign key (merchant_id, case_id, anchor_promise_id, must_be_open)
  references promise (merchant_id, case_id, promise_id, is_open)
  deferrable initially deferred;

-- Reviewed: returns ids only, for the clock role.
create policy owner_finds_due_promises on promise for select to redress_owner using (true);
create function due_promises(at timestamptz, most int)
  returns table (merchant_id uuid, case_id uuid, promise_id uuid, due_at timestamptz)
  language sql stable security definer set search_path = public
  begin atomic
    select p.merchant_id, p.case_id, p.promise_id, p.due_at
    from promise p
    where p.state in ('open', 'at_risk') and p.next_act_at <= at
    order by p.due_at
    limit most;
  end;
revoke execute on function due_promises(timestamptz, int) from public;
grant execute on function due_promises(timestamptz, int) to redress_clock;

create table case_line (
  merchant_id uuid not null,
  case_line_id uuid not null,
  case_id uuid not null,
  order_line_id uuid not null,
  quantity int not null check (quantity between 1 and 1000000),
  reason text not null,
  answers jsonb not null,
  units int4multirange not null,
  units_held boolean not null,
  primary key (merchant_id, case_line_id),
  unique (merchant_id, case_id, order_line_id),
  foreign key (merchant_id, case_id) references after_sales_case (merchant_id, case_id)
);
call seal_table('case_line', 'select, insert, update');

create table case_decision (
  merchant_id uuid not null,
  decision_id uuid not null,
  case_id uuid not null,
  case_line_id uuid not null,
  decided_at timestamptz not null,
  law_date date not null,
  rulebook_version text not null,
  facts jsonb not null,
  decision jsonb not null,
  primary key (merchant_id, decision_id)
);
create index case_decision_of_case on case_decision (merchant_id, case_id, decided_at);
call seal_table('case_decision', 'select, insert');

create table resolution (
  merchant_id uuid not null,
  resolution_id uuid not null,
  case_id uuid not null,
  case_line_id uuid not null,
  remedy text not null check (remedy in ('refund', 'exchange', 'replacement', 'store_credit',
    'repair', 'price_reduction', 'compensation', 'advice')),
  amount_minor bigint not null check (amount_minor >= 0),
  currency char(3) not null,
  goods_come_back boolean not null,
  rule_id text not null,
  state text not null check (state in ('offered', 'accepted', 'declined', 'performed', 'void')),
  offered_at timestamptz not null,
  answered_at timestamptz,
  consent_words text,
  consent_by text,
  primary key (merchant_id, resolution_id)
);
create unique index resolution_accepted_once on resolution (merchant_id, case_line_id)
  where state in ('accepted', 'performed');
create index resolution_of_case on resolution (merchant_id, case_id);
call seal_table('resolution', 'select, insert, update');

create table case_event (
  merchant_id uuid not null,
  case_id uuid not null,
  sequence_number int not null check (sequence_number > 0),
  kind text not null,
  actor_kind text not null,
  actor_id uuid,
  payload jsonb not null,
  canonical text not null,
  at timestamptz not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (merchant_id, case_id, sequence_number)
);
call seal_table('case_event', 'select, insert');

create table chain_anchor (
  merchant_id uuid not null,
  day date not null,
  cases int not null,
  head bytea not null,
  sealed_at timestamptz not null,
  primary key (merchant_id, day)
);
call seal_table('chain_anchor', 'select, insert');
