-- Why: a house ships by accounts of its own at carriers, whose secrets are kept sealed, and by labels
-- of its own. What a carrier is asked for is a row before it is sent, so that what was lost is asked
-- after and never made twice. What carriers tell of parcels is kept as they told it, each once, in
-- whatever order it comes; what they say in words may name people and can be blanked.

create table carrier_account (
  merchant_id uuid not null,
  carrier text not null check (carrier in ('easypost')),
  api_key text not null check (api_key like 'sealed:%'),
  api_key_end text not null check (length(api_key_end) = 4),
  signing_secret text not null check (signing_secret like 'sealed:%'),
  signing_secret_end text not null check (length(signing_secret_end) = 4),
  is_live boolean not null,
  connected_at timestamptz not null,
  last_event_at timestamptz,
  primary key (merchant_id, carrier)
);
call seal_table('carrier_account', 'select, insert, update, delete');

create table carrier_event (
  merchant_id uuid not null,
  carrier text not null check (length(carrier) between 1 and 40),
  event_id text not null check (length(event_id) between 1 and 120),
  received_at timestamptz not null,
  primary key (merchant_id, carrier, event_id)
);
call seal_table('carrier_event', 'select, insert');

create table house_label (
  merchant_id uuid not null,
  label_number bigint not null check (label_number between 1 and 999999999999),
  order_key text not null check (length(order_key) between 1 and 120),
  made_at timestamptz not null,
  cancelled_at timestamptz,
  primary key (merchant_id, label_number),
  unique (merchant_id, order_key)
);
call seal_table('house_label', 'select, insert');
grant update (cancelled_at) on house_label to redress_app;

create table carrier_errand (
  merchant_id uuid not null,
  errand_id uuid not null,
  parcel_id uuid not null,
  kind text not null check (kind in ('label', 'cancel', 'pick_up')),
  carrier text not null check (length(carrier) between 1 and 40),
  state text not null check (state in ('asked', 'sent', 'unknown', 'done', 'refused')),
  asked_at timestamptz not null,
  by_kind text not null check (by_kind in ('consumer', 'staff', 'brand_contact', 'api_key',
    'system', 'provider')),
  by_id uuid,
  sent_at timestamptz,
  settled_at timestamptz,
  asks int not null check (asks >= 0),
  reason text check (length(reason) between 1 and 80),
  reference text check (length(reference) between 1 and 250),
  tracking_number text check (tracking_number ~ '^[0-9A-Z]{5,40}$'),
  service text check (length(service) <= 120),
  picture text check (picture like 'https://%'),
  price_minor bigint check (price_minor >= 0),
  currency char(3),
  version int not null check (version > 0),
  primary key (merchant_id, errand_id),
  foreign key (merchant_id, parcel_id) references parcel (merchant_id, parcel_id),
  constraint carrier_errand_is_settled check (
    (state in ('done', 'refused')) = (settled_at is not null)),
  constraint carrier_errand_was_sent check (state = 'asked' or sent_at is not null),
  constraint carrier_errand_says_why check (
    (state in ('unknown', 'refused')) = (reason is not null)),
  constraint carrier_errand_price_is_whole check ((price_minor is null) = (currency is null))
);
-- One label, one cancelling and one pick-up of a parcel is asked for at a time.
create unique index carrier_errand_under_way on carrier_errand (merchant_id, parcel_id, kind)
  where state in ('asked', 'sent', 'unknown');
create index carrier_errand_of_parcel on carrier_errand (merchant_id, parcel_id, asked_at);
call seal_table('carrier_errand', 'select, insert');
grant update (state, sent_at, settled_at, asks, reason, reference, tracking_number, service,
  picture, price_minor, currency, version) on carrier_errand to redress_app;

create table tracking_news (
  merchant_id uuid not null,
  carrier text not null check (length(carrier) between 1 and 40),
  tracking_number text not null check (tracking_number ~ '^[0-9A-Z]{5,40}$'),
  event_id text not null check (length(event_id) between 1 and 120),
  kind text not null check (kind in ('label_made', 'handed_over', 'in_transit',
    'out_for_delivery', 'delivered', 'not_delivered', 'lost', 'damaged', 'returned')),
  source text not null check (source in ('hook', 'asked', 'file', 'hand')),
  place text not null check (length(place) <= 120),
  words text not null check (length(words) <= 200),
  happened_at timestamptz not null,
  received_at timestamptz not null,
  by_kind text not null check (by_kind in ('consumer', 'staff', 'brand_contact', 'api_key',
    'system', 'provider')),
  by_id uuid,
  primary key (merchant_id, carrier, tracking_number, event_id)
);
create index tracking_news_when on tracking_news (merchant_id, received_at);
call seal_table('tracking_news', 'select, insert');
grant update (place, words) on tracking_news to redress_app;

-- When a carrier was last asked where a parcel is, so that it is not asked all the time.
create table tracking_question (
  merchant_id uuid not null,
  carrier text not null check (length(carrier) between 1 and 40),
  tracking_number text not null check (tracking_number ~ '^[0-9A-Z]{5,40}$'),
  asked_at timestamptz not null,
  primary key (merchant_id, carrier, tracking_number)
);
call seal_table('tracking_question', 'select, insert, update');

-- An account that is connected or let go is told like a key. Kinds that others added stay.
do $$
declare
  known text;
begin
  select pg_get_constraintdef(c.oid)
  into strict known
  from pg_constraint c
  where c.conrelid = 'security_event'::regclass and c.conname = 'security_event_kind_is_known';
  alter table security_event drop constraint security_event_kind_is_known;
  execute 'alter table security_event add constraint security_event_kind_is_known '
    || replace(known, '])',
      ', ''carrier_connected''::text, ''carrier_disconnected''::text])');
end $$;
