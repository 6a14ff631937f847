-- Why: what a case cost the merchant may be owed by a brand, a supplier or a carrier. A claim is a row
-- that is kept until it is paid, given up or taken back; no more is ever claimed for a case than it
-- cost, no more owed than was claimed, no more paid or given up than is owed, and nobody gives up
-- alone what is above their limit: the database says so itself. A claim that waits has a date.

create table case_cost (
  merchant_id uuid not null,
  cost_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('goods', 'shipping', 'duty', 'repair', 'fee', 'other')),
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  reference text not null check (length(reference) between 1 and 100),
  words text not null check (length(words) <= 2000),
  noted_by_kind text not null check (noted_by_kind in ('staff', 'api_key')),
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (merchant_id, cost_id),
  unique (merchant_id, case_id, kind, reference)
);
call seal_table('case_cost', 'select, insert');
grant update (words) on case_cost to redress_app;

create table recovery (
  merchant_id uuid not null,
  recovery_id uuid not null,
  number text not null check (length(number) between 1 and 60),
  case_id uuid not null,
  case_line_id uuid,
  debtor_kind text not null check (debtor_kind in ('brand', 'supplier', 'carrier')),
  brand_id uuid,
  debtor_name text not null check (length(debtor_name) between 1 and 120),
  ground text not null check (ground in ('brand_terms', 'supplier_defect', 'carrier_loss',
    'carrier_damage', 'duty_drawback', 'guarantee')),
  words text not null check (length(words) <= 4000),
  sent_words text not null check (length(sent_words) <= 4000),
  found_words text not null check (length(found_words) <= 4000),
  currency char(3) not null,
  claimed_minor bigint not null check (claimed_minor > 0),
  accepted_minor bigint not null,
  paid_minor bigint not null check (paid_minor >= 0),
  written_off_minor bigint not null check (written_off_minor >= 0),
  overpaid_minor bigint not null check (overpaid_minor >= 0),
  state text not null check (state in ('draft', 'sent', 'acknowledged', 'unanswered', 'accepted',
    'accepted_in_part', 'refused', 'appealed', 'paid_in_part', 'unpaid', 'write_off_asked', 'paid',
    'written_off', 'withdrawn')),
  made_by_kind text not null check (made_by_kind in ('staff', 'api_key')),
  made_by uuid not null,
  made_at timestamptz not null,
  sent_at timestamptz,
  answered_at timestamptz,
  next_at timestamptz,
  asked_by uuid,
  given_up_by uuid,
  version int not null check (version > 0),
  counted_minor bigint not null generated always as (
    case state
      when 'withdrawn' then 0
      when 'written_off' then paid_minor
      when 'paid' then accepted_minor
      else claimed_minor
    end) stored,
  primary key (merchant_id, recovery_id),
  unique (merchant_id, number),
  constraint recovery_owes_no_more_than_claimed
    check (accepted_minor between 0 and claimed_minor),
  constraint recovery_ends_no_more_than_owed
    check (paid_minor + written_off_minor <= accepted_minor),
  constraint recovery_ended_is_even check (
    state not in ('paid', 'written_off') or paid_minor + written_off_minor = accepted_minor),
  constraint recovery_that_waits_has_a_date check (
    (next_at is null) = (state in ('paid', 'written_off', 'withdrawn'))),
  constraint recovery_brand_is_known check ((debtor_kind = 'brand') = (brand_id is not null)),
  constraint recovery_is_given_up_by_two check (
    given_up_by is null or asked_by is null or given_up_by <> asked_by)
);
create index recovery_of_case on recovery (merchant_id, case_id);
create index recovery_of_debtor on recovery (merchant_id, debtor_kind, debtor_name, made_at);
create index recovery_waiting on recovery (merchant_id, next_at) where next_at is not null;
call seal_table('recovery', 'select, insert');
grant update (words, sent_words, found_words, accepted_minor, paid_minor, written_off_minor,
  overpaid_minor, state, sent_at, answered_at, next_at, asked_by, given_up_by, version)
  on recovery to redress_app;

