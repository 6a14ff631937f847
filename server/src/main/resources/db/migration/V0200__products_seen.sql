-- Why: exchanges, imports and the desk ask what the shop sells and in which variants. The catalogue
-- is what was seen in orders and imports, never a second truth: a row says what was seen last, and
-- what was seen earlier but came in later changes nothing. A product is known by the shop's own
-- number; a variant whose product nobody told stands for itself under its sku.

create table product (
  merchant_id uuid not null,
  product_number text not null check (length(product_number) between 1 and 100),
  title text not null check (length(title) between 1 and 500),
  brand_name text check (length(brand_name) between 1 and 200),
  category text,
  material text,
  seen_at timestamptz not null,
  primary key (merchant_id, product_number)
);
call seal_table('product', 'select, insert, update');

create table variant (
  merchant_id uuid not null,
  sku text not null check (length(sku) between 1 and 100),
  product_number text not null,
  label text check (length(label) between 1 and 200),
  options jsonb not null,
  price_minor bigint check (price_minor >= 0),
  currency char(3),
  is_available boolean,
  seen_at timestamptz not null,
  primary key (merchant_id, sku),
  foreign key (merchant_id, product_number) references product (merchant_id, product_number),
  check ((price_minor is null) = (currency is null))
);
create index variant_of_product on variant (merchant_id, product_number);
call seal_table('variant', 'select, insert, update');
