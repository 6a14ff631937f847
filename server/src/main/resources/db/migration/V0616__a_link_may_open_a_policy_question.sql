-- Why: a question about its terms is sent to a brand as a letter; its link opens the question and
-- nothing else.
alter table signed_link drop constraint signed_link_purpose_check;
alter table signed_link add constraint signed_link_purpose_check
  check (purpose in
    ('order', 'case', 'liaison', 'recovery', 'policy_question', 'data', 'person', 'address',
     'address_undo')) not valid;
alter table signed_link validate constraint signed_link_purpose_check;
