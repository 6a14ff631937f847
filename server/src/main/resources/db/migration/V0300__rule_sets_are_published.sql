-- Why: a decision must be told again by the rules it was made with, also after an upgrade of the
-- program, and new rules must be in force on all nodes at the same instant. So rule files are kept
-- whole, named by a digest of what they say, and a release says from when they count.

-- What the law says and what brands promise to everybody: the whole installation's.
create table rule_set (
  rule_set text primary key check (rule_set ~ '^[0-9a-f]{64}$'),
  files jsonb not null,
  kept_at timestamptz not null
);
grant select, insert on rule_set to redress_app;

create table rule_release (
  release_id uuid primary key,
  rule_set text not null references rule_set,
  name text not null check (length(name) between 1 and 80),
  from_at timestamptz not null,
  published_at timestamptz not null,
  published_by text not null,
  withdrawn_at timestamptz,
  check (from_at > published_at),
  check (withdrawn_at < from_at)
);
grant select, insert, update (withdrawn_at) on rule_release to redress_app;

-- Counts what was published and withdrawn, by anybody: a node asks for this one number, and whoever
-- publishes holds its row, so that each sees what the one before did.
create table rule_change (
  only_row boolean primary key default true check (only_row),
  number bigint not null
);
insert into rule_change (number) values (0);
grant select, update (number) on rule_change to redress_app;

-- Terms that a house has agreed with brands for itself; they are added to the rule set, never put
-- in the place of anything in it.
create table house_release (
  merchant_id uuid not null,
  release_id uuid not null,
  terms text not null check (terms ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) between 1 and 80),
  files jsonb not null,
  from_at timestamptz not null,
  published_at timestamptz not null,
  published_by text not null,
  withdrawn_at timestamptz,
  primary key (merchant_id, release_id),
  check (from_at > published_at),
  check (withdrawn_at < from_at)
);
create index house_release_terms on house_release (merchant_id, terms);
call seal_table('house_release', 'select, insert, update (withdrawn_at)');

-- By which rules and which program a decision was made; older rows do not say.
alter table case_decision add column rule_set text;
alter table case_decision add column house_terms text;
alter table case_decision add column engine text;
