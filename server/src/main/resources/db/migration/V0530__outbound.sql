-- Why: what was promised must go out, and only it. What must go is a row that holds a piece on its
-- shelf, is packed, looked at and sent. A look at a packing is kept as it was; a near miss is one that
-- said stop. No dispatch is checked or out of the house unless a look found all of what must go now
-- right: the key from its content to that look says so, whatever anybody writes.

create table stock_seen (
  merchant_id uuid not null,
  sku text not null check (length(sku) between 1 and 200),
  pieces int check (pieces between 0 and 1000000),
  place text not null check (length(place) <= 60),
  seen_at timestamptz not null,
  primary key (merchant_id, sku)
);
call seal_table('stock_seen', 'select, insert, update');

create table piece_code (
  merchant_id uuid not null,
  code text not null check (length(code) between 1 and 200),
  sku text not null,
  primary key (merchant_id, code),
  foreign key (merchant_id, sku) references stock_seen (merchant_id, sku)
);
create index piece_code_of_sku on piece_code (merchant_id, sku);
call seal_table('piece_code', 'select, insert, update, delete');

create table pack_check (
  merchant_id uuid not null,
  check_id uuid not null,
  dispatch_id uuid,
  case_id uuid,
  order_id uuid,
  wanted_sku text check (length(wanted_sku) between 1 and 200),
  wanted_serial text check (length(wanted_serial) between 1 and 200),
  wanted_pieces int not null check (wanted_pieces > 0),
  right_pieces int not null check (right_pieces between 0 and wanted_pieces),
  wrong_pieces int not null check (wrong_pieces >= 0),
  needs_photo boolean not null,
  photos int not null check (photos >= 0),
  outcome text not null check (outcome in ('right', 'open', 'stop')),
  failed text check (failed in ('model', 'variant', 'serial', 'quantity', 'photo')),
  expected text not null check (length(expected) <= 2000),
  found text not null check (length(found) <= 2000),
  place text not null check (length(place) <= 60),
  scans text[] not null check (cardinality(scans) <= 500),
  by_kind text not null check (by_kind in ('staff', 'api_key', 'system')),
  by_id uuid,
  checked_at timestamptz not null,
  content text not null generated always as (
    md5(coalesce(wanted_sku, '') || chr(10) || coalesce(wanted_serial, '') || chr(10)
      || wanted_pieces::text)) stored,
  primary key (merchant_id, check_id),
  unique (merchant_id, check_id, dispatch_id, content, outcome),
  constraint pack_check_right_is_whole check (
    outcome <> 'right'
    or (right_pieces = wanted_pieces and wrong_pieces = 0 and (photos > 0 or not needs_photo))),
  constraint pack_check_stop_says_why check ((outcome = 'stop') = (failed is not null)),
  constraint pack_check_of_one check ((dispatch_id is null) <> (order_id is null)),
  constraint pack_check_of_a_dispatch_names_it check (
    dispatch_id is null or (wanted_sku is not null and case_id is not null))
);
create index pack_check_of_case on pack_check (merchant_id, case_id);
create index pack_check_of_dispatch on pack_check (merchant_id, dispatch_id, checked_at);
create index pack_check_near_miss on pack_check (merchant_id, checked_at) where outcome = 'stop';
call seal_table('pack_check', 'select, insert');

create table dispatch (
  merchant_id uuid not null,
  dispatch_id uuid not null,
  number text not null check (length(number) between 1 and 60),
  case_id uuid not null,
  resolution_id uuid not null,
  sku text not null check (length(sku) between 1 and 200),
  model text not null check (length(model) between 1 and 200),
  title text not null check (length(title) between 1 and 500),
  serial text check (length(serial) between 1 and 200),
  pieces int not null check (pieces between 1 and 1000000),
  needs_photo boolean not null,
  photos int not null check (photos between 0 and 100),
  state text not null check (state in ('to_reserve', 'reserved', 'picking', 'checked', 'sent',
    'delivered', 'collected', 'cancelled', 'short')),
  due_at timestamptz,
  reserved_until timestamptz,
  check_id uuid,
  reason text check (reason in ('sold_out', 'not_found', 'broken', 'lapsed', 'called_off',
    'by_hand')),
  told_at timestamptz,
  carrier text not null check (length(carrier) <= 100),
  tracking text not null check (length(tracking) <= 100),
  point text not null check (length(point) <= 100),
  sent_at timestamptz,
  arrived_at timestamptz,
  made_at timestamptz not null,
  version int not null check (version > 0),
  content text not null generated always as (
    md5(sku || chr(10) || coalesce(serial, '') || chr(10) || pieces::text)) stored,
  looked_outcome text not null generated always as ('right') stored,
  primary key (merchant_id, dispatch_id),
  unique (merchant_id, number),
  constraint dispatch_leaves_checked check (
    state not in ('checked', 'sent', 'delivered', 'collected') or check_id is not null),
  constraint dispatch_check_is_of_its_content
    foreign key (merchant_id, check_id, dispatch_id, content, looked_outcome)
    references pack_check (merchant_id, check_id, dispatch_id, content, outcome),
  constraint dispatch_held_has_a_date check (
    (reserved_until is not null) = (state in ('reserved', 'picking', 'checked'))),
  constraint dispatch_sent_says_when check (
    (sent_at is not null) = (state in ('sent', 'delivered', 'collected'))),
  constraint dispatch_serial_is_of_one check (serial is null or pieces = 1)
);
create index dispatch_of_case on dispatch (merchant_id, case_id);
create index dispatch_of_sku on dispatch (merchant_id, sku, state);
create index dispatch_due on dispatch (merchant_id, state, due_at);
-- What a carrier tells of a number finds what travels under it, however that was written down.
create index dispatch_on_the_way on dispatch
  (merchant_id, upper(regexp_replace(tracking, '[^0-9A-Za-z]', '', 'g'))) where state = 'sent';
create unique index dispatch_once on dispatch (merchant_id, resolution_id)
  where state <> 'cancelled';
-- One serial number is one piece, however it is written: two promises never hold it at once.
create unique index dispatch_serial_once
  on dispatch (merchant_id, sku, upper(replace(serial, ' ', '')))
  where state in ('reserved', 'picking', 'checked');
call seal_table('dispatch', 'select, insert');
grant update (sku, model, title, serial, pieces, needs_photo, photos, state, due_at, reserved_until,
  check_id, reason, told_at, carrier, tracking, point, sent_at, arrived_at, version)
  on dispatch to redress_app;

create table dispatch_event (
  merchant_id uuid not null,
  dispatch_id uuid not null,
  event_number int not null check (event_number > 0),
  move text not null check (move in ('reserve', 'run_short', 'lapse', 'pick', 'change',
    'pass_check', 'fail_check', 'send', 'deliver', 'collect', 'cancel')),
  state text not null,
  reason text,
  by_kind text not null check (by_kind in ('staff', 'api_key', 'system')),
  by_id uuid,
  at timestamptz not null,
  primary key (merchant_id, dispatch_id, event_number),
  foreign key (merchant_id, dispatch_id) references dispatch (merchant_id, dispatch_id)
);
call seal_table('dispatch_event', 'select, insert');
