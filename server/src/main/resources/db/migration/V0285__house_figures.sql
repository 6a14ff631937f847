-- Why: whoever runs the house wants to know how much is promised, under way and left lying, over
-- all merchants at once. Only numbers leave these functions, no id and no word of anybody.

create index promise_broken on promise (merchant_id, ended_at) where state = 'broken';
create index refund_intent_under_way on refund_intent (merchant_id, state)
  where state <> 'settled';
create index outbox_task_exhausted on outbox_task (merchant_id) where state = 'exhausted';

create policy owner_counts_refunds on refund_intent for select to redress_owner using (true);

-- Reviewed: returns numbers under names that are written here.
create function house_figures(at timestamptz) returns table (name text, value bigint)
  language sql stable security definer set search_path = public
  begin atomic
    select 'promises.' || p.state, count(*)
    from promise p
    where p.state in ('open', 'at_risk')
    group by p.state
    union all
    select 'promises.broken', count(*) from promise p where p.state = 'broken'
    union all
    select 'outbox.waiting', count(*) from outbox_task t where t.state = 'open'
    union all
    select 'outbox.due', count(*)
    from outbox_task t
    where t.state = 'open' and t.due_at <= at
    union all
    select 'outbox.exhausted', count(*) from outbox_task t where t.state = 'exhausted'
    union all
    select 'refunds.' || i.state, count(*)
    from refund_intent i
    where i.state <> 'settled'
    group by i.state;
  end;
revoke execute on function house_figures(timestamptz) from public;
grant execute on function house_figures(timestamptz) to redress_clock;
