-- Why: of which goods a picture of the open box is needed before it is closed is the house's own way.

create table packing_policy (
  merchant_id uuid not null,
  without_photo text[] not null check (cardinality(without_photo) <= 50),
  set_at timestamptz not null,
  primary key (merchant_id)
);
call seal_table('packing_policy', 'select, insert, update');
