-- Why: what a consumer agreed to have as credit is owed by the house itself. A credit is a row with
-- its balance, which the database keeps between nothing and what was given, and entries that are
-- only ever added; it is there once for each refund. A gift card is a credit with a code, of which
-- a salted digest and the last four characters are kept. How long credit lasts is set in versions.

alter table refund_intent
  add column credit_recipient text check (length(credit_recipient) between 1 and 60);

create table store_credit (
  merchant_id uuid not null,
  credit_id uuid not null,
  consumer_id uuid not null,
  intent_id uuid not null,
  attempt_id uuid not null,
  issued_minor bigint not null check (issued_minor > 0),
  balance_minor bigint not null,
  currency char(3) not null,
  issued_at timestamptz not null,
  expires_at timestamptz,
  reminded_at timestamptz,
  taken_back_at timestamptz,
  card_salt text,
  card_digest text,
  card_end text check (length(card_end) = 4),
  carded_at timestamptz,
  version int not null check (version > 0),
  primary key (merchant_id, credit_id),
  unique (merchant_id, attempt_id),
  check (balance_minor between 0 and issued_minor),
  check (taken_back_at is null or balance_minor = 0),
  check ((card_digest is null) = (card_salt is null)),
  check ((card_digest is null) = (card_end is null)),
  check ((card_digest is null) = (carded_at is null))
);
create unique index store_credit_once on store_credit (merchant_id, intent_id)
  where taken_back_at is null;
create index store_credit_of_consumer on store_credit (merchant_id, consumer_id);
create index store_credit_by_card on store_credit (merchant_id, card_end)
  where card_end is not null;
create index store_credit_ends on store_credit (merchant_id, expires_at)
  where balance_minor > 0 and expires_at is not null;
create index store_credit_when on store_credit (merchant_id, issued_at, credit_id);
call seal_table('store_credit', 'select, insert');
grant update (balance_minor, expires_at, reminded_at, taken_back_at, card_salt, card_digest,
  card_end, carded_at, version) on store_credit to redress_app;

create table store_credit_entry (
  merchant_id uuid not null,
  entry_id uuid not null,
  credit_id uuid not null,
  entry_number int not null check (entry_number > 0),
  kind text not null check (kind in ('issued', 'used', 'use_undone', 'expired', 'taken_back')),
  amount_minor bigint not null check (amount_minor <> 0),
  reference text not null check (length(reference) <= 100),
  undoes uuid,
  at timestamptz not null,
  by_whom text not null check (length(by_whom) between 1 and 60),
  primary key (merchant_id, entry_id),
  unique (merchant_id, credit_id, entry_number),
  unique (merchant_id, undoes),
  foreign key (merchant_id, credit_id) references store_credit (merchant_id, credit_id),
  foreign key (merchant_id, undoes) references store_credit_entry (merchant_id, entry_id),
  check ((kind = 'use_undone') = (undoes is not null)),
  check ((amount_minor > 0) = (kind in ('issued', 'use_undone')))
);
call seal_table('store_credit_entry', 'select, insert');

create function store_credit_adds_up() returns trigger
language plpgsql set search_path = public as $$
begin
  if (select c.balance_minor
      from store_credit c
      where c.merchant_id = new.merchant_id and c.credit_id = new.credit_id)
    is distinct from
     (select sum(e.amount_minor)
      from store_credit_entry e
      where e.merchant_id = new.merchant_id and e.credit_id = new.credit_id) then
    raise exception 'the entries of credit % do not add up to its balance', new.credit_id
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger store_credit_adds_up
  after insert or update of balance_minor on store_credit deferrable initially deferred
  for each row execute function store_credit_adds_up();
create constraint trigger store_credit_entry_adds_up
  after insert on store_credit_entry deferrable initially deferred
  for each row execute function store_credit_adds_up();

create table store_credit_policy (
  merchant_id uuid not null,
  version int not null check (version > 0),
  is_given boolean not null,
  valid_months int check (valid_months between 1 and 600),
  set_at timestamptz not null,
  set_by text not null check (length(set_by) between 1 and 60),
  primary key (merchant_id, version)
);
call seal_table('store_credit_policy', 'select, insert');

-- A refund in credit takes the sale back like any other, so it has its credit note.
do $$
declare
  named text;
begin
  select c.conname
  into strict named
  from pg_constraint c
  where c.conrelid = 'document'::regclass
    and pg_get_constraintdef(c.oid) like '%price_reduction%';
  execute format('alter table document drop constraint %I', named);
end $$;
alter table document add constraint document_remedy_is_paid
  check (remedy in ('refund', 'price_reduction', 'store_credit', 'compensation')) not valid;
alter table document validate constraint document_remedy_is_paid;
