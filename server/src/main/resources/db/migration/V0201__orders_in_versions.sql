-- Why: a shop corrects its orders. What comes in again under a known number with other content is
-- a new version: pieces that are asked back keep the shares they have, the others are shared out
-- anew, so that the order still sums to what was captured.
-- A line therefore keeps its shares one by one: since which version, for which of its units, and of
-- which units the amounts are, so that unit k always has the same part. The sums of a line stay in
-- columns beside them, for the database to check. Units are numbers that may have gaps: a piece that
-- was taken off an order never was one that is asked back.

alter table shop_order add column version int not null default 1 check (version > 0);
alter table shop_order alter column version drop default;

alter table order_line add column units int4multirange;
alter table order_line add column shares jsonb;
alter table order_line no force row level security;
update order_line set
  units = int4multirange(int4range(1, quantity + 1)),
  shares = jsonb_build_array(jsonb_build_object(
    'version', 1,
    'units', '{[1,' || quantity + 1 || ')}',
    'of', '{[1,' || quantity + 1 || ')}',
    'goods', goods_minor,
    'taxes', case tax_minor when 0 then jsonb_build_array() else
      jsonb_build_array(jsonb_build_object('name', 'tax', 'amount', tax_minor)) end,
    'lineDiscount', discount_minor,
    'orderDiscount', 0,
    'deliveryFee', shipping_minor,
    'deliveryTaxes', jsonb_build_array(),
    'deliveryDiscount', 0,
    'duty', duty_minor,
    'serviceFee', service_fee_minor));
alter table order_line force row level security;
alter table order_line alter column units set not null;
alter table order_line alter column shares set not null;

-- A line that is not bought any more stays for the cases that were about it, with no piece.
alter table order_line drop constraint order_line_quantity_check;
alter table order_line add constraint order_line_quantity check (quantity between 0 and 1000000);
alter table order_line drop constraint order_line_check;
alter table order_line add constraint order_line_claims_its_units check (claimed_units <@ units);
-- Goods are what remains beside the other parts of a share.
alter table order_line drop constraint order_line_goods_minor_check;

-- What differed, in field, before and after; names and contacts of persons are told without values.
create table order_version (
  merchant_id uuid not null,
  order_id uuid not null,
  version int not null check (version > 0),
  content_digest bytea not null,
  differences jsonb not null,
  came_at timestamptz not null,
  primary key (merchant_id, order_id, version),
  foreign key (merchant_id, order_id) references shop_order (merchant_id, order_id)
);
call seal_table('order_version', 'select, insert');

alter table shop_order no force row level security;
alter table order_version no force row level security;
insert into order_version
  (merchant_id, order_id, version, content_digest, differences, came_at)
select merchant_id, order_id, 1, request_hash, jsonb_build_array(), created_at
from shop_order;
alter table order_version force row level security;
alter table shop_order force row level security;
