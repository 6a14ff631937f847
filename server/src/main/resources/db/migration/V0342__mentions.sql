-- Why: a note that is meant for a colleague stands before that person until it is read, and is not
-- lost among the notes of a case nobody opens.
create table mention (
  merchant_id uuid not null,
  mention_id uuid not null,
  case_id uuid not null,
  staff_id uuid not null,
  by_staff_id uuid,
  made_at timestamptz not null,
  read_at timestamptz,
  primary key (merchant_id, mention_id),
  check (read_at >= made_at)
);
create index mention_unread on mention (merchant_id, staff_id, made_at) where read_at is null;
call seal_table('mention', 'select, insert, update');
