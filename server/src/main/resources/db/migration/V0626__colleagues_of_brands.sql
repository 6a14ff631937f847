-- Why: the contact of a brand is not always the one who knows. They pass a request on to a colleague, who
-- gets a link of their own to it; it is kept who got one, from whom and when, so that the house sees
-- who answered, and so that nobody makes the house write to the world in a brand's name.

create table brand_colleague (
  merchant_id uuid not null,
  link_id uuid not null,
  request_id uuid not null,
  case_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 320),
  given_by text not null check (length(given_by) between 1 and 200),
  given_at timestamptz not null,
  ended_at timestamptz check (ended_at >= given_at),
  primary key (merchant_id, link_id),
  foreign key (merchant_id, request_id) references liaison_request (merchant_id, request_id)
);
create unique index brand_colleague_one_link on brand_colleague (merchant_id, request_id, email)
  where ended_at is null;
create index brand_colleague_of_request on brand_colleague (merchant_id, request_id, given_at);
create index brand_colleague_of_case on brand_colleague (merchant_id, case_id);
call seal_table('brand_colleague', 'select, insert, update');
