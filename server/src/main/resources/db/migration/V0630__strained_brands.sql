-- Why: whoever sends something to a brand that strains it was warned and gave a reason. What was
-- warned of is a row of its own that is only added to, so that the standing of a brand can be counted
-- and who sent it asked; only the words can be erased, since they may name somebody. The indexes are
-- what a standing is counted by: what a brand was asked and what it got back; what was bought of it is
-- found by V0601.

create table brand_strain (
  merchant_id uuid not null,
  strain_id uuid not null,
  case_id uuid not null,
  brand_id uuid not null,
  remedy text not null check (length(remedy) between 1 and 40),
  kinds text[] not null check (cardinality(kinds) between 1 and 6
    and kinds <@ array['weak_claim', 'account_restricted', 'blackout', 'quota_used',
      'quota_nearly_used', 'too_many_open']),
  reason text not null check (length(reason) <= 1000),
  by_kind text not null check (by_kind in ('staff', 'api_key')),
  by_id uuid not null,
  at timestamptz not null,
  primary key (merchant_id, strain_id)
);
create index brand_strain_of_case on brand_strain (merchant_id, case_id);
create index brand_strain_of_brand on brand_strain (merchant_id, brand_id, at);
call seal_table('brand_strain', 'select, insert');
grant update (reason) on brand_strain to redress_app;

create index liaison_request_of_brand on liaison_request (merchant_id, brand_id, created_at);
create index stock_event_to_brand on stock_event (merchant_id, at) where disposition = 'to_brand';
create index parcel_to_brand on parcel (merchant_id, delivered_at)
  where leg = 'hub_to_brand' and delivered_at is not null;
create index recovery_of_brand on recovery (merchant_id, brand_id) where brand_id is not null;
