-- Why: how many pieces one request may hold was agreed with brands, and nobody was warned who asked for
-- more. Now that is a strain as the others, which is kept with its reason where it is sent all the same.

alter table brand_strain drop constraint brand_strain_kinds_check;
alter table brand_strain add constraint brand_strain_kinds_are_known
  check (cardinality(kinds) between 1 and 7
    and kinds <@ array['weak_claim', 'account_restricted', 'blackout', 'over_limit', 'quota_used',
      'quota_nearly_used', 'too_many_open']) not valid;
alter table brand_strain validate constraint brand_strain_kinds_are_known;
