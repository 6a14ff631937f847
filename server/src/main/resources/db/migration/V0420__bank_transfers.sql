-- Why: money that cannot go back the way it came goes by bank transfer. A transfer waits for a file,
-- stands in at most one file for ever, and the file is kept as it was handed out, sealed, so that
-- fetching it again never makes another. Accounts of people stand apart and can be blanked.

create table bank_debtor (
  merchant_id uuid primary key,
  holder text not null check (length(holder) between 1 and 70),
  iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}$'),
  bic text check (bic ~ '^[A-Z0-9]{8}([A-Z0-9]{3})?$'),
  set_at timestamptz not null
);
call seal_table('bank_debtor', 'select, insert, update, delete');

create table payout_account (
  merchant_id uuid not null,
  account_id uuid not null,
  case_id uuid not null,
  holder text not null,
  iban text not null,
  by_kind text not null check (by_kind in ('consumer', 'staff', 'api_key')),
  by_id uuid,
  given_at timestamptz not null,
  primary key (merchant_id, account_id)
);
create index payout_account_of_case on payout_account (merchant_id, case_id, given_at);
call seal_table('payout_account', 'select, insert');
grant update (holder, iban) on payout_account to redress_app;

create table bank_file (
  merchant_id uuid not null,
  file_id uuid not null,
  file_number int not null check (file_number > 0),
  reference text not null check (length(reference) between 1 and 35),
  execute_on date not null,
  transfers int not null check (transfers > 0),
  sum_minor bigint not null check (sum_minor > 0),
  currency char(3) not null,
  made_by text not null check (length(made_by) between 1 and 60),
  made_at timestamptz not null,
  content text not null,
  primary key (merchant_id, file_id),
  unique (merchant_id, file_number),
  unique (merchant_id, reference)
);
call seal_table('bank_file', 'select, insert');
grant update (content) on bank_file to redress_app;

create table bank_transfer (
  merchant_id uuid not null,
  attempt_id uuid not null,
  intent_id uuid not null,
  reference text not null check (length(reference) between 1 and 35),
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null check (currency = 'EUR'),
  asked_at timestamptz not null,
  file_id uuid,
  account_id uuid,
  refused_at timestamptz,
  refused_by text,
  primary key (merchant_id, attempt_id),
  unique (merchant_id, reference),
  foreign key (merchant_id, file_id) references bank_file (merchant_id, file_id)
    deferrable initially deferred,
  foreign key (merchant_id, account_id) references payout_account (merchant_id, account_id),
  check ((file_id is null) = (account_id is null)),
  check ((refused_at is null) = (refused_by is null))
);
create index bank_transfer_waiting on bank_transfer (merchant_id, asked_at)
  where file_id is null and refused_at is null;
create index bank_transfer_of_file on bank_transfer (merchant_id, file_id);
create index bank_transfer_of_intent on bank_transfer (merchant_id, intent_id);
create index bank_transfer_of_account on bank_transfer (merchant_id, account_id);
call seal_table('bank_transfer', 'select, insert');
grant update (file_id, account_id, refused_at, refused_by) on bank_transfer to redress_app;

-- What stands in a file stays in it and goes into no other; what was refused is not sent.
create function bank_transfer_keeps_its_file() returns trigger
language plpgsql set search_path = public as $$
begin
  if old.file_id is not null
    and (new.file_id is distinct from old.file_id or new.account_id is distinct from old.account_id)
  then
    raise exception 'transfer % stands in a file already', old.reference
      using errcode = 'check_violation';
  end if;
  if old.refused_at is not null then
    raise exception 'transfer % is over', old.reference using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger bank_transfer_keeps_its_file before update on bank_transfer
  for each row execute function bank_transfer_keeps_its_file();

-- A card refund is found on a statement by the name that its provider gave it.
create index refund_attempt_by_reference on refund_attempt (merchant_id, provider_reference)
  where provider_reference is not null;
