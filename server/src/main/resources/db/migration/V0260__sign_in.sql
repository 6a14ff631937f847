-- Why: staff sign in with two factors, on any node, and see what happened with their account.
-- Sessions live here so that nodes share them and one can be ended from another browser; their ids
-- are kept as digests. Nothing that opens a door is kept in clear, but the seed of a one-time
-- password, which both sides must know (RFC 6238, 2011, section 5.1).

alter table staff alter column password_hash drop not null;
alter table staff add column second_factor_due_at timestamptz;

create table browser_session (
  merchant_id uuid not null,
  session_hash bytea not null,
  session_id uuid not null,
  staff_id uuid,
  attributes jsonb not null,
  device text not null check (length(device) <= 200),
  address text not null check (length(address) <= 100),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (merchant_id, session_hash),
  unique (merchant_id, session_id),
  foreign key (merchant_id, staff_id) references staff (merchant_id, staff_id)
);
create index browser_session_of_staff on browser_session (merchant_id, staff_id)
  where staff_id is not null;
create index browser_session_over on browser_session (merchant_id, expires_at);
call seal_table('browser_session', 'select, insert, update, delete');

create table sign_in_rule (
  merchant_id uuid primary key,
  second_factor text not null check (second_factor in ('required', 'offered'))
);
call seal_table('sign_in_rule', 'select, insert, update');

create table staff_passkey (
  merchant_id uuid not null,
  credential_id bytea not null,
  passkey_id uuid not null,
  staff_id uuid not null,
  public_key bytea not null,
  attestation_object bytea not null,
  signature_count bigint not null check (signature_count >= 0),
  transports text[] not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  label text not null check (length(label) between 1 and 100),
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (merchant_id, credential_id),
  unique (merchant_id, passkey_id),
  foreign key (merchant_id, staff_id) references staff (merchant_id, staff_id)
);
create index staff_passkey_of_staff on staff_passkey (merchant_id, staff_id);
call seal_table('staff_passkey', 'select, insert, update, delete');

create table staff_totp (
  merchant_id uuid not null,
  staff_id uuid not null,
  seed bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null,
  created_at timestamptz not null,
  primary key (merchant_id, staff_id),
  foreign key (merchant_id, staff_id) references staff (merchant_id, staff_id)
);
call seal_table('staff_totp', 'select, insert, update, delete');

create table recovery_code (
  merchant_id uuid not null,
  staff_id uuid not null,
  code_hash bytea not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (merchant_id, staff_id, code_hash),
  foreign key (merchant_id, staff_id) references staff (merchant_id, staff_id)
);
call seal_table('recovery_code', 'select, insert, update, delete');

create table staff_link (
  merchant_id uuid not null,
  link_id uuid not null,
  staff_id uuid not null,
  purpose text not null check (purpose in ('invitation', 'reset')),
  secret_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  spent_at timestamptz,
  primary key (merchant_id, link_id),
  foreign key (merchant_id, staff_id) references staff (merchant_id, staff_id)
);
create index staff_link_open on staff_link (merchant_id, staff_id) where spent_at is null;
call seal_table('staff_link', 'select, insert, update');

-- What happened with accounts and keys; append-only, so that who broke in cannot tidy up.
create table security_event (
  merchant_id uuid not null,
  event_id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in (
    'signed_in', 'sign_in_refused', 'signed_out', 'session_ended', 'password_changed',
    'factor_added', 'factor_removed', 'recovery_used', 'proven', 'invited', 'reset_asked',
    'link_made', 'role_changed', 'disabled', 'rule_changed', 'key_made', 'key_rotated',
    'key_revoked', 'link_revoked')),
  staff_id uuid,
  actor_id uuid,
  detail text not null check (length(detail) <= 200),
  device text not null check (length(device) <= 200),
  address text not null check (length(address) <= 100),
  primary key (merchant_id, event_id)
);
create index security_event_of_staff on security_event (merchant_id, staff_id, at);
create index security_event_latest on security_event (merchant_id, at);
call seal_table('security_event', 'select, insert');

alter table api_key add column expires_at timestamptz;
alter table api_key add column last_used_at timestamptz;
