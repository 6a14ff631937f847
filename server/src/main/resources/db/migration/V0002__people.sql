-- Why: who may act. Staff of a merchant, its API keys, and signed links that are narrow keys for
-- consumers and brand contacts, who have no account.

create table staff (
  merchant_id uuid not null,
  staff_id uuid not null,
  email text not null check (email = lower(email)),
  name text not null,
  password_hash text not null,
  role text not null
    check (role in ('agent', 'liaison', 'receiver', 'finance', 'supervisor', 'administrator')),
  language text not null,
  time_zone text not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (merchant_id, staff_id),
  unique (merchant_id, email)
);
call seal_table('staff', 'select, insert, update');

create table api_key (
  merchant_id uuid not null,
  api_key_id uuid not null,
  name text not null,
  secret_hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (merchant_id, api_key_id)
);
call seal_table('api_key', 'select, insert, update');

create table signed_link (
  merchant_id uuid not null,
  link_id uuid not null,
  party text not null check (party in ('consumer', 'brand')),
  purpose text not null check (purpose in ('order', 'case', 'liaison')),
  subject_id uuid not null,
  secret_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (merchant_id, link_id)
);
create index signed_link_of_subject on signed_link (merchant_id, subject_id);
call seal_table('signed_link', 'select, insert, update');
