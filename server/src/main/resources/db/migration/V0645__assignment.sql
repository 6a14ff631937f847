-- Why: nobody should pick by hand who gets a case. Why the house gave a case to somebody is told with
-- it, and a case that a person gave to somebody is known by this: the house has not given it to them.

create table case_assignment (
  merchant_id uuid not null,
  case_id uuid not null,
  staff_id uuid not null,
  why text[] not null check (cardinality(why) between 1 and 9),
  load_before int not null check (load_before >= 0),
  due_at timestamptz not null,
  given_at timestamptz not null,
  primary key (merchant_id, case_id),
  foreign key (merchant_id, case_id) references after_sales_case (merchant_id, case_id)
);
call seal_table('case_assignment', 'select, insert, update');

create table assignment_policy (
  merchant_id uuid not null,
  is_held boolean not null,
  high_minor bigint not null check (high_minor > 0),
  most_open int not null check (most_open between 1 and 1000),
  set_at timestamptz not null,
  set_by text not null check (length(set_by) between 1 and 60),
  primary key (merchant_id)
);
call seal_table('assignment_policy', 'select, insert, update');

-- Disputed cases count twice in somebody's load, which is counted again and again.
create index dispute_running on dispute (merchant_id, case_id) where closed_at is null;
