-- Open cases from :first to :last whose decision was promised and is due one after the other, from a
-- moment on. What a row says follows from its number. Statements end with a semicolon at the end of a
-- line.

create temporary table one as
select i, (array['en','zh-Hans','ja','ar'])[1 + i % 4] as language,
  cast(:due as timestamptz) + make_interval(secs => (i - :first) * 0.001) as due,
  cast(:due as timestamptz) - interval '3 days' as at
from generate_series(:first, :last) i;

insert into staff (merchant_id, staff_id, email, name, role, language, time_zone, created_at)
select :merchant, md5('staff' || role)::uuid, role || '@shop.example', initcap(role), role, 'en',
  'Europe/Berlin', cast(:due as timestamptz) - interval '30 days'
from unnest(array['supervisor', 'administrator', 'agent']) role
on conflict do nothing;

insert into consumer (merchant_id, consumer_id, name, email, country, language, time_zone, created_at)
select :merchant, md5('consumer' || i)::uuid, 'Lena Neumann ' || i, 'person' || i || '@post.example', 'DE',
  language, 'Europe/Berlin', at
from one;

insert into shop_order (merchant_id, order_id, order_number, consumer_id, placed_at, currency,
  total_minor, shipping_minor, cheapest_shipping_minor, service_fee_minor, contract_channel,
  contract_facts, seller_country, seller_type, seller_capacity, seller_directs_to, request_hash,
  created_at, version)
select :merchant, md5('order' || i)::uuid, 'HL-' || (100000 + i), md5('consumer' || i)::uuid,
  at - interval '9 days', 'EUR', 29800, 0, 0, 0, 'online', '{}', 'DE', 'retailer', 'own_name',
  '{DE}', '\x00', at, 1
from one;

insert into order_line (merchant_id, order_line_id, order_id, line_number, sku, title, variant,
  category, serial, quantity, claimed_units, unit_price_minor, goods_minor, tax_minor,
  discount_minor, shipping_minor, duty_minor, service_fee_minor, item_facts, delivered_at, units,
  shares)
select :merchant, md5('line' || i)::uuid, md5('order' || i)::uuid, 1, 'MK-PARKER-' || i % 900,
  'Parker shoulder bag, small', null, 'handbag', null, 1, '{[1,2)}', 29800, 29800, 0, 0, 0, 0, 0, '{}',
  at - interval '4 days', '{[1,2)}', '[]'
from one;

insert into payment (merchant_id, payment_id, order_id, provider, provider_reference, method,
  method_label, captured_minor, currency, captured_at)
select :merchant, md5('payment' || i)::uuid, md5('order' || i)::uuid, 'sandbox', 'pay-' || i, 'card',
  'Visa ··2260', 29800, 'EUR', at
from one;

insert into payment_balance (merchant_id, payment_id, captured_minor, committed_minor, external_minor)
select :merchant, md5('payment' || i)::uuid, 29800, 0, 0
from one;

insert into after_sales_case (merchant_id, case_id, case_number, order_id, consumer_id, channel,
  status, phase, awaited, money_state, owner, team, language, words, statement_at, opened_at,
  next_due_at, next_promise_kind, last_event_at, version, chain_length, chain_head,
  anchor_promise_id, silent_since)
select :merchant, md5('case' || i)::uuid, upper(lpad(to_hex(i), 8, '0')), md5('order' || i)::uuid,
  md5('consumer' || i)::uuid, 'portal', 'submitted', 'review_and_approval', 'merchant', 'none',
  md5('staff' || 'agent')::uuid::text, 'desk', language, 'It is smaller than I thought.', at, at, due,
  'decision', at, 1, 0, '', md5('promise' || i)::uuid, at
from one;

insert into promise (merchant_id, promise_id, case_id, kind, to_party, owed_by, owner, state, basis,
  made_at, at_risk_at, due_at, next_act_at, version)
select :merchant, md5('promise' || i)::uuid, md5('case' || i)::uuid, 'decision', 'consumer',
  'merchant', md5('staff' || 'agent')::uuid::text, 'at_risk', 'submitted', at, due - interval '18 hours',
  due, due, 2
from one;

insert into case_line (merchant_id, case_line_id, case_id, order_line_id, quantity, reason, answers,
  units, units_held)
select :merchant, md5('case line' || i)::uuid, md5('case' || i)::uuid, md5('line' || i)::uuid, 1,
  'wrong_size', '{}', '{[1,2)}', true
from one;

drop table one;
