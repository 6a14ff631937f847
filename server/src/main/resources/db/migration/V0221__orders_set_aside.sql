-- Why: an import with the wrong mapping is undone and sent again with the same numbers. Nothing is
-- deleted: its orders and payments are set aside with the time of it, their captures are booked
-- back, and only what is not set aside takes a number or a provider's reference.

alter table shop_order
  add column set_aside_at timestamptz,
  drop constraint shop_order_merchant_id_order_number_key;
create unique index shop_order_of_number on shop_order (merchant_id, order_number)
  where set_aside_at is null;

alter table payment
  add column set_aside_at timestamptz,
  drop constraint payment_merchant_id_provider_provider_reference_key;
create unique index payment_of_reference on payment (merchant_id, provider, provider_reference)
  where set_aside_at is null;
grant update (set_aside_at) on payment to redress_app;
