-- Why: the longest silence of a house is looked for among all its open cases. Each case knows since
-- when its consumer has waited without a word of a person; the oldest is then the first of an index.

alter table after_sales_case add column silent_since timestamptz;

-- Cases that are open now: since the last word, the last day on which the consumer was awaited, or
-- the opening. The owner may read the three tables (V0005, V0322); the one that is written has its
-- row security back at the end of this migration.
alter table after_sales_case no force row level security;
update after_sales_case c set silent_since = greatest(
    c.opened_at,
    (select max(m.written_at) from message m
     where m.merchant_id = c.merchant_id and m.case_id = c.case_id and m.thread = 'consumer'
       and m.author_kind = 'staff' and m.channel <> 'automatic'),
    (select max(p.ended_at) from promise p
     where p.merchant_id = c.merchant_id and p.case_id = c.case_id
       and p.kind in ('choice', 'goods_back', 'aftercare')))
  where c.status not in ('draft', 'closed') and c.awaited not in ('consumer', 'nobody');
alter table after_sales_case force row level security;

create index case_silent on after_sales_case (merchant_id, silent_since, case_id)
  include (brand_id, team, owner, next_promise_kind)
  where silent_since is not null;
