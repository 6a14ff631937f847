-- Why: what a brand is told is chosen by a person and kept word for word. Choices are rows that are
-- only followed by others, each with its reason and with the request that it is for, none for the
-- next one; what was told with a request is a version of rows that nobody changes. Of what stays
-- only the kind is kept, so that nothing can be read of it.

create table disclosure_choice (
  merchant_id uuid not null,
  case_id uuid not null,
  choice_number int not null check (choice_number > 0),
  request_id uuid,
  kind text not null check (kind in ('serial', 'reason', 'condition', 'dates', 'proof', 'source',
    'price_paid', 'order_number', 'consumer_name', 'address', 'email', 'phone')),
  subject uuid,
  goes boolean not null,
  reason text not null check (length(reason) <= 1000),
  by_kind text not null check (by_kind in ('staff', 'api_key')),
  by_id uuid not null,
  chosen_at timestamptz not null,
  primary key (merchant_id, case_id, choice_number),
  foreign key (merchant_id, request_id) references liaison_request (merchant_id, request_id),
  constraint disclosure_choice_proof_is_one check ((kind = 'proof') = (subject is not null))
);
call seal_table('disclosure_choice', 'select, insert');
grant update (reason) on disclosure_choice to redress_app;

create table disclosure (
  merchant_id uuid not null,
  request_id uuid not null,
  case_id uuid not null,
  version int not null check (version > 0),
  choices_until int not null check (choices_until >= 0),
  withheld text[] not null check (cardinality(withheld) <= 100),
  made_at timestamptz not null,
  primary key (merchant_id, request_id, case_id, version),
  foreign key (merchant_id, request_id) references liaison_request (merchant_id, request_id)
);
create index disclosure_of_case on disclosure (merchant_id, case_id);
call seal_table('disclosure', 'select, insert');

create table disclosed_fact (
  merchant_id uuid not null,
  request_id uuid not null,
  case_id uuid not null,
  version int not null,
  position int not null check (position > 0),
  kind text not null check (kind in ('piece', 'serial', 'reason', 'condition', 'dates', 'proof',
    'source', 'price_paid', 'order_number', 'consumer_name', 'address', 'email', 'phone')),
  subject uuid,
  part text not null check (length(part) between 1 and 100),
  form text not null check (form in ('words', 'day', 'sum', 'country', 'reason', 'answer')),
  value text not null check (length(value) <= 4000),
  reason text not null check (length(reason) <= 1000),
  primary key (merchant_id, request_id, case_id, version, position),
  foreign key (merchant_id, request_id, case_id, version)
    references disclosure (merchant_id, request_id, case_id, version)
);
create index disclosed_fact_of_case on disclosed_fact (merchant_id, case_id);
call seal_table('disclosed_fact', 'select, insert');
grant update (value, reason) on disclosed_fact to redress_app;
