-- Why: a refund that was made in a provider's console can fail after it was booked. Its return is a
-- row of its own, of less than nothing, so that what happened stays as it was written.
do $$
declare
  named text;
begin
  select c.conname
  into strict named
  from pg_constraint c
  where c.conrelid = 'external_refund'::regclass
    and c.contype = 'c'
    and pg_get_constraintdef(c.oid) like '%amount_minor > 0%';
  execute format('alter table external_refund drop constraint %I', named);
end $$;
alter table external_refund
  add constraint external_refund_is_something check (amount_minor <> 0) not valid;
alter table external_refund validate constraint external_refund_is_something;
