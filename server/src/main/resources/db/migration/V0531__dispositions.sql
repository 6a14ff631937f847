-- Why: where goods go that came back is a fact of its own. Each decision is an event that the shop's
-- stock follows by its number; numbers have no gap and come in the order of commits, so that nobody
-- who reads on passes one. No event is ever changed, and none waits for money or is waited for by it.

create table stock_event (
  merchant_id uuid not null,
  event_number bigint not null check (event_number > 0),
  disposition text not null check (disposition in ('restock', 'refurbish', 'to_brand',
    'to_supplier', 'quarantine', 'destroy', 'back_to_consumer')),
  proposed text check (proposed in ('restock', 'refurbish', 'to_brand', 'to_supplier',
    'quarantine', 'destroy', 'back_to_consumer')),
  reason text check (reason in ('as_new', 'opened', 'hygiene', 'signs_of_use',
    'defect_taken_back', 'damaged', 'worthless', 'not_taken', 'open_what_came', 'to_look_again')),
  case_id uuid not null,
  case_line_id uuid not null,
  sku text not null check (length(sku) between 1 and 500),
  title text not null check (length(title) between 1 and 1000),
  pieces int not null check (pieces > 0),
  place text not null check (length(place) <= 60),
  by_kind text not null check (by_kind in ('staff', 'api_key')),
  by_id uuid not null,
  at timestamptz not null,
  primary key (merchant_id, event_number),
  check ((proposed is null) = (reason is null))
);
create index stock_event_of_case on stock_event (merchant_id, case_id, event_number);
call seal_table('stock_event', 'select, insert');

create table disposition_policy (
  merchant_id uuid not null,
  defects text not null check (defects in ('by_brand', 'by_supplier', 'by_nobody')),
  restocks_opened boolean not null,
  refurbishes boolean not null,
  set_at timestamptz not null,
  primary key (merchant_id)
);
call seal_table('disposition_policy', 'select, insert, update');
