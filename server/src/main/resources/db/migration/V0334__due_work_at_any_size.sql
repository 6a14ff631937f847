-- Why: after an hour of standstill a hundred thousand promises wait for the clock. What has waited
-- longest is then the first of one index over all merchants: no look sorts what it does not take.

create index promise_next_act on promise (next_act_at) where state in ('open', 'at_risk');
-- contract: only due_promises read it, and that reads the index above from now on.
drop index promise_due;

create or replace function due_promises(at timestamptz, most int)
  returns table (merchant_id uuid, case_id uuid, promise_id uuid, due_at timestamptz)
  language sql stable security definer set search_path = public
  begin atomic
    select p.merchant_id, p.case_id, p.promise_id, p.due_at
    from promise p
    where p.state in ('open', 'at_risk') and p.next_act_at <= at
    order by p.next_act_at
    limit most;
  end;

-- Reviewed: returns a moment only, for the clock role. A promise acts at the latest when it is due,
-- so that whatever is overdue has something to be done.
create function oldest_overdue_promise(at timestamptz) returns timestamptz
  language sql stable security definer set search_path = public
  begin atomic
    select min(p.due_at)
    from promise p
    where p.state in ('open', 'at_risk') and p.next_act_at <= at and p.due_at < at;
  end;
revoke execute on function oldest_overdue_promise(timestamptz) from public;
grant execute on function oldest_overdue_promise(timestamptz) to redress_clock;
