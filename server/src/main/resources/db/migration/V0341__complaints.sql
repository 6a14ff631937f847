-- Why: whoever is not content with how we served them is answered by a day of its own, whatever
-- becomes of the matter itself; and no case ends while such an answer is owed.

-- Kinds that are known by now stay known, whichever migration named them.
do $$
declare
  known text;
begin
  select substring(pg_get_constraintdef(c.oid) from '^CHECK (.*?)(?: NOT VALID)?$')
  into strict known
  from pg_constraint c
  where c.conrelid = 'promise'::regclass and c.conname = 'promise_kind_is_known';
  alter table promise drop constraint promise_kind_is_known;
  execute format('alter table promise add constraint promise_kind_is_known'
    ' check (kind = ''complaint'' or %s) not valid', known);
end $$;
alter table promise validate constraint promise_kind_is_known;

create table complaint (
  merchant_id uuid not null,
  complaint_id uuid not null,
  case_id uuid not null,
  way text not null check (way in ('page', 'phone', 'letter')),
  state text not null check (state in ('received', 'taken_up', 'answered', 'withdrawn')),
  words text not null check (length(words) <= 10000),
  about text not null,
  handler text,
  promise_id uuid not null,
  made_at timestamptz not null,
  answered_at timestamptz,
  answer text not null check (length(answer) <= 10000),
  ended_at timestamptz,
  primary key (merchant_id, complaint_id),
  constraint complaint_ends_once
    check ((state in ('received', 'taken_up')) = (ended_at is null)),
  constraint complaint_is_answered check ((state = 'answered') = (answered_at is not null)),
  constraint complaint_has_a_handler check ((state = 'received') = (handler is null)),
  constraint complaint_is_handled_by_others check (handler <> about)
);
create index complaint_of_case on complaint (merchant_id, case_id);
create index complaint_open on complaint (merchant_id, made_at) where ended_at is null;
call seal_table('complaint', 'select, insert, update');

create function keep_complained_case_open() returns trigger
language plpgsql set search_path = public as $$
begin
  if exists (
    select 1
    from complaint c
    where c.merchant_id = new.merchant_id
      and c.case_id = new.case_id
      and c.ended_at is null) then
    raise exception 'case % has an unanswered complaint', new.case_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger case_closes_answered before update on after_sales_case
  for each row
  when (new.status = 'closed' and old.status <> 'closed')
  execute function keep_complained_case_open();
