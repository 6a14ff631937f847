-- Why: hours in which nobody speaks a language are named while they can still be planned. A gap is
-- named once, to everybody who plans, and stands there until it is read, covered or over.
create table coverage_gap (
  merchant_id uuid not null,
  gap_id uuid not null,
  language text not null check (length(language) between 1 and 35),
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  messages int not null check (messages >= 0),
  named_at timestamptz not null,
  primary key (merchant_id, gap_id),
  unique (merchant_id, language, from_at)
);
create index coverage_gap_to_come on coverage_gap (merchant_id, until_at);
call seal_table('coverage_gap', 'select, insert, delete');

create table coverage_notice (
  merchant_id uuid not null,
  gap_id uuid not null,
  staff_id uuid not null,
  read_at timestamptz,
  primary key (merchant_id, gap_id, staff_id),
  foreign key (merchant_id, gap_id) references coverage_gap (merchant_id, gap_id)
    on delete cascade
);
create index coverage_notice_unread on coverage_notice (merchant_id, staff_id)
  where read_at is null;
call seal_table('coverage_notice', 'select, insert, update');
