-- Why: somebody with several requests sees them together, by a link that is mailed to the person; a
-- link to one case or order still opens that alone.
alter table signed_link drop constraint signed_link_purpose_check;
alter table signed_link add constraint signed_link_purpose_check
  check (purpose in ('order', 'case', 'liaison', 'data', 'person')) not valid;
alter table signed_link validate constraint signed_link_purpose_check;
