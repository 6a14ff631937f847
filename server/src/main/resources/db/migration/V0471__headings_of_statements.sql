-- Why: a bank calls its columns the same each month, so whoever has named them once need not do so
-- again. One row for each heading that is not found by itself.
create table bank_csv_heading (
  merchant_id uuid not null,
  field text not null check (field in ('day', 'amount', 'out', 'currency', 'reference', 'words')),
  heading text not null check (length(heading) between 1 and 80),
  primary key (merchant_id, field)
);
call seal_table('bank_csv_heading', 'select, insert, delete');
