-- Why: an exchange is a return and a sale that are settled by one difference. What was quoted is
-- kept as it was agreed to, part by part, and the database adds the parts up itself; a difference
-- that the consumer pays is asked for once, tried once at a time, and paid at most once.

create function minor_sum(parts bigint[]) returns numeric
language sql immutable set search_path = pg_catalog
return (select coalesce(sum(part), 0) from unnest(parts) as part);

-- What comes back counts below zero, what is sent above; both without tax and each tax for itself.
create table exchange (
  merchant_id uuid not null,
  resolution_id uuid not null,
  case_id uuid not null,
  sku text not null check (length(sku) between 1 and 200),
  title text not null check (length(title) between 1 and 500),
  pieces int not null check (pieces > 0),
  currency char(3) not null,
  tax_place text not null check (tax_place in ('included', 'on_top')),
  discount_minor bigint not null check (discount_minor >= 0),
  part_kinds text[] not null,
  part_names text[] not null,
  part_percents text[] not null,
  part_minor bigint[] not null,
  difference_minor bigint not null,
  valid_until timestamptz not null,
  quoted_at timestamptz not null,
  primary key (merchant_id, resolution_id),
  constraint exchange_parts_add_up check (minor_sum(part_minor) = difference_minor),
  check (cardinality(part_kinds) = cardinality(part_minor)),
  check (cardinality(part_names) = cardinality(part_minor)),
  check (cardinality(part_percents) = cardinality(part_minor)),
  check (cardinality(part_minor) between 2 and 64),
  check (valid_until > quoted_at)
);
create index exchange_of_case on exchange (merchant_id, case_id);
call seal_table('exchange', 'select, insert');

create table difference_charge (
  merchant_id uuid not null,
  resolution_id uuid not null,
  case_id uuid not null,
  order_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  state text not null check (state in ('asked', 'paid', 'expired')),
  asked_at timestamptz not null,
  ended_at timestamptz,
  payment_id uuid,
  primary key (merchant_id, resolution_id),
  unique (merchant_id, payment_id),
  foreign key (merchant_id, payment_id) references payment (merchant_id, payment_id),
  check ((state = 'asked') = (ended_at is null)),
  check ((state = 'paid') = (payment_id is not null))
);
create index difference_charge_of_case on difference_charge (merchant_id, case_id);
call seal_table('difference_charge', 'select, insert');
grant update (state, ended_at, payment_id) on difference_charge to redress_app;

create table charge_attempt (
  merchant_id uuid not null,
  attempt_id uuid not null,
  resolution_id uuid not null,
  attempt_number int not null check (attempt_number > 0),
  provider text not null,
  idempotency_key text not null,
  state text not null
    check (state in ('created', 'submitting', 'pending', 'succeeded', 'failed', 'unknown')),
  provider_reference text,
  failure text,
  created_at timestamptz not null,
  submitted_at timestamptz,
  version int not null check (version > 0),
  primary key (merchant_id, attempt_id),
  unique (merchant_id, resolution_id, attempt_number),
  unique (merchant_id, provider, idempotency_key),
  foreign key (merchant_id, resolution_id)
    references difference_charge (merchant_id, resolution_id)
);
create unique index charge_attempt_one_live on charge_attempt (merchant_id, resolution_id)
  where state <> 'failed';
call seal_table('charge_attempt', 'select, insert');
grant update (state, provider_reference, failure, submitted_at, version)
  on charge_attempt to redress_app;

-- The sandbox's own book of what was paid through it, as a real provider would keep it.
create table sandbox_charge (
  merchant_id uuid not null,
  idempotency_key text not null,
  provider_reference text not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  state text not null check (state in ('pending', 'succeeded', 'failed')),
  created_at timestamptz not null,
  succeeds_at timestamptz,
  primary key (merchant_id, idempotency_key)
);
call seal_table('sandbox_charge', 'select, insert');

-- Kinds that are known by now stay known, whichever migration named them.
do $$
declare
  known text;
begin
  select substring(pg_get_constraintdef(c.oid) from '^CHECK (.*?)(?: NOT VALID)?$')
  into strict known
  from pg_constraint c
  where c.conrelid = 'promise'::regclass and c.conname = 'promise_kind_is_known';
  alter table promise drop constraint promise_kind_is_known;
  execute format('alter table promise add constraint promise_kind_is_known'
    ' check (kind = ''payment'' or %s) not valid', known);
end $$;
alter table promise validate constraint promise_kind_is_known;

-- A difference that goes back has its credit note as every refund.
alter table document drop constraint document_remedy_is_paid;
alter table document add constraint document_remedy_is_paid
  check (remedy in ('refund', 'price_reduction', 'store_credit', 'compensation', 'exchange'))
  not valid;
alter table document validate constraint document_remedy_is_paid;
