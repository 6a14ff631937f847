-- Why: personal data lives in rows that can be erased, apart from events and ledger, which hold ids
-- only. Brands are the merchant's own list: whom to ask, and under which terms.

create table consumer (
  merchant_id uuid not null,
  consumer_id uuid not null,
  name text not null,
  email text not null,
  phone text,
  country text not null,
  language text not null,
  time_zone text not null,
  created_at timestamptz not null,
  erased_at timestamptz,
  primary key (merchant_id, consumer_id)
);
create index consumer_by_email on consumer (merchant_id, lower(email));
call seal_table('consumer', 'select, insert, update');

create table brand (
  merchant_id uuid not null,
  brand_id uuid not null,
  name text not null,
  policy_id text,
  contact_name text not null,
  contact_email text not null,
  contact_language text not null,
  contact_time_zone text not null,
  answer_working_days int not null check (answer_working_days between 1 and 20),
  created_at timestamptz not null,
  primary key (merchant_id, brand_id),
  unique (merchant_id, name)
);
call seal_table('brand', 'select, insert, update');
