-- Why: a chain of the ledger does not show either that its end was cut off. The daily seal covers the
-- ends of the ledger's chains too, and a day on which only something was booked is sealed as well.
-- Seals made before this have none for the ledger.

alter table chain_anchor
  add column ledgers int,
  add column ledger_head bytea,
  add constraint chain_anchor_ledger_is_whole check ((ledgers is null) = (ledger_head is null));

create index ledger_posting_when on ledger_posting using brin (merchant_id, at);

-- Reviewed: returns merchants and days only, as before.
create policy owner_finds_posting_days on ledger_posting for select to redress_owner using (true);
create or replace function days_to_anchor(since timestamptz, until timestamptz)
  returns table (merchant_id uuid, day date)
  language sql stable security definer set search_path = public
  begin atomic
    select w.merchant_id, w.day
    from (
      select e.merchant_id, (e.at at time zone 'UTC')::date as day
      from case_event e
      where e.at >= since and e.at < until
      union
      select p.merchant_id, (p.at at time zone 'UTC')::date
      from ledger_posting p
      where p.at >= since and p.at < until) as w
    where not exists (
      select 1 from chain_anchor a
      where a.merchant_id = w.merchant_id and a.day = w.day)
    order by w.day, w.merchant_id;
  end;
