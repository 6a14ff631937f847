-- Why: somebody who sleeps is not written to, unless it cannot wait, and nothing is promised for a
-- moment at which it could not be told. Both are local times of the consumer; from later than to
-- means over midnight.
alter table consumer add column quiet_from time;
alter table consumer add column quiet_to time;
alter table consumer add constraint quiet_hours_have_both_ends
  check ((quiet_from is null) = (quiet_to is null) and quiet_from <> quiet_to) not valid;
alter table consumer validate constraint quiet_hours_have_both_ends;
