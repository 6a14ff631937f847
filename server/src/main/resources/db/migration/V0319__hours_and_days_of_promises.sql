-- Why: a promise is counted by the hours of whoever owes it, and each house and each brand has its
-- own: lunch breaks, half days, the country whose holidays are kept. A party without a row here
-- keeps the usual hours. A week is written as people write it, Monday first, the hours of make-up
-- days last; one row holds all, so that nobody ever counts by half of a change.
create table working_hours (
  merchant_id uuid not null,
  owner_id uuid not null,
  brand_id uuid,
  version int not null check (version > 0),
  is_own boolean not null,
  time_zone text not null check (length(time_zone) between 1 and 60),
  country text not null check (country ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
  week text[] not null check (cardinality(week) = 8),
  exception_days date[] not null,
  exception_hours text[] not null,
  changed_at timestamptz not null,
  changed_by text not null check (length(changed_by) between 1 and 60),
  primary key (merchant_id, owner_id),
  check (owner_id = coalesce(brand_id, merchant_id)),
  check (cardinality(exception_days) = cardinality(exception_hours)),
  check (cardinality(exception_days) <= 200)
);
call seal_table('working_hours', 'select, insert, update');

-- Why: how many days each promise takes is the merchant's to say. A version is never changed, so
-- that it can be told later by which one a promise was made; the latest whose time has come counts.
create table promise_setting (
  merchant_id uuid not null,
  version int not null check (version > 0),
  kinds text[] not null,
  days int[] not null,
  valid_from timestamptz not null,
  set_at timestamptz not null,
  set_by text not null check (length(set_by) between 1 and 60),
  primary key (merchant_id, version),
  check (cardinality(kinds) = cardinality(days)),
  check (valid_from >= set_at)
);
call seal_table('promise_setting', 'select, insert');
