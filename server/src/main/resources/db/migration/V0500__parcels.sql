-- Why: goods travel in boxes, and a box is not a case: it may hold pieces of several cases and orders,
-- and pieces of one case travel in several boxes, on several legs. A box is a row with what it is
-- and where it is, one row for each unit inside, and a history that is only added to. A unit is in
-- at most one open box of a leg: the database says so itself. Addresses stand apart, as they stood
-- on the label, since they name people and can be erased.

create table parcel (
  merchant_id uuid not null,
  parcel_id uuid not null,
  number text not null check (length(number) between 1 and 40),
  leg text not null check (leg in ('consumer_to_hub', 'hub_to_brand', 'hub_to_workshop',
    'brand_to_hub', 'workshop_to_hub', 'hub_to_consumer')),
  way text not null check (way in ('post_label', 'pick_up', 'drop_off', 'in_person')),
  carrier text check (length(carrier) between 1 and 40),
  tracking_number text check (length(tracking_number) between 1 and 60),
  price_minor bigint not null check (price_minor >= 0),
  currency char(3) not null,
  payer text not null check (payer in ('consumer', 'house', 'brand')),
  pick_up_from timestamptz,
  pick_up_until timestamptz,
  state text not null check (state in ('announced', 'labelled', 'handed_over', 'in_transit',
    'delivered', 'opened', 'lost', 'damaged', 'cancelled')),
  weight_grams int check (weight_grams between 1 and 1000000),
  announced_at timestamptz not null,
  expected_at timestamptz,
  handed_over_at timestamptz,
  delivered_at timestamptz,
  opened_at timestamptz,
  stop_asked_at timestamptz,
  labels int not null check (labels >= 0),
  version int not null check (version > 0),
  primary key (merchant_id, parcel_id),
  unique (merchant_id, number),
  constraint parcel_number_has_a_carrier check (tracking_number is null or carrier is not null),
  constraint parcel_window_is_whole check (
    (pick_up_from is null) = (pick_up_until is null)
    and (pick_up_from is null or (way = 'pick_up' and pick_up_from < pick_up_until))),
  constraint parcel_opened_is_dated check (state <> 'opened' or opened_at is not null),
  constraint parcel_of_a_consumer_stays_closed check (
    state <> 'opened' or leg in ('consumer_to_hub', 'brand_to_hub', 'workshop_to_hub'))
);
create index parcel_by_tracking on parcel (merchant_id, tracking_number)
  where tracking_number is not null;
create index parcel_expected on parcel (merchant_id, expected_at)
  where state in ('announced', 'labelled', 'handed_over', 'in_transit');
create index parcel_open on parcel (merchant_id, state, announced_at)
  where state not in ('opened', 'cancelled');
create index parcel_when on parcel (merchant_id, announced_at, parcel_id);
call seal_table('parcel', 'select, insert');
grant update (carrier, tracking_number, price_minor, currency, payer, state, weight_grams,
  expected_at, handed_over_at, delivered_at, opened_at, stop_asked_at, labels, version)
  on parcel to redress_app;

create table parcel_piece (
  merchant_id uuid not null,
  parcel_id uuid not null,
  piece_number int not null check (piece_number between 1 and 200),
  leg text not null,
  order_id uuid not null,
  order_line_id uuid not null,
  unit int not null check (unit > 0),
  case_id uuid,
  case_line_id uuid,
  title text not null check (length(title) <= 500),
  value_minor bigint not null check (value_minor >= 0),
  currency char(3) not null,
  arrival text not null check (arrival in ('awaited', 'arrived', 'missing')),
  is_held boolean not null,
  primary key (merchant_id, parcel_id, piece_number),
  unique (merchant_id, parcel_id, order_line_id, unit),
  foreign key (merchant_id, parcel_id) references parcel (merchant_id, parcel_id),
  check ((case_id is null) = (case_line_id is null))
);
create unique index parcel_piece_in_one_box on parcel_piece (merchant_id, order_line_id, unit, leg)
  where is_held;
create index parcel_piece_of_case on parcel_piece (merchant_id, case_id);
create index parcel_piece_of_order on parcel_piece (merchant_id, order_id);
call seal_table('parcel_piece', 'select, insert');
grant update (arrival, is_held) on parcel_piece to redress_app;

create table parcel_address (
  merchant_id uuid not null,
  parcel_id uuid not null,
  side text not null check (side in ('from', 'to')),
  name text not null check (length(name) <= 120),
  lines text not null check (length(lines) <= 300),
  postal_code text not null check (length(postal_code) <= 80),
  city text not null check (length(city) <= 80),
  region text not null check (length(region) <= 80),
  country text not null check (length(country) <= 80),
  phone text not null check (length(phone) <= 40),
  primary key (merchant_id, parcel_id, side),
  foreign key (merchant_id, parcel_id) references parcel (merchant_id, parcel_id)
);
call seal_table('parcel_address', 'select, insert');
grant update (name, lines, postal_code, city, region, phone) on parcel_address to redress_app;

create table parcel_event (
  merchant_id uuid not null,
  event_id uuid not null,
  parcel_id uuid not null,
  event_number int not null check (event_number > 0),
  move text not null check (move in ('make_label', 'reprint', 'hand_over', 'carry', 'deliver',
    'open', 'lose', 'damage', 'come_back', 'stop', 'cancel', 'note')),
  state text not null,
  reference text check (length(reference) between 1 and 120),
  place text not null check (length(place) <= 120),
  words text not null check (length(words) <= 1000),
  by_kind text not null check (by_kind in ('consumer', 'staff', 'brand_contact', 'api_key',
    'system', 'provider')),
  by_id uuid,
  at timestamptz not null,
  noted_at timestamptz not null,
  primary key (merchant_id, event_id),
  unique (merchant_id, parcel_id, event_number),
  constraint parcel_event_once unique (merchant_id, parcel_id, move, reference),
  foreign key (merchant_id, parcel_id) references parcel (merchant_id, parcel_id)
);
call seal_table('parcel_event', 'select, insert');
grant update (place, words) on parcel_event to redress_app;
