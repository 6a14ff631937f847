-- Why: an answer that is given again is the one that was given: whoever lost the first one needs to
-- know just as well where the thing is that was made, and which version of it was told of.
alter table idempotency_key
  add column etag text,
  add column location text;
