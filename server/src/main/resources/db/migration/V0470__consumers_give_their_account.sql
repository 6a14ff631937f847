-- Why: a consumer says to which account money goes, proven by a code that went to an address known
-- since the purchase. A code counts once, for minutes and for one account; what stands here is a
-- digest of both, so that a row tells neither.

create table payout_code (
  merchant_id uuid not null,
  code_id uuid not null,
  case_id uuid not null,
  digest text not null check (length(digest) = 64),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0 check (tries between 0 and 5),
  used_at timestamptz,
  primary key (merchant_id, code_id),
  check (expires_at > asked_at)
);
create index payout_code_of_case on payout_code (merchant_id, case_id, asked_at);
create index payout_code_by_end on payout_code (merchant_id, expires_at);
call seal_table('payout_code', 'select, insert, delete');
grant update (tries, used_at) on payout_code to redress_app;

-- An account that a consumer changed goes into no file before somebody of the house has looked at it.
create table payout_check (
  merchant_id uuid not null,
  account_id uuid not null,
  by_kind text not null check (by_kind in ('staff', 'api_key')),
  by_id uuid not null,
  checked_at timestamptz not null,
  primary key (merchant_id, account_id),
  foreign key (merchant_id, account_id) references payout_account (merchant_id, account_id)
);
call seal_table('payout_check', 'select, insert');

-- Another account moves where money goes, so it is told like a key. The kinds that are known by now
-- stay, whichever they are.
do $$
declare
  named text;
  rule text;
begin
  select c.conname, pg_get_constraintdef(c.oid)
  into strict named, rule
  from pg_constraint c
  where c.conrelid = 'security_event'::regclass
    and pg_get_constraintdef(c.oid) like '%link_revoked%';
  execute format('alter table security_event drop constraint %I', named);
  execute format(
    'alter table security_event add constraint %I %s not valid',
    named,
    replace(rule, '''link_revoked''::text',
      '''link_revoked''::text, ''payout_account_given''::text'));
  execute format('alter table security_event validate constraint %I', named);
end $$;
