-- Why: a chain alone does not show that its end was cut off or rewritten as a whole. Each day the
-- ends of all chains that changed are sealed together, found by the time of their events, so that
-- the seal can be made again from the events at any later time.

create index case_event_when on case_event using brin (merchant_id, at);

-- Reviewed: returns merchants and days only; the seals are made merchant by merchant under the
-- policies.
create policy owner_finds_event_days on case_event for select to redress_owner using (true);
create policy owner_finds_sealed_days on chain_anchor for select to redress_owner using (true);
create function days_to_anchor(since timestamptz, until timestamptz)
  returns table (merchant_id uuid, day date)
  language sql stable security definer set search_path = public
  begin atomic
    select e.merchant_id, (e.at at time zone 'UTC')::date
    from case_event e
    where e.at >= since and e.at < until
      and not exists (
        select 1 from chain_anchor a
        where a.merchant_id = e.merchant_id and a.day = (e.at at time zone 'UTC')::date)
    group by 1, 2
    order by 2, 1;
  end;
revoke execute on function days_to_anchor(timestamptz, timestamptz) from public;
grant execute on function days_to_anchor(timestamptz, timestamptz) to redress_clock;
