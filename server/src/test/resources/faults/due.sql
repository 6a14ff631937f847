-- A shop with :count open cases, each with one promise that has something to be done. Statements end
-- with a semicolon at the end of a line.

insert into merchant (merchant_id, slug, name, legal_name, country, time_zone, currency, languages,
  store_policy, store_policy_version, created_at)
values (:merchant, 'due-house', 'Harbour & Lane', 'Harbour and Lane GmbH', 'DE', 'Europe/Berlin', 'EUR',
  '{en}', '{}', 1, now());

create temporary table one as
select i, now() - interval '3 days' as at,
  case i % 4 when 2 then now() + interval '4 hours' else now() - interval '1 minute' end as due,
  case i % 4 when 3 then 'choice' else 'decision' end as kind
from generate_series(1, :count) i;

insert into staff (merchant_id, staff_id, email, name, role, language, time_zone, created_at)
values (:merchant, gen_random_uuid(), 'lead@shop.example', 'Mei', 'supervisor', 'en', 'Europe/Berlin', now());

insert into consumer (merchant_id, consumer_id, name, email, country, language, time_zone, created_at)
select :merchant, md5('consumer' || i)::uuid, 'Lena ' || i, 'person' || i || '@post.example', 'DE', 'en',
  'Europe/Berlin', at
from one;

insert into shop_order (merchant_id, order_id, order_number, consumer_id, placed_at, currency,
  total_minor, shipping_minor, cheapest_shipping_minor, service_fee_minor, contract_channel,
  contract_facts, seller_country, seller_type, seller_capacity, seller_directs_to, request_hash,
  created_at, version)
select :merchant, md5('order' || i)::uuid, 'HL-' || i, md5('consumer' || i)::uuid, at, 'EUR', 29800, 0, 0, 0,
  'online', '{}', 'DE', 'retailer', 'own_name', '{DE}', '\x00', at, 1
from one;

insert into order_line (merchant_id, order_line_id, order_id, line_number, sku, title, variant,
  category, serial, quantity, claimed_units, unit_price_minor, goods_minor, tax_minor,
  discount_minor, shipping_minor, duty_minor, service_fee_minor, item_facts, delivered_at, units,
  shares)
select :merchant, md5('line' || i)::uuid, md5('order' || i)::uuid, 1, 'MK-PARKER', 'Parker shoulder bag', null,
  'handbag', null, 1, '{[1,2)}', 29800, 29800, 0, 0, 0, 0, 0, '{}', at, '{[1,2)}', '[]'
from one;

insert into after_sales_case (merchant_id, case_id, case_number, order_id, consumer_id, channel,
  status, phase, awaited, money_state, owner, team, language, words, statement_at, opened_at,
  next_due_at, next_promise_kind, last_event_at, version, chain_length, chain_head,
  anchor_promise_id)
select :merchant, md5('case' || i)::uuid, upper(lpad(to_hex(i), 8, '0')), md5('order' || i)::uuid,
  md5('consumer' || i)::uuid, 'portal', case kind when 'choice' then 'decided' else 'submitted' end,
  'review_and_approval', case kind when 'choice' then 'consumer' else 'merchant' end, 'none', 'desk',
  'desk', 'en', 'It is smaller than I thought.', at, at, due, kind, at, 1, 0, '',
  md5('promise' || i)::uuid
from one;

insert into promise (merchant_id, promise_id, case_id, kind, to_party, owed_by, owner, state, basis,
  made_at, at_risk_at, due_at, next_act_at, version)
select :merchant, md5('promise' || i)::uuid, md5('case' || i)::uuid, kind, 'consumer', 'merchant', 'desk',
  'open', 'submitted', at, least(due, now() - interval '2 minutes'), due,
  case kind when 'choice' then due else least(due, now() - interval '2 minutes') end, 1
from one;

insert into case_line (merchant_id, case_line_id, case_id, order_line_id, quantity, reason, answers,
  units, units_held)
select :merchant, md5('case line' || i)::uuid, md5('case' || i)::uuid, md5('line' || i)::uuid, 1,
  'wrong_size', '{}', '{[1,2)}', true
from one;
