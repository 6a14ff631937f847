-- Why: the bench works one-handed, and for a shift without a connection. What it sends carries an id that
-- the browser gave it and is taken once, after what it follows; the answer stays, so that sending it
-- again tells the same. What is not as it should be is a difference: one person saw it, another
-- looks, and the database itself lets nobody be both.

create table bench_entry (
  merchant_id uuid not null,
  entry_id uuid not null,
  after_id uuid,
  kind text not null check (kind in ('receive', 'inspect', 'unknown')),
  body_hash bytea not null,
  by_kind text not null check (by_kind in ('staff', 'api_key', 'system')),
  by_id uuid,
  noted_at timestamptz not null,
  taken_at timestamptz not null,
  outcome text not null check (outcome in ('taken', 'refused')),
  reason text not null check (length(reason) <= 60),
  case_id uuid,
  primary key (merchant_id, entry_id),
  check ((outcome = 'refused') = (reason <> ''))
);
create index bench_entry_of_case on bench_entry (merchant_id, case_id);
create index bench_entry_when on bench_entry (merchant_id, taken_at);
call seal_table('bench_entry', 'select, insert');

-- What was seen of a piece: answers of the checklist and marks as read, beside the inspection.
create table bench_look (
  merchant_id uuid not null,
  entry_id uuid not null,
  case_id uuid not null,
  case_line_id uuid not null,
  unit int not null check (unit > 0),
  checklist text not null,
  replies jsonb not null,
  serial text check (length(serial) between 1 and 80),
  certificate text check (length(certificate) between 1 and 80),
  hallmark text check (length(hallmark) between 1 and 80),
  weight_mg bigint check (weight_mg between 1 and 1000000000),
  seal text check (length(seal) between 1 and 80),
  looked_at timestamptz not null,
  primary key (merchant_id, entry_id)
);
create index bench_look_of_case on bench_look (merchant_id, case_id);
call seal_table('bench_look', 'select, insert');
grant update (serial, certificate) on bench_look to redress_app;

create table goods_difference (
  merchant_id uuid not null,
  difference_id uuid not null,
  case_id uuid not null,
  case_line_id uuid not null,
  kind text not null check (kind in ('wrong_item', 'short', 'empty', 'swap_suspected')),
  words text not null check (length(words) <= 2000),
  seen_by_kind text not null check (seen_by_kind in ('staff', 'api_key', 'system')),
  seen_by uuid,
  seen_at timestamptz not null,
  second_look text check (second_look in ('as_first_seen', 'as_expected')),
  second_words text not null default '' check (length(second_words) <= 2000),
  second_by_kind text check (second_by_kind in ('staff', 'api_key', 'system')),
  second_by uuid,
  second_at timestamptz,
  primary key (merchant_id, difference_id),
  check ((second_look is null) = (second_at is null)),
  check ((second_look is null) = (second_by_kind is null)),
  constraint goods_difference_by_two_persons check (
    second_look is null
    or (second_by_kind, second_by) is distinct from (seen_by_kind, seen_by))
);
create unique index goods_difference_open on goods_difference (merchant_id, case_line_id)
  where second_look is null;
create index goods_difference_of_case on goods_difference (merchant_id, case_id);
call seal_table('goods_difference', 'select, insert');
grant update (words, second_look, second_words, second_by_kind, second_by, second_at)
  on goods_difference to redress_app;

-- What the bench waits for, and what waits at the bench: one row for each line of a case.
create index goods_state_awaited on goods_state (merchant_id, awaited_since)
  where reception in ('awaiting', 'in_transit');
create index goods_state_here on goods_state (merchant_id, received_at)
  where received_at is not null;
create view bench_line with (security_invoker = true) as
  select g.merchant_id, g.case_id, g.case_line_id, g.reception, g.acceptance, g.awaited_since,
    g.received_at, c.case_number, c.status, c.next_due_at, p.name, b.title, b.brand_name,
    b.category, l.quantity, box.number as parcel_number, box.carrier, box.tracking_number,
    box.expected_at, box.delivered_at
  from goods_state g
  join after_sales_case c on c.merchant_id = g.merchant_id and c.case_id = g.case_id
  join consumer p on p.merchant_id = c.merchant_id and p.consumer_id = c.consumer_id
  join case_line l on l.merchant_id = g.merchant_id and l.case_line_id = g.case_line_id
  join order_line b on b.merchant_id = l.merchant_id and b.order_line_id = l.order_line_id
  left join lateral (
    select q.number, q.carrier, q.tracking_number, q.expected_at, q.delivered_at
    from parcel_piece i
    join parcel q on q.merchant_id = i.merchant_id and q.parcel_id = i.parcel_id
    where i.merchant_id = g.merchant_id and i.case_id = g.case_id
      and i.case_line_id = g.case_line_id
      and i.leg in ('consumer_to_hub', 'brand_to_hub', 'workshop_to_hub')
      and q.state not in ('opened', 'cancelled')
    order by q.expected_at nulls last, q.parcel_id
    limit 1) box on true;
grant select on bench_line to redress_app;
