-- Why: the same matter told twice is one case, and two matters in one are two; whoever has a number or
-- a link of a case that ended in another finds the other.
alter table after_sales_case add column merged_into uuid, add column split_from uuid;
alter table after_sales_case
  add constraint case_merged_is_closed
    check (merged_into is null or (status = 'closed' and merged_into <> case_id)) not valid;
alter table after_sales_case validate constraint case_merged_is_closed;
create index case_merged on after_sales_case (merchant_id, merged_into)
  where merged_into is not null;
create index case_split on after_sales_case (merchant_id, split_from)
  where split_from is not null;

-- A line that goes on in another case is found by its words there, and no more here.
create function keep_words_of_given_line() returns trigger
language plpgsql set search_path = public as $$
begin
  call keep_case_words(new.merchant_id, array[old.case_id, new.case_id]);
  return null;
end $$;
create trigger case_line_words_given after update of case_id on case_line
  for each row when (old.case_id is distinct from new.case_id)
  execute function keep_words_of_given_line();
