-- Why: a request holds what its brand said last. A no, its reason and who gave it were gone once the brand
-- said yes after we had asked it to think again, and so was its question once it had answered. What a brand
-- says is now a row of its own that is only added to; only words and names can be erased. Of requests from
-- before, the last answer is taken over; where a state that came later hides what it was, it is the one that
-- leads there. Its number is the version of the request that it made.

create table liaison_answer (
  merchant_id uuid not null,
  request_id uuid not null,
  number int not null check (number > 0),
  case_id uuid not null,
  answer text not null check (answer in ('info_asked', 'approved', 'approved_in_part', 'refused')),
  words text not null check (length(words) <= 4000),
  terms text not null check (length(terms) <= 2000),
  answered_by text not null,
  heard_by text check (heard_by in ('page', 'phone', 'email', 'api')),
  at timestamptz not null,
  primary key (merchant_id, request_id, number),
  foreign key (merchant_id, request_id) references liaison_request (merchant_id, request_id)
);
create index liaison_answer_of_case on liaison_answer (merchant_id, case_id);

alter table liaison_request no force row level security;
insert into liaison_answer
  (merchant_id, request_id, number, case_id, answer, words, terms, answered_by, heard_by, at)
select merchant_id, request_id, version, case_id,
  case
    when state in ('info_asked', 'approved', 'approved_in_part', 'refused') then state
    when answer_terms is not null then 'approved_in_part'
    when appeals > 0 then 'refused'
    else 'info_asked'
  end,
  coalesce(answer_words, ''), coalesce(answer_terms, ''), coalesce(answered_by, ''), heard_by,
  answered_at
from liaison_request
where answered_at is not null;
alter table liaison_request force row level security;

call seal_table('liaison_answer', 'select, insert');
grant update (words, terms, answered_by) on liaison_answer to redress_app;
