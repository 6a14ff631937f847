-- Why: a house may give more than it owes, each person within a limit and above it with a second
-- one. Who wanted it and who said yes can never be the same, whatever program asks; and no case
-- ends while somebody waits for an answer or for what was given.
create table goodwill (
  merchant_id uuid not null,
  goodwill_id uuid not null,
  case_id uuid not null,
  case_line_id uuid,
  remedy text not null check (remedy in ('refund', 'replacement', 'exchange', 'repair',
    'price_reduction', 'store_credit', 'compensation')),
  worth_minor bigint not null check (worth_minor > 0),
  currency char(3) not null,
  reason text not null check (reason in ('delay', 'mistake', 'trouble', 'just_late', 'loyalty')),
  words text not null check (length(words) <= 4000),
  state text not null
    check (state in ('asked', 'granted', 'declined', 'taken_back', 'performed')),
  asked_by_kind text not null check (asked_by_kind in ('staff', 'api_key', 'system')),
  asked_by uuid,
  asked_at timestamptz not null,
  answered_by_kind text check (answered_by_kind in ('staff', 'api_key')),
  answered_by uuid,
  answered_at timestamptz,
  answer text not null check (length(answer) <= 2000),
  promise_id uuid,
  resolution_id uuid,
  sorry_for uuid,
  primary key (merchant_id, goodwill_id),
  constraint goodwill_has_two_persons check (
    state = 'taken_back' or answered_by is distinct from asked_by or asked_by is null),
  constraint goodwill_is_answered_by_somebody check (
    (answered_at is null) = (answered_by_kind is null)
    and (state not in ('declined', 'taken_back') or answered_at is not null)),
  constraint goodwill_hangs_on_something check (
    state not in ('granted', 'performed') or num_nonnulls(promise_id, resolution_id) = 1)
);
create index goodwill_of_case on goodwill (merchant_id, case_id);
create index goodwill_waiting on goodwill (merchant_id, asked_at) where state = 'asked';
create unique index goodwill_once_for_a_promise on goodwill (merchant_id, sorry_for)
  where sorry_for is not null;
call seal_table('goodwill', 'select, insert, update');

create function keep_case_open_for_goodwill() returns trigger
language plpgsql set search_path = public as $$
begin
  if exists (
    select 1
    from goodwill g
    where g.merchant_id = new.merchant_id
      and g.case_id = new.case_id
      and (g.state = 'asked' or (g.state = 'granted' and g.promise_id is not null))) then
    raise exception 'goodwill waits in case %', new.case_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger case_closes_without_goodwill_waiting before update on after_sales_case
  for each row
  when (new.status = 'closed' and old.status <> 'closed')
  execute function keep_case_open_for_goodwill();

-- Why: how much each role may give is the house's to say, and so is what it gives by itself when a
-- promise breaks. A version is never changed, so that it can be told later by which one was given.
create table goodwill_setting (
  merchant_id uuid not null,
  version int not null check (version > 0),
  currencies text[] not null check (cardinality(currencies) <= 40),
  agent_minor bigint[] not null,
  supervisor_minor bigint[] not null,
  administrator_minor bigint[] not null,
  kinds text[] not null,
  percents int[] not null,
  after_days int[] not null,
  most_percent int not null check (most_percent between 1 and 100),
  set_at timestamptz not null,
  set_by text not null check (length(set_by) between 1 and 60),
  primary key (merchant_id, version),
  check (cardinality(currencies) = cardinality(agent_minor)),
  check (cardinality(currencies) = cardinality(supervisor_minor)),
  check (cardinality(currencies) = cardinality(administrator_minor)),
  check (cardinality(kinds) = cardinality(percents)),
  check (cardinality(kinds) = cardinality(after_days))
);
call seal_table('goodwill_setting', 'select, insert');
