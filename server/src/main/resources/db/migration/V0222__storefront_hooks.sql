-- Why: storefronts sign what they send with a secret both sides know (HMAC), so it cannot be kept as
-- a digest like the secrets of API keys. It is told once, when it is made, and the one before stays
-- good for a day while the storefront is changed.

create table storefront_hook (
  merchant_id uuid not null,
  storefront text not null check (storefront in ('shopify', 'woocommerce')),
  secret text check (length(secret) between 16 and 200),
  secret_before text,
  before_until timestamptz,
  set_at timestamptz,
  mapping json,
  last_delivery_at timestamptz,
  check ((secret is null) = (set_at is null)),
  check (secret_before is null or before_until is not null),
  primary key (merchant_id, storefront)
);
call seal_table('storefront_hook', 'select, insert, update');
