-- Why: each merchant pays back by an account of its own at its provider. What opens the account is
-- kept sealed; in clear stand only the last four characters, so that its owner knows it again.
create table provider_account (
  merchant_id uuid not null,
  provider text not null check (provider in ('stripe')),
  api_key text not null check (api_key like 'sealed:%'),
  api_key_end text not null check (length(api_key_end) = 4),
  signing_secret text not null check (signing_secret like 'sealed:%'),
  signing_secret_end text not null check (length(signing_secret_end) = 4),
  is_live boolean not null,
  connected_at timestamptz not null,
  last_event_at timestamptz,
  primary key (merchant_id, provider)
);
call seal_table('provider_account', 'select, insert, update, delete');

create policy owner_looks_for_accounts on provider_account for select to redress_owner using (true);

-- Reviewed: one yes or no over all merchants, for health.
create function is_any_provider_connected() returns boolean
  language sql stable security definer set search_path = public
  begin atomic
    select exists (select 1 from provider_account a);
  end;
revoke execute on function is_any_provider_connected() from public;
grant execute on function is_any_provider_connected() to redress_clock;

-- An account that is connected or let go opens or shuts the way of money, so it is told like a key.
do $$
declare
  named text;
begin
  select c.conname
  into strict named
  from pg_constraint c
  where c.conrelid = 'security_event'::regclass
    and pg_get_constraintdef(c.oid) like '%link_revoked%';
  execute format('alter table security_event drop constraint %I', named);
end $$;
alter table security_event add constraint security_event_kind_is_known check (kind in (
  'signed_in', 'sign_in_refused', 'signed_out', 'session_ended', 'password_changed',
  'factor_added', 'factor_removed', 'recovery_used', 'proven', 'invited', 'reset_asked',
  'link_made', 'role_changed', 'disabled', 'rule_changed', 'key_made', 'key_rotated',
  'key_revoked', 'link_revoked', 'provider_connected', 'provider_disconnected')) not valid;
alter table security_event validate constraint security_event_kind_is_known;
