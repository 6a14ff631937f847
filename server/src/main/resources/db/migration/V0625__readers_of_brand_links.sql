-- Why: the contact of a brand has no account, and opens what was asked before by the same link. What was
-- asked of them is what was sent to their address: a link keeps where it went. Links that were handed
-- out otherwise keep nothing and show nothing else.

alter table signed_link
  add column reader text check (length(reader) between 3 and 320),
  add constraint signed_link_reader_is_of_a_brand check (reader is null or party = 'brand');
create index signed_link_of_reader on signed_link (merchant_id, reader, subject_id)
  where reader is not null;
