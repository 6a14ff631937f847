-- Why: an appeal, a platform, a bank or a court disputes what we said, each with a question, a day
-- and an answer of its own; and no case ends while somebody still waits for the end of one.
create table dispute (
  merchant_id uuid not null,
  dispute_id uuid not null,
  case_id uuid not null,
  kind text not null
    check (kind in ('appeal', 'platform', 'consumer_body', 'chargeback', 'legal')),
  state text not null
    check (state in ('open', 'accepted', 'contested', 'won', 'lost', 'withdrawn')),
  party text not null check (length(party) <= 200),
  reference text not null check (length(reference) <= 200),
  question text not null check (length(question) <= 10000),
  answer_by timestamptz,
  promise_id uuid not null,
  opened_at timestamptz not null,
  answered_at timestamptz,
  answer text not null check (length(answer) <= 10000),
  closed_at timestamptz,
  primary key (merchant_id, dispute_id),
  constraint dispute_ends_once check ((state in ('open', 'contested')) = (closed_at is null)),
  constraint dispute_is_answered check
    (state not in ('accepted', 'contested', 'won') or answered_at is not null)
);
create index dispute_of_case on dispute (merchant_id, case_id);
create unique index dispute_one_appeal on dispute (merchant_id, case_id)
  where kind = 'appeal' and state = 'open';
call seal_table('dispute', 'select, insert, update');

create table dispute_exhibit (
  merchant_id uuid not null,
  dispute_id uuid not null,
  source text not null check (source in ('evidence', 'message')),
  shown_id uuid not null,
  primary key (merchant_id, dispute_id, source, shown_id),
  foreign key (merchant_id, dispute_id) references dispute (merchant_id, dispute_id)
);
call seal_table('dispute_exhibit', 'select, insert');

create function keep_disputed_case_open() returns trigger
language plpgsql set search_path = public as $$
begin
  if exists (
    select 1
    from dispute d
    where d.merchant_id = new.merchant_id
      and d.case_id = new.case_id
      and (d.state = 'open' or (d.state = 'contested' and d.kind <> 'appeal'))) then
    raise exception 'case % is disputed', new.case_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger case_closes_undisputed before update on after_sales_case
  for each row
  when (new.status = 'closed' and old.status <> 'closed')
  execute function keep_disputed_case_open();
