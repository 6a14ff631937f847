-- Why: while a bank takes a payment back, a refund of it would give the money twice. Each chargeback
-- holds the payment by its own name, so that the end of one does not let go what another one holds,
-- nor what was frozen until a person has looked.
alter table payment_balance
  add column held_for uuid[] not null default '{}',
  add column held_at timestamptz;
alter table payment_balance
  add constraint payment_balance_is_held_for_something
  check ((held_for = '{}') = (held_at is null)) not valid;
alter table payment_balance validate constraint payment_balance_is_held_for_something;

grant update (held_for, held_at) on payment_balance to redress_app;
