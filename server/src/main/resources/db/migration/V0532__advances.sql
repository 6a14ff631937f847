-- Why: a piece may be sent before the old one is back, when the consumer agreed to what may be
-- charged if that never comes. No card is held by it. Never more than was agreed is charged, nothing
-- before a reminder and a second date, and each wait has a date.

create table advance (
  merchant_id uuid not null,
  dispatch_id uuid not null,
  case_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  basis text not null check (basis in ('price_paid', 'list_price', 'new_piece')),
  consent text not null check (consent in ('written', 'spoken', 'on_page')),
  return_days int not null check (return_days between 1 and 60),
  agreed_at timestamptz not null,
  state text not null check (state in ('offered', 'agreed', 'awaited', 'reminded',
    'not_returned', 'returned', 'charged', 'claimed', 'waived')),
  next_at timestamptz,
  charged_minor bigint,
  reference text not null check (length(reference) <= 100),
  version int not null check (version > 0),
  primary key (merchant_id, dispatch_id),
  foreign key (merchant_id, dispatch_id) references dispatch (merchant_id, dispatch_id),
  constraint advance_charges_no_more_than_agreed check (charged_minor between 1 and amount_minor),
  constraint advance_charged_says_how_much check (
    (charged_minor is not null) = (state = 'charged')),
  constraint advance_that_waits_has_a_date check (
    (next_at is not null) = (state in ('awaited', 'reminded')))
);
create index advance_of_case on advance (merchant_id, case_id);
call seal_table('advance', 'select, insert');
grant update (state, next_at, charged_minor, reference, agreed_at, version)
  on advance to redress_app;
