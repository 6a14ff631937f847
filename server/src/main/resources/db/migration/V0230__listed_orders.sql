-- Why: staff leaf through orders by day, and look for those that are still awaited; a row of that list
-- says who bought, what, where it is, what was given back and in which cases. The view reads with the
-- rights of who asks, so that it is sealed as the tables below it are.

create index shop_order_by_day on shop_order (merchant_id, placed_at, order_id)
  where set_aside_at is null;
create index order_line_awaited on order_line (merchant_id, order_id)
  where delivered_at is null and quantity > 0;

create view listed_order with (security_invoker = true) as
  select o.merchant_id, o.order_id, o.order_number, o.placed_at, o.currency, o.total_minor,
    c.name as buyer_name, c.country as buyer_country, c.language as buyer_language,
    goods.title, goods.category, goods.lines, goods.delivered_at, back.given_back_minor,
    matters.case_ids, matters.case_numbers, matters.case_statuses
  from shop_order o
  join consumer c on c.merchant_id = o.merchant_id and c.consumer_id = o.consumer_id
  cross join lateral (
    select (array_agg(l.title order by l.line_number))[1] as title,
      (array_agg(l.category order by l.line_number))[1] as category,
      count(*) as lines,
      case when bool_and(l.delivered_at is not null) then max(l.delivered_at) end as delivered_at
    from order_line l
    where l.merchant_id = o.merchant_id and l.order_id = o.order_id and l.quantity > 0) goods
  cross join lateral (
    select coalesce(sum(b.committed_minor + b.external_minor), 0)::bigint as given_back_minor
    from payment p
    join payment_balance b on b.merchant_id = p.merchant_id and b.payment_id = p.payment_id
    where p.merchant_id = o.merchant_id and p.order_id = o.order_id
      and p.set_aside_at is null) back
  cross join lateral (
    select array_agg(a.case_id order by a.opened_at, a.case_id) as case_ids,
      array_agg(a.case_number order by a.opened_at, a.case_id) as case_numbers,
      array_agg(a.status order by a.opened_at, a.case_id) as case_statuses
    from after_sales_case a
    where a.merchant_id = o.merchant_id and a.order_id = o.order_id and a.status <> 'draft') matters
  where o.set_aside_at is null;
grant select on listed_order to redress_app;
