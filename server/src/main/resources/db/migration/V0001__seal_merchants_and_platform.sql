-- Why: merchants share one database and must never see each other. Every table with a merchant_id
-- is sealed by seal_table(): row-level security that binds its owner too, and named rights for the
-- runtime role. Append-only tables get no right to update or delete.
-- The roles redress_owner, redress_app and redress_clock exist before the first migration.

revoke all on schema public from public;
grant usage on schema public to redress_app, redress_clock;

create procedure seal_table(name regclass, rights text)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy only_own_merchant on %s'
    ' using (merchant_id = nullif(current_setting(''app.merchant'', true), '''')::uuid)'
    ' with check (merchant_id = nullif(current_setting(''app.merchant'', true), '''')::uuid)', name);
  execute format('grant %s on %s to redress_app', rights, name);
end $$;

create table merchant (
  merchant_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name text not null check (length(name) between 1 and 120),
  legal_name text not null check (length(legal_name) between 1 and 200),
  country text not null,
  time_zone text not null,
  currency char(3) not null,
  languages text[] not null,
  store_policy jsonb not null,
  store_policy_version int not null check (store_policy_version > 0),
  created_at timestamptz not null
);
call seal_table('merchant', 'select, insert, update');

-- The one way from a slug in an address to a merchant. Reviewed: it returns an id for an exact slug
-- and nothing else, so it tells no more than the address already says.
create policy owner_finds_merchants on merchant for select to redress_owner using (true);
create function merchant_of_slug(wanted text) returns uuid
  language sql stable security definer set search_path = public
  return (select m.merchant_id from merchant m where m.slug = wanted);
revoke execute on function merchant_of_slug(text) from public;
grant execute on function merchant_of_slug(text) to redress_app;

-- Tables without merchant_id: this one row is the test clock of the whole installation.
create table clock_offset (
  only_row boolean primary key default true check (only_row),
  offset_seconds bigint not null
);
grant select, insert, update on clock_offset to redress_app;

create table idempotency_key (
  merchant_id uuid not null,
  caller text not null,
  key text not null check (length(key) between 1 and 200),
  request_hash bytea not null,
  status int,
  body text,
  content_type text,
  created_at timestamptz not null,
  primary key (merchant_id, caller, key)
);
call seal_table('idempotency_key', 'select, insert, update, delete');

create table outbox_task (
  merchant_id uuid not null,
  task_id uuid not null,
  kind text not null,
  subject text not null,
  occurrence text not null,
  payload jsonb not null,
  state text not null check (state in ('open', 'done', 'exhausted')),
  due_at timestamptz not null,
  attempts int not null check (attempts >= 0),
  claimed_by uuid,
  claimed_until timestamptz,
  last_error text,
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (merchant_id, task_id),
  unique (merchant_id, kind, subject, occurrence)
);
create index outbox_task_open on outbox_task (merchant_id, due_at) where state = 'open';
call seal_table('outbox_task', 'select, insert, update');

-- Reviewed: returns ids only; the work itself is done merchant by merchant under the policies.
create policy owner_finds_due_tasks on outbox_task for select to redress_owner using (true);
create function due_tasks(at timestamptz, most int)
  returns table (merchant_id uuid, task_id uuid)
  language sql stable security definer set search_path = public
  begin atomic
    select t.merchant_id, t.task_id
    from outbox_task t
    where t.state = 'open' and t.due_at <= at
      and (t.claimed_until is null or t.claimed_until <= at)
    order by t.due_at
    limit most;
  end;
revoke execute on function due_tasks(timestamptz, int) from public;
grant execute on function due_tasks(timestamptz, int) to redress_clock;

-- Gap-free numbers of documents, one row per merchant, legal entity and series; taken by the last
-- statement before commit so that the row is locked for as short as can be.
create table number_series (
  merchant_id uuid not null,
  legal_entity text not null,
  series text not null,
  last_number bigint not null check (last_number >= 0),
  primary key (merchant_id, legal_entity, series)
);
call seal_table('number_series', 'select, insert, update');
