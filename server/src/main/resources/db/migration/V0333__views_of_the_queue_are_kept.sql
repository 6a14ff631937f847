-- Why: people look at the same part of the queue each morning; what they narrowed down has a name and
-- is kept, for themselves or for everybody.
create table saved_view (
  merchant_id uuid not null,
  view_id uuid not null,
  staff_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  reach text not null check (reach in ('own', 'shared')),
  lens text not null check (lens in ('all', 'mine', 'brand')),
  status text,
  owner text,
  promise_kind text,
  kept_at timestamptz not null,
  primary key (merchant_id, view_id),
  unique (merchant_id, staff_id, name)
);
call seal_table('saved_view', 'select, insert, update, delete');
