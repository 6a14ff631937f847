-- Why: lists of products come in as files too, so that the catalogue is known before the first order.

alter table import_run drop constraint import_run_kind_check;
alter table import_run add constraint import_run_kind_check
  check (kind in
    ('orders_csv', 'orders_json', 'shopify', 'woocommerce', 'cases_csv', 'products_csv'));
