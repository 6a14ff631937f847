-- Why: when many promises slip at once the house hears of them in one letter and not in a thousand.
-- What it has not been told yet is written with the slip itself and deleted with the letter that
-- tells it, so that whatever ends a node in between, nothing is forgotten and nothing told twice.
create table untold_slip (
  merchant_id uuid not null,
  slip_id uuid not null,
  case_id uuid not null,
  notice text not null
    check (notice in ('promise_at_risk', 'promise_escalated', 'promise_unanswered')),
  promise_kind text not null,
  owner text not null,
  slips int not null check (slips >= 0),
  next_date timestamptz not null,
  noted_at timestamptz not null,
  primary key (merchant_id, slip_id)
);
call seal_table('untold_slip', 'select, insert, update, delete');

-- Reviewed: returns ids only, for the clock role.
create policy owner_finds_untold_slips on untold_slip for select to redress_owner using (true);
create function merchants_with_untold_slips(most int) returns table (merchant_id uuid)
  language sql stable security definer set search_path = public
  begin atomic
    select m.merchant_id
    from merchant m
    where exists (select from untold_slip s where s.merchant_id = m.merchant_id)
    order by m.merchant_id
    limit most;
  end;
revoke execute on function merchants_with_untold_slips(int) from public;
grant execute on function merchants_with_untold_slips(int) to redress_clock;
