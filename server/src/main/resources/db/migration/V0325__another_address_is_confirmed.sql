-- Why: letters go to another address only after its reader has confirmed it, and whoever reads the
-- old one can take that back for a week; so a wish to change stands in a row of its own.
create table address_change (
  merchant_id uuid not null,
  change_id uuid not null,
  consumer_id uuid not null,
  old_email text not null,
  new_email text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  undone_at timestamptz,
  primary key (merchant_id, change_id),
  foreign key (merchant_id, consumer_id) references consumer (merchant_id, consumer_id),
  check (undone_at is null or confirmed_at is not null)
);
create index address_change_of_consumer on address_change (merchant_id, consumer_id);
call seal_table('address_change', 'select, insert, update, delete');

alter table signed_link drop constraint signed_link_purpose_check;
alter table signed_link add constraint signed_link_purpose_check
  check (purpose in
    ('order', 'case', 'liaison', 'data', 'person', 'address', 'address_undo')) not valid;
alter table signed_link validate constraint signed_link_purpose_check;
