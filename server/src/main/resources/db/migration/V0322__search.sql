-- Why: row-level security lets no index answer before it has spoken itself, except for comparisons
-- that can tell nothing, and comparing grams is none of these. So the looking is done by functions of
-- the owner, each of which names the merchant of its caller itself and returns ids of that merchant
-- only; the rows are read by the caller, under the policies.
--
-- Reviewed: no id of another merchant and no word of anybody leaves these functions. What a caller may
-- not see (contacts, threads) is compared with nothing, so it cannot be guessed by looking for it.
--
-- Each looks twice: at the newest rows one by one, which is enough for words that stand everywhere and
-- would make an index return half of the house; then by the index at what is older.

create policy owner_searches_consumers on consumer for select to redress_owner using (true);
create policy owner_searches_orders on shop_order for select to redress_owner using (true);
create policy owner_searches_lines on order_line for select to redress_owner using (true);
create policy owner_searches_cases on after_sales_case for select to redress_owner using (true);
create policy owner_searches_case_lines on case_line for select to redress_owner using (true);
create policy owner_searches_case_words on case_words for select to redress_owner using (true);
create policy owner_searches_messages on message for select to redress_owner using (true);

create function search_merchant() returns uuid
  language sql stable
  return nullif(current_setting('app.merchant', true), '')::uuid;

-- How many of the newest rows are looked at one by one.
create function search_newest() returns int language sql immutable return 300;

-- No more candidates than this are compared after the index has named them.
create function search_most_read() returns int language sql immutable return 2000;

-- Consumers whose number ends with these digits, which stand from the last to the first.
create function search_callers(digits text) returns setof uuid
  language sql stable set search_path = public
  begin atomic
    select p.consumer_id
    from consumer p
    where p.merchant_id = search_merchant() and p.erased_at is null and p.phone is not null
      and digits <> ''
      and search_phone(p.phone) collate "C" >= digits
      and search_phone(p.phone) collate "C" < digits || ':'
    limit 1000;
  end;

create function search_people(said text[], digits text, contacts boolean, most int)
  returns table (consumer_id uuid, at timestamptz)
language plpgsql stable security definer
set search_path = public set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
declare
  here constant uuid := search_merchant();
  wanted constant text[] := search_wanted(said);
  keys constant text[] := search_wanted_grams(here, wanted);
  since constant timestamptz := coalesce((
    select p.created_at from consumer p
    where p.merchant_id = here
    order by p.created_at desc
    offset search_newest() limit 1), '-infinity');
  seen uuid[] := '{}';
  one record;
begin
  for turn in 1..2 loop
    exit when cardinality(seen) = most;
    for one in
      select p.consumer_id as id, p.created_at as day, p.name, p.email, false as is_sure
      from consumer p
      where p.merchant_id = here and p.erased_at is null and cardinality(keys) > 0
        and (turn = 1 and p.created_at > since
          or turn = 2 and p.created_at <= since
            and search_grams(p.merchant_id, p.name || ' ' || p.email) @> keys)
      union all
      select p.consumer_id, p.created_at, p.name, p.email, true
      from consumer p
      where p.merchant_id = here and contacts and turn = 1
        and p.consumer_id in (select search_callers(digits))
      order by 2 desc, 1
      limit search_most_read()
    loop
      exit when cardinality(seen) = most;
      continue when one.id = any(seen);
      if one.is_sure
        or search_holds(concat_ws(' ', one.name, case when contacts then one.email end), wanted) then
        seen := seen || one.id;
        consumer_id := one.id;
        at := one.day;
        return next;
      end if;
    end loop;
  end loop;
end $$;

create function search_orders(said text[], digits text, contacts boolean, most int)
  returns table (order_id uuid, at timestamptz)
language plpgsql stable security definer
set search_path = public set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
declare
  here constant uuid := search_merchant();
  wanted constant text[] := search_wanted(said);
  keys constant text[] := search_wanted_grams(here, wanted);
  since constant timestamptz := coalesce((
    select o.placed_at from shop_order o
    where o.merchant_id = here and o.set_aside_at is null
    order by o.placed_at desc
    offset search_newest() limit 1), '-infinity');
  seen uuid[] := '{}';
  one record;
