-- Why: files of shops are taken in as runs that survive a crash. next_position is the fence: the row
-- that a worker takes in raises it in the same transaction, so that two workers never take in one
-- row twice. The bytes of a file are kept until its run has ended; of its rows only what was refused
-- is kept as it was, so that it can be corrected and sent again. It is json and not jsonb, because
-- jsonb cannot hold what is refused for a NUL in it, and forgets the order of columns.

create table import_run (
  merchant_id uuid not null,
  run_id uuid not null,
  kind text not null
    check (kind in ('orders_csv', 'orders_json', 'shopify', 'woocommerce', 'cases_csv')),
  origin text not null check (origin in ('desk', 'api', 'webhook')),
  file_name text not null check (length(file_name) between 1 and 200),
  digest bytea not null,
  delivery_id text check (length(delivery_id) between 1 and 200),
  mapping json not null,
  header text[] not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'undone')),
  next_position int not null check (next_position > 0),
  row_count int not null check (row_count >= 0),
  created_count int not null check (created_count >= 0),
  unchanged_count int not null check (unchanged_count >= 0),
  changed_count int not null check (changed_count >= 0),
  refused_count int not null check (refused_count >= 0),
  started_kind text not null,
  started_id uuid,
  started_at timestamptz not null,
  ended_at timestamptz,
  undone_kind text,
  undone_id uuid,
  undone_at timestamptz,
  check ((state in ('queued', 'running')) = (ended_at is null)),
  check ((state = 'undone') = (undone_at is not null)),
  primary key (merchant_id, run_id)
);
create unique index import_run_of_delivery on import_run (merchant_id, kind, delivery_id)
  where delivery_id is not null;
create index import_run_of_digest on import_run (merchant_id, digest);
call seal_table('import_run', 'select, insert, update');

create table import_file (
  merchant_id uuid not null,
  run_id uuid not null,
  bytes bytea not null check (length(bytes) between 1 and 20971520),
  primary key (merchant_id, run_id),
  foreign key (merchant_id, run_id) references import_run (merchant_id, run_id)
);
call seal_table('import_file', 'select, insert, delete');

create table import_row (
  merchant_id uuid not null,
  run_id uuid not null,
  position int not null check (position >= 0),
  line int not null check (line > 0),
  number text not null,
  outcome text not null check (outcome in ('created', 'unchanged', 'changed', 'refused')),
  order_id uuid,
  case_id uuid,
  troubles json not null,
  raw json,
  check (outcome <> 'refused' or (order_id is null and case_id is null)),
  primary key (merchant_id, run_id, position),
  foreign key (merchant_id, run_id) references import_run (merchant_id, run_id)
);
create index import_row_refused on import_row (merchant_id, run_id, position)
  where outcome = 'refused';
create index import_row_of_order on import_row (merchant_id, order_id) where order_id is not null;
call seal_table('import_row', 'select, insert');
