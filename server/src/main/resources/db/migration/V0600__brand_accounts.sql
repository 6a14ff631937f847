-- Why: a brand is more than one address. Who answers what and when they are there, what was agreed
-- and by which source, and the accounts with which the house buys are rows of their own; every
-- change has its number, and who made it is kept beside it. What ended stays, since it counted once.

create table brand_account (
  merchant_id uuid not null,
  brand_id uuid not null,
  language text not null check (length(language) between 2 and 35),
  time_zone text not null check (length(time_zone) between 1 and 60),
  holidays text not null check (holidays ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
  own_make text check (length(own_make) between 1 and 500),
  looked_after_by uuid,
  partner_since date,
  version int not null check (version > 0),
  primary key (merchant_id, brand_id)
);

create table brand_contact (
  merchant_id uuid not null,
  contact_id uuid not null,
  brand_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 254),
  phone text not null check (length(phone) <= 200),
  regions text[] not null check (cardinality(regions) <= 250),
  topics text[] not null check (topics <@ array['exchanges', 'returns', 'repairs', 'parts',
    'authenticity', 'terms', 'accounts']),
  languages text[] not null check (cardinality(languages) between 1 and 20),
  time_zone text not null check (length(time_zone) between 1 and 60),
  country text not null check (country ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
  week text[] not null check (cardinality(week) = 8),
  away_from date,
  away_until date,
  deputy_id uuid,
  ended_on date,
  primary key (merchant_id, contact_id),
  unique (merchant_id, brand_id, contact_id),
  constraint brand_contact_of_account foreign key (merchant_id, brand_id)
    references brand_account (merchant_id, brand_id),
  constraint brand_contact_deputy_is_of_the_brand foreign key (merchant_id, brand_id, deputy_id)
    references brand_contact (merchant_id, brand_id, contact_id),
  constraint brand_contact_is_no_deputy_of_itself check (deputy_id <> contact_id),
  constraint brand_contact_away_has_both_ends check (
    (away_from is null) = (away_until is null) and away_from <= away_until),
  constraint brand_contact_deputy_of_who_is_away check (
    deputy_id is null or away_from is not null)
);

create table agreed_term (
  merchant_id uuid not null,
  term_id uuid not null,
  brand_id uuid not null,
  kind text not null check (kind in ('quota', 'request_limit', 'blackout', 'silence', 'fee',
    'papers', 'words')),
  topic text check (topic in ('exchanges', 'returns', 'repairs', 'parts', 'authenticity')),
  pieces int check (pieces between 1 and 1000000),
  period text check (period in ('month', 'quarter', 'year')),
  first_day date,
  last_day date,
  working_days int check (working_days between 1 and 60),
  then_do text check (then_do in ('send_together', 'send_each', 'go_ahead_at_own_cost', 'wait_on',
    'escalate')),
  amount_minor bigint check (amount_minor > 0),
  currency char(3),
  papers text[] check (papers <@ array['receipt', 'dealer_proof', 'warranty_card',
    'serial_number', 'photos', 'defect_report'] and cardinality(papers) > 0),
  words text check (length(words) between 1 and 2000),
  source text not null check (length(source) between 1 and 500),
  source_date date not null,
  is_confirmed boolean not null,
  ends_on date,
  primary key (merchant_id, term_id),
  foreign key (merchant_id, brand_id) references brand_account (merchant_id, brand_id),
  constraint agreed_term_says_what_its_kind_says check (case kind
    when 'quota' then topic is not null and pieces is not null and period is not null
    when 'request_limit' then topic is not null and pieces is not null
    when 'blackout' then first_day <= last_day and last_day is not null
      and then_do in ('send_together', 'send_each', 'go_ahead_at_own_cost')
    when 'silence' then working_days is not null
      and then_do in ('go_ahead_at_own_cost', 'wait_on', 'escalate')
    when 'fee' then topic is not null and amount_minor is not null and currency is not null
    when 'papers' then topic is not null and papers is not null
    else words is not null end is true)
);
create index agreed_term_of_brand on agreed_term (merchant_id, brand_id);

create table purchasing_account (
  merchant_id uuid not null,
  account_id uuid not null,
  brand_id uuid not null,
  number text not null check (length(number) between 1 and 120),
  place text not null check (length(place) between 1 and 120),
  bought_from text check (bought_from in ('brand', 'boutique', 'outlet', 'wholesaler')),
  country text check (country ~ '^[A-Z]{2}$'),
  cap_minor bigint check (cap_minor > 0),
  warn_minor bigint check (warn_minor > 0),
  currency char(3),
  period text check (period in ('month', 'quarter', 'year')),
  status text not null check (status in ('normal', 'restricted', 'closed')),
  since date not null,
  why text not null check (length(why) <= 500),
  primary key (merchant_id, account_id),
  unique (merchant_id, brand_id, account_id),
  unique (merchant_id, brand_id, number),
  foreign key (merchant_id, brand_id) references brand_account (merchant_id, brand_id),
  constraint purchasing_account_cap_is_whole check (
    num_nulls(cap_minor, warn_minor, currency, period) in (0, 4)),
  constraint purchasing_account_warns_before check (warn_minor <= cap_minor),
  constraint purchasing_account_says_why check (status = 'normal' or why <> '')
);

-- Which purchase was made with which account, where somebody has said so; a purchase is of one.
create table upstream_purchase (
  merchant_id uuid not null,
  order_line_id uuid not null,
  brand_id uuid not null,
  account_id uuid not null,
  primary key (merchant_id, order_line_id),
  foreign key (merchant_id, brand_id, account_id)
    references purchasing_account (merchant_id, brand_id, account_id)
);
create index upstream_purchase_of_account on upstream_purchase
  (merchant_id, brand_id, account_id);

create table brand_account_change (
  merchant_id uuid not null,
  brand_id uuid not null,
  version int not null check (version > 0),
  change text not null check (change in ('open', 'deal', 'keep_contact', 'end_contact',
    'keep_term', 'end_term', 'keep_purchasing', 'set_standing', 'link_purchase')),
  subject_id uuid,
  status text check (status in ('normal', 'restricted', 'closed')),
  by_kind text not null check (by_kind in ('staff', 'api_key', 'system')),
  by_id uuid,
  at timestamptz not null,
  primary key (merchant_id, brand_id, version),
  foreign key (merchant_id, brand_id) references brand_account (merchant_id, brand_id)
);

-- Whom the catalogue named is the first contact of each brand, under the id of the brand itself,
-- with the hours that were set for the brand, or the usual ones and the holidays of its country.
alter table brand no force row level security;
alter table working_hours no force row level security;
insert into brand_account
  (merchant_id, brand_id, language, time_zone, holidays, version)
select b.merchant_id, b.brand_id, left(b.contact_language, 35), b.contact_time_zone,
  coalesce(h.country, z.country, 'ZZ'), 1
from brand b
left join (values ('Europe/Paris', 'FR'), ('Europe/Rome', 'IT'), ('Europe/London', 'GB'),
    ('Europe/Amsterdam', 'NL'), ('Europe/Berlin', 'DE'), ('Europe/Madrid', 'ES'),
    ('Europe/Zurich', 'CH'), ('Europe/Brussels', 'BE'), ('Europe/Vienna', 'AT'),
    ('Europe/Copenhagen', 'DK'), ('Europe/Stockholm', 'SE'), ('Europe/Dublin', 'IE'),
    ('Asia/Shanghai', 'CN'), ('Asia/Hong_Kong', 'HK'), ('Asia/Tokyo', 'JP'), ('Asia/Seoul', 'KR'),
    ('Asia/Singapore', 'SG'), ('Asia/Dubai', 'AE'), ('America/New_York', 'US'),
    ('America/Los_Angeles', 'US')) as z (zone, country)
  on z.zone = b.contact_time_zone
left join working_hours h
  on h.merchant_id = b.merchant_id and h.owner_id = b.brand_id and h.is_own;
insert into brand_contact
  (merchant_id, contact_id, brand_id, name, email, phone, regions, topics, languages, time_zone,
   country, week)
select b.merchant_id, b.brand_id, b.brand_id, left(b.contact_name, 200), left(b.contact_email, 254),
  '', cast('{}' as text[]), cast('{}' as text[]), array[left(b.contact_language, 35)],
  coalesce(h.time_zone, b.contact_time_zone),
  a.holidays,
  coalesce(h.week, array['09:00-18:00', '09:00-18:00', '09:00-18:00', '09:00-18:00',
    '09:00-18:00', '', '', '09:00-18:00'])
from brand b
join brand_account a on a.merchant_id = b.merchant_id and a.brand_id = b.brand_id
left join working_hours h
  on h.merchant_id = b.merchant_id and h.owner_id = b.brand_id and h.is_own;
insert into brand_account_change
  (merchant_id, brand_id, version, change, by_kind, at)
select b.merchant_id, b.brand_id, 1, 'open', 'system', b.created_at
from brand b;
alter table working_hours force row level security;
alter table brand force row level security;

call seal_table('brand_account', 'select, insert, update');
call seal_table('brand_contact', 'select, insert, update');
call seal_table('agreed_term', 'select, insert');
grant update (ends_on) on agreed_term to redress_app;
call seal_table('purchasing_account', 'select, insert, update');
call seal_table('upstream_purchase', 'select, insert, update');
call seal_table('brand_account_change', 'select, insert');
