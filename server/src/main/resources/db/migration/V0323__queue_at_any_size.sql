-- Why: each view of the queue reads one page and counts the tabs beside it. With these indexes a page is
-- the first rows of one of them whatever the house has open, and a tab is counted to a thousand.

create index case_queue_by_due on after_sales_case (merchant_id, next_due_at, case_id)
  where status not in ('draft', 'closed');
create index case_queue_of_owner on after_sales_case (merchant_id, owner, next_due_at, case_id)
  where status not in ('draft', 'closed');
create index case_queue_of_brands on after_sales_case (merchant_id, next_due_at, case_id)
  where status not in ('draft', 'closed') and awaited = 'brand';
create index case_queue_of_money on after_sales_case (merchant_id, next_due_at, case_id)
  where status not in ('draft', 'closed') and money_state in ('owed', 'on_the_way');
-- The list of all cases, closed ones at its end.
create index case_list on after_sales_case
  (merchant_id, (coalesce(next_due_at, 'infinity'::timestamptz)), case_id);
drop index case_queue;

-- A row of a list of cases: what staff see of one at a glance. It reads with the rights of who asks.
create view listed_case with (security_invoker = true) as
  select c.merchant_id, c.case_id, c.case_number, c.order_id, o.order_number, c.consumer_id, p.name,
    l.title, l.category, c.status, c.phase, c.awaited, c.money_state, c.owner, c.next_due_at,
    c.next_promise_kind, c.opened_at, c.last_event_at, c.version
  from after_sales_case c
  join shop_order o on o.merchant_id = c.merchant_id and o.order_id = c.order_id
  join consumer p on p.merchant_id = c.merchant_id and p.consumer_id = c.consumer_id
  join lateral (
    select b.title, b.category
    from case_line cl
    join order_line b on b.merchant_id = cl.merchant_id and b.order_line_id = cl.order_line_id
    where cl.merchant_id = c.merchant_id and cl.case_id = c.case_id
    order by cl.case_line_id
    limit 1) l on true;
grant select on listed_case to redress_app;
