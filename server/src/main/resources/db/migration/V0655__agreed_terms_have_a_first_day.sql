-- Why: next year's quota is agreed in November. Without a first day it would count at once, beside the
-- one that it follows. Where none is kept, a term counts from the beginning.
alter table agreed_term add column starts_on date;
alter table agreed_term add constraint agreed_term_ends_no_sooner_than_it_starts
  check (ends_on >= starts_on);
