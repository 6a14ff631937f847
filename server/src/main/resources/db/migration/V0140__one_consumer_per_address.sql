-- Why: two orders of one person that come in at the same moment must meet in one consumer, so an
-- address belongs to at most one consumer who was not erased.
drop index consumer_by_email;
create unique index consumer_by_email on consumer (merchant_id, lower(email))
  where erased_at is null;
