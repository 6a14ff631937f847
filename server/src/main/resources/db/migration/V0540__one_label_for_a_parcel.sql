-- Whoever asks for a label has read the parcel without a lock: between that look and their asking
-- the label that somebody else asked for may have been made. A parcel has one label in its life
-- (another one travels as another parcel), so the second asking is refused here.
drop index carrier_errand_under_way;
create unique index carrier_errand_once on carrier_errand (merchant_id, parcel_id, kind)
  where state in ('asked', 'sent', 'unknown') or (kind = 'label' and state = 'done');
