-- Why: parcels come that nobody expects: no label, another number, a name alone. What is on the box is
-- noted at once, so that it is not lost on a shelf, and it is open until somebody has found whose
-- it is. What names people can be erased, and goes with the case once it is found.

create table unknown_parcel (
  merchant_id uuid not null,
  unknown_id uuid not null,
  number text not null check (length(number) between 1 and 40),
  carrier text not null check (length(carrier) <= 40),
  tracking_number text not null check (length(tracking_number) <= 60),
  sender text not null check (length(sender) <= 120),
  order_number text not null check (length(order_number) <= 120),
  phone text not null check (length(phone) <= 40),
  contents text not null check (length(contents) <= 1000),
  case_id uuid,
  parcel_id uuid,
  noted_by_kind text not null check (noted_by_kind in ('staff', 'api_key')),
  noted_by uuid not null,
  noted_at timestamptz not null,
  matched_at timestamptz,
  primary key (merchant_id, unknown_id),
  unique (merchant_id, number),
  foreign key (merchant_id, parcel_id) references parcel (merchant_id, parcel_id),
  constraint unknown_parcel_is_found_whole check (
    (matched_at is null) = (parcel_id is null) and (parcel_id is null) = (case_id is null))
);
create index unknown_parcel_of_case on unknown_parcel (merchant_id, case_id);
create index unknown_parcel_open on unknown_parcel (merchant_id, noted_at)
  where matched_at is null;
call seal_table('unknown_parcel', 'select, insert');
grant update (sender, order_number, phone, contents, case_id, parcel_id, matched_at)
  on unknown_parcel to redress_app;