begin
  for turn in 1..2 loop
    exit when cardinality(seen) = most;
    for one in
      select o.order_id as id, o.placed_at as day, false as is_sure, o.order_number, p.name, p.email
      from shop_order o
      join consumer p on p.merchant_id = o.merchant_id and p.consumer_id = o.consumer_id
      where o.merchant_id = here and o.set_aside_at is null and cardinality(keys) > 0
        and (turn = 1 and o.placed_at > since
          or turn = 2 and o.placed_at <= since
            and search_grams(o.merchant_id, o.order_number) @> keys)
      union all
      select o.order_id, o.placed_at, false, o.order_number, p.name, p.email
      from consumer p
      join shop_order o on o.merchant_id = p.merchant_id and o.consumer_id = p.consumer_id
      where p.merchant_id = here and p.erased_at is null and cardinality(keys) > 0 and turn = 2
        and search_grams(p.merchant_id, p.name || ' ' || p.email) @> keys
        and o.set_aside_at is null and o.placed_at <= since
      union all
      select o.order_id, o.placed_at, true, '', '', ''
      from shop_order o
      where o.merchant_id = here and o.set_aside_at is null and contacts and turn = 1
        and o.consumer_id in (select search_callers(digits))
      order by 2 desc, 1, 3 desc
      limit search_most_read()
    loop
      exit when cardinality(seen) = most;
      continue when one.id = any(seen);
      if one.is_sure or search_holds(concat_ws(' ', one.order_number, one.name,
        case when contacts then one.email end), wanted) then
        seen := seen || one.id;
        order_id := one.id;
        at := one.day;
        return next;
      end if;
    end loop;
  end loop;
end $$;

create function search_goods(said text[], most int)
  returns table (order_line_id uuid, at timestamptz)
language plpgsql stable security definer
set search_path = public set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
declare
  here constant uuid := search_merchant();
  wanted constant text[] := search_wanted(said);
  keys constant text[] := search_wanted_grams(here, wanted);
  since constant timestamptz := coalesce((
    select o.placed_at from shop_order o
    where o.merchant_id = here and o.set_aside_at is null
    order by o.placed_at desc
    offset search_newest() limit 1), '-infinity');
  seen uuid[] := '{}';
  one record;
begin
  for turn in 1..2 loop
    exit when cardinality(seen) = most;
    for one in
      select l.order_line_id as id, o.placed_at as day,
        concat_ws(' ', l.sku, l.title, l.variant, l.serial) as words
      from order_line l
      join shop_order o on o.merchant_id = l.merchant_id and o.order_id = l.order_id
      where l.merchant_id = here and o.merchant_id = here and l.quantity > 0
        and o.set_aside_at is null and cardinality(keys) > 0
        and (turn = 1 and o.placed_at > since
          or turn = 2 and o.placed_at <= since
            and search_grams(l.merchant_id, l.sku || ' ' || l.title || ' '
              || coalesce(l.variant, '') || ' ' || coalesce(l.serial, '')) @> keys)
      order by 2 desc, 1
      limit search_most_read()
    loop
      exit when cardinality(seen) = most;
      continue when one.id = any(seen);
      if search_holds(one.words, wanted) then
        seen := seen || one.id;
        order_line_id := one.id;
        at := one.day;
        return next;
      end if;
    end loop;
  end loop;
end $$;

-- All that a case is found by, as far as the caller may read it. It is read candidate by candidate, so
-- it is planned once and not each time.
create function search_case_text(of_merchant uuid, of_case uuid, contacts boolean, told boolean)
  returns text
