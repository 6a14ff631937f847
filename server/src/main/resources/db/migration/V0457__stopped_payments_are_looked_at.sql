-- Why: a refund made at the provider stops a payment from which others count on the same money, until
-- somebody has looked. That somebody did, at what, and which case it was for, is a row that stays; by
-- it the payment is let go.
create table payment_look (
  merchant_id uuid not null,
  look_id uuid not null,
  payment_id uuid not null,
  stopped_at timestamptz not null,
  external_minor bigint not null check (external_minor >= 0),
  case_id uuid,
  looked_by_kind text not null check (looked_by_kind in ('staff', 'api_key')),
  looked_by uuid not null,
  looked_at timestamptz not null,
  primary key (merchant_id, look_id),
  constraint payment_look_once unique (merchant_id, payment_id, stopped_at),
  foreign key (merchant_id, payment_id) references payment (merchant_id, payment_id)
);
create index payment_look_of_case on payment_look (merchant_id, case_id);
call seal_table('payment_look', 'select, insert');

create index payment_balance_stopped on payment_balance (merchant_id, frozen_at)
  where frozen_at is not null;
