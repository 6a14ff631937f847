-- Why: a claim is sent to the contact of a brand as a letter; its link opens the claim and nothing else.
alter table signed_link drop constraint signed_link_purpose_check;
alter table signed_link add constraint signed_link_purpose_check
  check (purpose in
    ('order', 'case', 'liaison', 'recovery', 'data', 'person', 'address', 'address_undo')) not valid;
alter table signed_link validate constraint signed_link_purpose_check;