language plpgsql stable set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  return (
    select concat_ws(' ', c.case_number, o.order_number, p.name,
      case when contacts then p.email end, search_goods_text(c.merchant_id, c.case_id),
      case when told then c.words end)
    from after_sales_case c
    join shop_order o on o.merchant_id = c.merchant_id and o.order_id = c.order_id
    join consumer p on p.merchant_id = c.merchant_id and p.consumer_id = c.consumer_id
    where c.merchant_id = of_merchant and c.case_id = of_case and c.status <> 'draft');
end $$;

create function search_cases(said text[], digits text, contacts boolean, told boolean, most int)
  returns table (case_id uuid, at timestamptz)
language plpgsql stable security definer
set search_path = public set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
declare
  here constant uuid := search_merchant();
  wanted constant text[] := search_wanted(said);
  keys constant text[] := search_wanted_grams(here, wanted);
  since constant timestamptz := coalesce((
    select w.opened_at from case_words w
    where w.merchant_id = here
    order by w.opened_at desc
    offset search_newest() limit 1), '-infinity');
  seen uuid[] := '{}';
  one record;
begin
  for turn in 1..2 loop
    exit when cardinality(seen) = most;
    for one in
      select w.case_id as id, w.opened_at as day, false as is_sure
      from case_words w
      where w.merchant_id = here and cardinality(keys) > 0 and w.grams @> keys
        and (turn = 1 and w.opened_at > since or turn = 2 and w.opened_at <= since)
      union all
      select c.case_id, c.opened_at, true
      from after_sales_case c
      where c.merchant_id = here and contacts and turn = 1 and c.status <> 'draft'
        and c.consumer_id in (select search_callers(digits))
      order by 2 desc, 1, 3 desc
      limit search_most_read()
    loop
      exit when cardinality(seen) = most;
      continue when one.id = any(seen);
      if one.is_sure
        or search_holds(search_case_text(here, one.id, contacts, told), wanted) then
        seen := seen || one.id;
        case_id := one.id;
        at := one.day;
        return next;
      end if;
    end loop;
  end loop;
end $$;

create function search_messages(said text[], threads text[], most int)
  returns table (message_id uuid, at timestamptz)
language plpgsql stable security definer
set search_path = public set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
declare
  here constant uuid := search_merchant();
  wanted constant text[] := search_wanted(said);
  keys constant text[] := search_wanted_grams(here, wanted);
  since constant timestamptz := coalesce((
    select m.written_at from message m
    where m.merchant_id = here and m.erased_at is null
    order by m.written_at desc
    offset search_newest() limit 1), '-infinity');
  seen uuid[] := '{}';
  one record;
begin
  for turn in 1..2 loop
    exit when cardinality(seen) = most;
    for one in
      select m.message_id as id, m.written_at as day, m.body
      from message m
      where m.merchant_id = here and m.erased_at is null and m.thread = any(threads)
        and cardinality(keys) > 0
        and (turn = 1 and m.written_at > since
          or turn = 2 and m.written_at <= since and search_grams(m.merchant_id, m.body) @> keys)
      order by 2 desc, 1
      limit search_most_read()
    loop
      exit when cardinality(seen) = most;
      continue when one.id = any(seen);
      if search_holds(one.body, wanted) then
        seen := seen || one.id;
        message_id := one.id;
        at := one.day;
        return next;
      end if;
    end loop;
  end loop;
end $$;

revoke execute on function search_people(text[], text, boolean, int),
  search_orders(text[], text, boolean, int), search_goods(text[], int),
  search_cases(text[], text, boolean, boolean, int), search_messages(text[], text[], int)
  from public;
grant execute on function search_people(text[], text, boolean, int),
  search_orders(text[], text, boolean, int), search_goods(text[], int),
  search_cases(text[], text, boolean, boolean, int), search_messages(text[], text[], int)
  to redress_app;

-- What exists already.
alter table case_words no force row level security;
do $$
declare
  one record;
begin
  for one in
    select c.merchant_id, array_agg(c.case_id) as cases from after_sales_case c group by c.merchant_id
  loop
    call keep_case_words(one.merchant_id, one.cases);
  end loop;
end $$;
alter table case_words force row level security;
