-- Why: nobody should pick by hand who takes what. Who belongs together, what each can take, when each
-- works and is away are rows of their own; from them follow who is there at a moment and in which
-- hours nobody speaks a language. One row holds all of a person's week, written Monday first, and one
-- all of what she can take, so that nobody ever plans by half of a change.

create table team (
  merchant_id uuid not null,
  team_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  version int not null check (version > 0),
  primary key (merchant_id, team_id)
);
create unique index team_name on team (merchant_id, lower(name));
call seal_table('team', 'select, insert, update, delete');

create table team_member (
  merchant_id uuid not null,
  team_id uuid not null,
  staff_id uuid not null,
  primary key (merchant_id, team_id, staff_id),
  foreign key (merchant_id, team_id) references team (merchant_id, team_id) on delete cascade,
  foreign key (merchant_id, staff_id) references staff (merchant_id, staff_id)
);
create index team_member_of_staff on team_member (merchant_id, staff_id);
call seal_table('team_member', 'select, insert, delete');

create table staff_skill (
  merchant_id uuid not null,
  staff_id uuid not null,
  brands uuid[] not null check (cardinality(brands) <= 200),
  categories text[] not null check (cardinality(categories) <= 200),
  languages text[] not null check (cardinality(languages) <= 200),
  most_minor bigint check (most_minor > 0),
  currency char(3),
  is_specialist boolean not null,
  version int not null check (version > 0),
  changed_at timestamptz not null,
  changed_by text not null check (length(changed_by) between 1 and 60),
  primary key (merchant_id, staff_id),
  foreign key (merchant_id, staff_id) references staff (merchant_id, staff_id),
  constraint staff_skill_limit_has_a_currency check ((most_minor is null) = (currency is null))
);
call seal_table('staff_skill', 'select, insert, update');

create table shift (
  merchant_id uuid not null,
  staff_id uuid not null,
  time_zone text not null check (length(time_zone) between 1 and 60),
  country text not null check (country ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
  week text[] not null check (cardinality(week) = 7),
  exception_days date[] not null,
  exception_hours text[] not null,
  version int not null check (version > 0),
  changed_at timestamptz not null,
  changed_by text not null check (length(changed_by) between 1 and 60),
  primary key (merchant_id, staff_id),
  foreign key (merchant_id, staff_id) references staff (merchant_id, staff_id),
  constraint shift_dates_have_hours check (
    cardinality(exception_days) = cardinality(exception_hours)
    and cardinality(exception_days) <= 400)
);
call seal_table('shift', 'select, insert, update');

create table absence (
  merchant_id uuid not null,
  absence_id uuid not null,
  staff_id uuid not null,
  kind text not null check (kind in ('holiday', 'ill', 'other')),
  first_day date not null,
  last_day date not null,
  deputy_id uuid,
  told_at timestamptz not null,
  told_by text not null check (length(told_by) between 1 and 60),
  primary key (merchant_id, absence_id),
  foreign key (merchant_id, staff_id) references staff (merchant_id, staff_id),
  foreign key (merchant_id, deputy_id) references staff (merchant_id, staff_id),
  constraint absence_told_once
    unique nulls not distinct (merchant_id, staff_id, kind, first_day, last_day, deputy_id),
  constraint absence_in_order check (last_day between first_day and first_day + 399),
  constraint absence_deputy_is_another check (deputy_id <> staff_id)
);
create index absence_of_staff on absence (merchant_id, staff_id, first_day);
create index absence_by_day on absence (merchant_id, last_day);
call seal_table('absence', 'select, insert, delete');
