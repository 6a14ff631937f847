-- Why: postings without a case shared one chain per merchant, so all order imports would wait for
-- each other; now a capture is chained under its payment. Amounts never change, so the runtime role
-- loses the right to update them. Refunds made elsewhere get rows of their own, so that the same
-- one is not counted twice.

alter table ledger_posting
  drop constraint ledger_posting_merchant_id_case_id_sequence_number_key,
  add column chain_id uuid not null,
  add unique (merchant_id, chain_id, sequence_number);
create index ledger_posting_of_case on ledger_posting (merchant_id, case_id);

revoke update on refund_intent, payment_balance, sandbox_refund from redress_app;
grant update (state, settled_at, version) on refund_intent to redress_app;
grant update (committed_minor, external_minor, frozen_at) on payment_balance to redress_app;
grant update (state) on sandbox_refund to redress_app;

create index refund_intent_of_payment on refund_intent (merchant_id, payment_id);
create index refund_attempt_unanswered on refund_attempt (merchant_id, submitted_at)
  where state in ('submitting', 'pending', 'unknown');
create index settlement_of_intent on settlement (merchant_id, intent_id);

create table external_refund (
  merchant_id uuid not null,
  external_refund_id uuid not null,
  payment_id uuid not null,
  reference text not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  recorded_at timestamptz not null,
  primary key (merchant_id, external_refund_id),
  unique (merchant_id, payment_id, reference),
  foreign key (merchant_id, payment_id) references payment (merchant_id, payment_id)
);
call seal_table('external_refund', 'select, insert');
