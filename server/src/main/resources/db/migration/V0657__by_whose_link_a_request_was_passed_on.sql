-- Why: whom the house does not ask any more answers for the brand no more, nor do those to whom they
-- passed a request on. By name nobody can say who that was: names change, and two may share a mailbox.
-- The link by which it was passed on knows its reader. Rows from before know none.

alter table brand_colleague add column given_by_link_id uuid;
