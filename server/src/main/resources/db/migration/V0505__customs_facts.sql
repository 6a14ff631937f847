-- Why: a customs form asks for tariff number, origin and net weight of each kind of goods. Orders do
-- not tell them and nobody may guess them, so the shop tells them once by sku. A row says what was
-- told last; a sku may be told before it was ever sold.

create table customs_fact (
  merchant_id uuid not null,
  sku text not null check (length(sku) between 1 and 100),
  hs_code text check (hs_code ~ '^[0-9]{6,10}$'),
  origin text check (origin ~ '^[A-Z]{2}$'),
  net_grams int check (net_grams between 1 and 1000000),
  told_at timestamptz not null,
  primary key (merchant_id, sku)
);
call seal_table('customs_fact', 'select, insert, update');
