-- Why: whoever gets money back gets a credit note for it, with a number without gaps, and the house
-- needs it for its tax. What stands on a document is kept as it was on that day; the parts of its
-- amount are rows of their own, so that the database itself adds them up. A correction is a document
-- of its own. The name of the person stands apart, since it can be erased and the document cannot.

create table legal_entity (
  merchant_id uuid not null,
  version int not null check (version > 0),
  name text not null check (length(name) between 1 and 200),
  address text not null check (length(address) <= 500),
  tax_id text not null check (length(tax_id) <= 60),
  registration text not null check (length(registration) <= 200),
  set_at timestamptz not null,
  set_by text not null check (length(set_by) between 1 and 60),
  primary key (merchant_id, version)
);
call seal_table('legal_entity', 'select, insert');

create table document (
  merchant_id uuid not null,
  document_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('credit_note', 'correction')),
  number text not null check (length(number) between 1 and 40),
  corrects uuid,
  intent_id uuid not null,
  attempt_id uuid not null,
  payment_id uuid not null,
  order_id uuid not null,
  order_number text not null,
  ordered_at timestamptz not null,
  goods text not null,
  quantity int not null check (quantity > 0),
  remedy text not null check (remedy in ('refund', 'price_reduction', 'compensation')),
  reason text not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null,
  seller_name text not null,
  seller_address text not null,
  seller_tax_id text not null,
  seller_registration text not null,
  language text not null,
  paid_at timestamptz not null,
  issued_at timestamptz not null,
  primary key (merchant_id, document_id),
  unique (merchant_id, number),
  unique (merchant_id, attempt_id, kind),
  unique (merchant_id, corrects),
  foreign key (merchant_id, corrects) references document (merchant_id, document_id),
  check ((kind = 'correction') = (corrects is not null))
);
create index document_of_case on document (merchant_id, case_id);
create index document_when on document (merchant_id, issued_at, document_id);
call seal_table('document', 'select, insert');

create table document_part (
  merchant_id uuid not null,
  document_id uuid not null,
  part_number int not null check (part_number > 0),
  kind text not null
    check (kind in ('goods', 'delivery', 'duty', 'service_fee', 'compensation', 'other')),
  tax_name text,
  tax_percent numeric,
  amount_minor bigint not null check (amount_minor > 0),
  primary key (merchant_id, document_id, part_number),
  foreign key (merchant_id, document_id) references document (merchant_id, document_id),
  check (tax_percent is null or tax_name is not null)
);
call seal_table('document_part', 'select, insert');

create table document_addressee (
  merchant_id uuid not null,
  document_id uuid not null,
  name text not null,
  primary key (merchant_id, document_id),
  foreign key (merchant_id, document_id) references document (merchant_id, document_id)
);
call seal_table('document_addressee', 'select, insert');
grant update (name) on document_addressee to redress_app;

create function document_parts_add_up() returns trigger
language plpgsql set search_path = public as $$
begin
  if (select d.amount_minor
      from document d
      where d.merchant_id = new.merchant_id and d.document_id = new.document_id)
    is distinct from
     (select sum(p.amount_minor)
      from document_part p
      where p.merchant_id = new.merchant_id and p.document_id = new.document_id) then
    raise exception 'the parts of document % do not add up', new.document_id
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger document_parts_add_up
  after insert on document deferrable initially deferred
  for each row execute function document_parts_add_up();
create constraint trigger document_part_adds_up
  after insert on document_part deferrable initially deferred
  for each row execute function document_parts_add_up();
