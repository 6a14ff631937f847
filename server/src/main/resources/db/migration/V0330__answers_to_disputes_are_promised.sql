-- Why: whoever does not take our answer waits for another one, by a date like everything else.

alter table promise drop constraint promise_kind_is_known;
alter table promise add constraint promise_kind_is_known check (kind in ('decision', 'reply',
  'call_back', 'look_again', 'dispute_answer', 'brand_answer', 'choice', 'goods_back',
  'inspection', 'refund', 'fulfilment', 'aftercare')) not valid;
alter table promise validate constraint promise_kind_is_known;
