-- Why: a brand wants to see where a piece was bought before it agrees to anything. The papers that say
-- so are kept once, with the lines or the brand that they are about and the day on which they end, so
-- that a request is filled from them. A paper is never changed: one that is wrong is taken out.

create table vault_document (
  merchant_id uuid not null,
  document_id uuid not null,
  kind text not null
    check (kind in ('invoice', 'receipt', 'dealer_certificate', 'warranty_card')),
  number text not null check (length(number) between 1 and 100),
  brand_id uuid,
  account text not null check (length(account) <= 100),
  issued_on date,
  expires_on date,
  evidence_id uuid not null,
  added_by_kind text not null check (added_by_kind in ('staff', 'api_key')),
  added_by uuid not null,
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (merchant_id, document_id),
  constraint vault_document_ends_after_it_begins check (expires_on >= issued_on)
);
create index vault_document_of_brand on vault_document (merchant_id, brand_id)
  where withdrawn_at is null;
create index vault_document_expiring on vault_document (merchant_id, expires_on)
  where withdrawn_at is null;
call seal_table('vault_document', 'select, insert');
grant update (withdrawn_at) on vault_document to redress_app;

create table vault_line (
  merchant_id uuid not null,
  document_id uuid not null,
  order_line_id uuid not null,
  primary key (merchant_id, document_id, order_line_id),
  foreign key (merchant_id, document_id) references vault_document (merchant_id, document_id)
);
create index vault_line_of_order_line on vault_line (merchant_id, order_line_id);
call seal_table('vault_line', 'select, insert');
