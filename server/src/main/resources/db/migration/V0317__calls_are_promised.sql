-- Why: whoever asks to be rung up, or is told that we ring, waits for something of its own beside
-- the case, and is owed it by a date like everything else.

alter table promise drop constraint promise_kind_is_known;
alter table promise add constraint promise_kind_is_known check (kind in ('decision', 'reply',
  'call_back', 'brand_answer', 'choice', 'goods_back', 'inspection', 'refund', 'fulfilment',
  'aftercare')) not valid;
alter table promise validate constraint promise_kind_is_known;
