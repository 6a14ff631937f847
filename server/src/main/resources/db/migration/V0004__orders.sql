-- Why: what was bought, paid and delivered, frozen when it came in. Each line carries its share of
-- price, tax, discount, shipping, duty and fee to the minor unit; unit k of n has the k-th part of
-- each share (share * k / n - share * (k - 1) / n), so the units sum to the line and the lines to what
-- was paid. claimed_units is the guard against asking back more than was bought: each unit is asked
-- back once.

create table shop_order (
  merchant_id uuid not null,
  order_id uuid not null,
  order_number text not null check (length(order_number) between 1 and 64),
  consumer_id uuid not null,
  placed_at timestamptz not null,
  currency char(3) not null,
  total_minor bigint not null check (total_minor >= 0),
  shipping_minor bigint not null check (shipping_minor >= 0),
  cheapest_shipping_minor bigint not null check (cheapest_shipping_minor >= 0),
  service_fee_minor bigint not null check (service_fee_minor >= 0),
  contract_channel text not null check (contract_channel in ('online', 'phone', 'mail', 'in_store')),
  contract_date date,
  contract_facts jsonb not null,
  seller_country text not null,
  seller_type text not null,
  seller_capacity text not null check (seller_capacity in ('own_name', 'disclosed_agent')),
  seller_directs_to text[] not null,
  request_hash bytea not null,
  created_at timestamptz not null,
  primary key (merchant_id, order_id),
  unique (merchant_id, order_number)
);
create index shop_order_of_consumer on shop_order (merchant_id, consumer_id);
call seal_table('shop_order', 'select, insert, update');

create table order_line (
  merchant_id uuid not null,
  order_line_id uuid not null,
  order_id uuid not null,
  line_number int not null check (line_number > 0),
  sku text not null,
  title text not null,
  variant text,
  brand_id uuid,
  brand_name text,
  category text not null,
  material text,
  serial text,
  quantity int not null check (quantity between 1 and 1000000),
  claimed_units int4multirange not null
    check (claimed_units <@ int4multirange(int4range(1, quantity + 1))),
  unit_price_minor bigint not null check (unit_price_minor >= 0),
  goods_minor bigint not null check (goods_minor >= 0),
  tax_minor bigint not null check (tax_minor >= 0),
  discount_minor bigint not null check (discount_minor >= 0),
  shipping_minor bigint not null check (shipping_minor >= 0),
  duty_minor bigint not null check (duty_minor >= 0),
  service_fee_minor bigint not null check (service_fee_minor >= 0),
  paid_minor bigint not null generated always as
    (goods_minor + tax_minor - discount_minor + shipping_minor + duty_minor + service_fee_minor)
    stored check (paid_minor >= 0),
  item_facts jsonb not null,
  upstream jsonb,
  delivered_at timestamptz,
  primary key (merchant_id, order_line_id),
  unique (merchant_id, order_id, line_number),
  foreign key (merchant_id, order_id) references shop_order (merchant_id, order_id)
);
call seal_table('order_line', 'select, insert, update');
