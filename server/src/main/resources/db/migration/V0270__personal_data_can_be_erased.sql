-- Why: whoever bought may ask what is kept and have it erased (GDPR, Articles 15 and 17; PIPL,
-- Articles 45 and 47), and nothing personal stays longer than it is needed. Amounts, ids, dates and
-- codes stay, for the books and the chains; the words of people go. So the runtime role gets the
-- right to blank exactly those columns of tables that were append-only before.
grant update (notes) on inspection to redress_app;
grant update (method_label) on payment to redress_app;
grant update (number, troubles, raw) on import_row to redress_app;
grant delete on outbox_task, signed_link to redress_app;

create index signed_link_expired on signed_link (merchant_id, expires_at);
create index outbox_task_done on outbox_task (merchant_id, done_at) where state = 'done';
create index idempotency_key_old on idempotency_key (merchant_id, created_at);
create index case_closed on after_sales_case (merchant_id, closed_at) where closed_at is not null;

-- When the words of a closed case went by schedule.
alter table after_sales_case add column words_erased_at timestamptz;

-- Who was erased: an id and when. It is copied to a file outside the database, which is replayed
-- after a restore, since a backup still holds what was erased after it was made.
create table erasure (
  merchant_id uuid not null,
  consumer_id uuid not null,
  erased_at timestamptz not null,
  by_kind text not null,
  by_id uuid,
  primary key (merchant_id, consumer_id)
);
call seal_table('erasure', 'select, insert');

-- Data that must not go yet because a claim is defended (GDPR, Article 17(3)(e)). A hold without an
-- end would be a way to keep everything, so each has a day on which it ends by itself.
create table legal_hold (
  merchant_id uuid not null,
  hold_id uuid not null,
  consumer_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  until date not null,
  placed_by uuid not null,
  placed_at timestamptz not null,
  released_by uuid,
  released_at timestamptz,
  check ((released_by is null) = (released_at is null)),
  primary key (merchant_id, hold_id)
);
create index legal_hold_of_consumer on legal_hold (merchant_id, consumer_id);
call seal_table('legal_hold', 'select, insert, update');

-- What a person asked for, and by when it is owed: within a month (GDPR, Article 12(3)).
create table privacy_request (
  merchant_id uuid not null,
  request_id uuid not null,
  consumer_id uuid not null,
  kind text not null check (kind in ('copy', 'erasure')),
  origin text not null check (origin in ('portal', 'desk', 'api', 'restore')),
  state text not null check (state in ('open', 'done')),
  asked_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'open') = (ended_at is null)),
  primary key (merchant_id, request_id)
);
create unique index privacy_request_once on privacy_request (merchant_id, consumer_id, kind)
  where state = 'open';
create index privacy_request_due on privacy_request (merchant_id, due_at) where state = 'open';
call seal_table('privacy_request', 'select, insert, update');

-- How many days a house keeps a kind of data, where it differs from the default.
create table retention_rule (
  merchant_id uuid not null,
  kind text not null check (length(kind) between 1 and 60),
  days int not null check (days > 0),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (merchant_id, kind)
);
call seal_table('retention_rule', 'select, insert, update');

-- One row for each kind and day: who cleans up first on a day takes it, and how it went.
create table retention_run (
  merchant_id uuid not null,
  kind text not null,
  day date not null,
  state text not null check (state in ('running', 'done', 'failed')),
  cleaned int not null check (cleaned >= 0),
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (merchant_id, kind, day)
);
call seal_table('retention_run', 'select, insert, update, delete');

-- What the checks of the chains found: by whom asked, over how much, and what was broken.
create table audit_run (
  merchant_id uuid not null,
  run_id uuid not null,
  origin text not null check (origin in ('desk', 'command', 'clock')),
  cases int not null check (cases >= 0),
  days int not null check (days >= 0),
  ledgers int not null check (ledgers >= 0),
  broken jsonb not null,
  checked_at timestamptz not null,
  primary key (merchant_id, run_id)
);
create index audit_run_latest on audit_run (merchant_id, checked_at);
call seal_table('audit_run', 'select, insert');

alter table signed_link drop constraint signed_link_purpose_check;
alter table signed_link add constraint signed_link_purpose_check
  check (purpose in ('order', 'case', 'liaison', 'data'));

-- Secrets that were kept in clear are longer once they are sealed.
alter table storefront_hook drop constraint storefront_hook_secret_check;
alter table storefront_hook add constraint storefront_hook_secret_check
  check (length(secret) between 16 and 1000);

-- Reviewed: ids and slugs of merchants only, for work that goes from one to the next; the work
-- itself is done in the scope of each.
create function merchants_after(last uuid, most int)
  returns table (merchant_id uuid, slug text)
  language sql stable security definer set search_path = public
  begin atomic
    select m.merchant_id, m.slug
    from merchant m
    where m.merchant_id > last
    order by m.merchant_id
    limit most;
  end;
revoke execute on function merchants_after(uuid, int) from public;
grant execute on function merchants_after(uuid, int) to redress_clock;

-- Nobody orders or asks in the name of somebody who is just being erased: the lock that is shared
-- here waits for an erasure under way, and an erasure waits for it.
create function require_known_consumer() returns trigger
language plpgsql set search_path = public as $$
declare
  gone timestamptz;
begin
  select c.erased_at into gone
  from consumer c
  where c.merchant_id = new.merchant_id and c.consumer_id = new.consumer_id
  for share;
  if gone is not null then
    raise exception 'consumer % was erased', new.consumer_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger order_of_known_consumer after insert or update of consumer_id on shop_order
  for each row execute function require_known_consumer();
create trigger case_of_known_consumer after insert on after_sales_case
  for each row execute function require_known_consumer();

-- Reviewed: one moment about all merchants together, for health; nothing about any of them.
create policy owner_finds_retention_runs on retention_run for select to redress_owner using (true);
create function last_retention_run() returns timestamptz
  language sql stable security definer set search_path = public
  return (select max(r.ended_at) from retention_run r where r.state = 'done');
revoke execute on function last_retention_run() from public;
grant execute on function last_retention_run() to redress_clock;
