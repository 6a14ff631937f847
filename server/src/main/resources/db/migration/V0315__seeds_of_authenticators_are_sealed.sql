-- Whoever reads the rows must not be able to make codes: seeds of authenticators are sealed under a
-- key that stands outside of the database. What was kept in clear is sealed by the application when
-- it starts; `seed` is empty in each row from then on, and goes with a later release.
alter table staff_totp alter column seed drop not null;
alter table staff_totp add column sealed_seed text check (length(sealed_seed) <= 400);
alter table staff_totp add constraint staff_totp_one_seed
  check (num_nonnulls(seed, sealed_seed) = 1) not valid;
alter table staff_totp validate constraint staff_totp_one_seed;