create table recovery_event (
  merchant_id uuid not null,
  event_id uuid not null,
  recovery_id uuid not null,
  event_number int not null check (event_number > 0),
  move text not null check (move in ('send', 'acknowledge', 'accept', 'accept_in_part', 'refuse',
    'pay', 'overpay', 'chase', 'appeal', 'let_pass', 'write_off', 'ask_write_off',
    'approve_write_off', 'decline_write_off', 'withdraw')),
  state text not null,
  amount_minor bigint check (amount_minor > 0),
  reference text check (length(reference) between 1 and 100),
  words text not null check (length(words) <= 4000),
  by_kind text not null check (by_kind in ('staff', 'api_key', 'system')),
  by_id uuid,
  at timestamptz not null,
  until timestamptz,
  primary key (merchant_id, event_id),
  unique (merchant_id, recovery_id, event_number),
  constraint recovery_event_once unique (merchant_id, recovery_id, move, reference),
  foreign key (merchant_id, recovery_id) references recovery (merchant_id, recovery_id)
);
call seal_table('recovery_event', 'select, insert');
grant update (words) on recovery_event to redress_app;

create table recovery_exhibit (
  merchant_id uuid not null,
  recovery_id uuid not null,
  evidence_id uuid not null,
  side text not null check (side in ('sent', 'found', 'other')),
  shown_by_kind text not null check (shown_by_kind in ('staff', 'api_key')),
  shown_by uuid not null,
  shown_at timestamptz not null,
  primary key (merchant_id, recovery_id, evidence_id),
  foreign key (merchant_id, recovery_id) references recovery (merchant_id, recovery_id)
);
call seal_table('recovery_exhibit', 'select, insert, delete');

-- What a case cost the merchant: refunds that have arrived, credit and gestures that were given, and
-- what somebody noted with its proof. Pages and the guard below read the same.
create function costs_of_case(merchant uuid, wanted uuid)
  returns table (kind text, currency char(3), amount_minor bigint)
  language sql stable set search_path = public
  begin atomic
    select costs.kind, costs.currency, cast(sum(costs.amount_minor) as bigint)
    from (
      select 'refund' as kind, i.currency, i.amount_minor
      from refund_intent i
      where i.merchant_id = merchant and i.case_id = wanted and i.state = 'settled'
      union all
      select 'credit', r.currency, r.amount_minor
      from resolution r
      where r.merchant_id = merchant and r.case_id = wanted and r.state = 'performed'
        and r.remedy = 'store_credit' and r.amount_minor > 0
      union all
      select 'goodwill', g.currency, g.worth_minor
      from goodwill g
      where g.merchant_id = merchant and g.case_id = wanted and g.state = 'performed'
        and g.remedy in ('compensation', 'store_credit')
      union all
      select c.kind, c.currency, c.amount_minor
      from case_cost c
      where c.merchant_id = merchant and c.case_id = wanted) as costs
    group by costs.kind, costs.currency
    order by costs.currency, costs.kind;
  end;

-- Whoever claims for a case waits for whoever claims for it now, so that both are counted.
create function claim_no_more_than_it_cost() returns trigger
language plpgsql set search_path = public as $$
declare
  cost bigint;
  counted bigint;
begin
  perform 1
  from after_sales_case c
  where c.merchant_id = new.merchant_id and c.case_id = new.case_id
  for update;
  select coalesce(sum(c.amount_minor), 0) into cost
  from costs_of_case(new.merchant_id, new.case_id) c
  where c.currency = new.currency;
  select coalesce(sum(r.counted_minor), 0) into counted
  from recovery r
  where r.merchant_id = new.merchant_id and r.case_id = new.case_id
    and r.currency = new.currency;
  if counted + new.claimed_minor > cost then
    raise exception 'claims of case % come to more than it cost', new.case_id
      using errcode = 'check_violation', constraint = 'recovery_within_cost';
  end if;
  return new;
end $$;
create trigger recovery_within_cost before insert on recovery
  for each row execute function claim_no_more_than_it_cost();
