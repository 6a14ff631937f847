-- Why: a house says by which ways goods may come back, for which countries, values and weights, at
-- which price and who pays. What was agreed with a consumer stands on their parcel, so a later
-- change touches no parcel; it is kept in versions all the same, since a price is asked about later.

create table return_ways (
  merchant_id uuid not null,
  version int not null check (version > 0),
  hub_name text not null check (length(hub_name) <= 120),
  hub_lines text not null check (length(hub_lines) <= 300),
  hub_postal_code text not null check (length(hub_postal_code) <= 80),
  hub_city text not null check (length(hub_city) <= 80),
  hub_region text not null check (length(hub_region) <= 80),
  hub_country text not null check (length(hub_country) <= 80),
  hub_phone text not null check (length(hub_phone) <= 40),
  set_at timestamptz not null,
  set_by text not null check (length(set_by) between 1 and 60),
  primary key (merchant_id, version)
);
call seal_table('return_ways', 'select, insert');

create table return_way (
  merchant_id uuid not null,
  version int not null,
  way_number int not null check (way_number between 1 and 40),
  way text not null
    check (way in ('post_label', 'pick_up', 'drop_off', 'in_person', 'keep_it')),
  countries text[] not null,
  most_value_minor bigint check (most_value_minor > 0),
  most_grams int check (most_grams between 1 and 1000000),
  price_minor bigint not null check (price_minor >= 0),
  currency char(3) not null,
  payer text not null check (payer in ('consumer', 'house', 'brand')),
  days int not null check (days between 0 and 60),
  primary key (merchant_id, version, way_number),
  foreign key (merchant_id, version) references return_ways (merchant_id, version),
  check (way <> 'keep_it' or price_minor = 0)
);
call seal_table('return_way', 'select, insert');
