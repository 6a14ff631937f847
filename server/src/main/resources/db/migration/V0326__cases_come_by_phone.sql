-- Why: a case that staff take down while somebody is on the line came in by phone, and is told apart
-- from one that they write down from a letter.
alter table after_sales_case drop constraint after_sales_case_channel_check;
alter table after_sales_case add constraint after_sales_case_channel_check
  check (channel in ('portal', 'desk', 'phone', 'api', 'replay')) not valid;
alter table after_sales_case validate constraint after_sales_case_channel_check;
