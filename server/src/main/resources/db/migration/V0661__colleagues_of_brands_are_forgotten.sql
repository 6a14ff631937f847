-- Why: who answered for a brand is forgotten with the words of a case, and so is to whom the brand passed its
-- request on. The row stays: it says that its link is no contact's. A colleague without a name has no
-- open link.

alter table brand_colleague
  drop constraint brand_colleague_name_check,
  drop constraint brand_colleague_email_check,
  drop constraint brand_colleague_given_by_check;
alter table brand_colleague
  add constraint brand_colleague_is_named_while_open
    check (ended_at is not null or (name <> '' and email <> '' and given_by <> '')),
  add constraint brand_colleague_name_check check (length(name) <= 200),
  add constraint brand_colleague_email_check
    check (email = '' or length(email) between 3 and 320),
  add constraint brand_colleague_given_by_check check (length(given_by) <= 200);
