-- Why: nobody should pick by hand who gets a case. Why the house gave a case to somebody is told with
-- it, and a case that a person gave to somebody is known by this: the house has not given it to them,
-- or not last.

create table case_assignment (
  merchant_id uuid not null,
  case_id uuid not null,
  staff_id uuid not null,
  why text[] not null check (cardinality(why) between 1 and 9),
  load_before int not null check (load_before >= 0),
  due_at timestamptz not null,
  given_at timestamptz not null,
  primary key (merchant_id, case_id),
  foreign key (merchant_id, case_id) references after_sales_case (merchant_id, case_id)
);
create index case_assignment_lately on case_assignment (merchant_id, given_at, case_id);
call seal_table('case_assignment', 'select, insert, update');

create table assignment_policy (
  merchant_id uuid not null,
  is_held boolean not null,
  high_minor bigint not null check (high_minor > 0),
  most_open int not null check (most_open between 1 and 1000),
  set_at timestamptz not null,
  set_by text not null check (length(set_by) between 1 and 60),
  primary key (merchant_id)
);
call seal_table('assignment_policy', 'select, insert, update');

-- Disputed cases count twice in somebody's load, which is counted again and again.
create index dispute_running on dispute (merchant_id, case_id) where closed_at is null;

-- What the rule asks of an open case: its promise, what whoever takes it has to be able to, and whether
-- the house itself gave it to its owner. It reads with the rights of who asks.
create view assignable_case with (security_invoker = true) as
  select c.merchant_id, c.case_id, c.case_number, c.version, c.owner, c.language, c.status,
    c.opened_at, c.next_due_at, p.due_at, p.state = 'at_risk' as is_at_risk, o.currency, b.amount,
    b.brands, b.categories,
    coalesce(a.staff_id::text = c.owner and (
      select e.actor_kind = 'SYSTEM' from case_event e
      where e.merchant_id = c.merchant_id and e.case_id = c.case_id and e.kind = 'handed_over'
      order by e.sequence_number desc
      limit 1), false) as is_by_house,
    exists (
      select 1 from dispute d
      where d.merchant_id = c.merchant_id and d.case_id = c.case_id
        and d.closed_at is null) as is_disputed,
    exists (
      select 1 from complaint k
      where k.merchant_id = c.merchant_id and k.case_id = c.case_id
        and k.ended_at is null) as is_complained
  from after_sales_case c
  join promise p on p.merchant_id = c.merchant_id and p.promise_id = c.anchor_promise_id
  join shop_order o on o.merchant_id = c.merchant_id and o.order_id = c.order_id
  join lateral (
    select coalesce(sum(l.paid_minor * cl.quantity / l.quantity), 0)::bigint as amount,
      array_agg(distinct l.brand_id) filter (where l.brand_id is not null) as brands,
      array_agg(distinct l.category) as categories
    from case_line cl
    join order_line l on l.merchant_id = cl.merchant_id and l.order_line_id = cl.order_line_id
    where cl.merchant_id = c.merchant_id and cl.case_id = c.case_id) b on true
  left join case_assignment a on a.merchant_id = c.merchant_id and a.case_id = c.case_id
  where c.status not in ('draft', 'closed');
grant select on assignable_case to redress_app;
