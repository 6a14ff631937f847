-- Why: of a parcel that nobody expected, photos are kept until its owner is found. When nobody is found for
-- long, they go, and so do the words: this says which parcels that was done for, so that it is done once.

alter table unknown_parcel add column cleared_at timestamptz;
grant update (cleared_at) on unknown_parcel to redress_app;
