-- Why: a brand that is asked about many pieces wants one letter and one page for them. Which requests
-- belong together follows from brand and hour; the second column says that the letter was written, so
-- that it is written once whoever comes to it first.
alter table liaison_request
  add column batch_id uuid,
  add column batch_told_at timestamptz;
create index liaison_request_of_batch on liaison_request (merchant_id, batch_id)
  where batch_id is not null;
