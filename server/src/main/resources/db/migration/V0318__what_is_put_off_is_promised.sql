-- Why: nothing is put off in silence. Who wants to look at a case later promises it, by a date and
-- under a name, to whoever waits.

alter table promise drop constraint promise_kind_is_known;
alter table promise add constraint promise_kind_is_known check (kind in ('decision', 'reply',
  'call_back', 'look_again', 'brand_answer', 'choice', 'goods_back', 'inspection', 'refund',
  'fulfilment', 'aftercare')) not valid;
alter table promise validate constraint promise_kind_is_known;
