-- Why: an answer without a time and a name proves nothing to the brand, and how long goods have
-- been awaited must be known where they are awaited.

alter table liaison_request
  add constraint liaison_answer_has_time_and_name check
    (state not in ('info_asked', 'approved', 'approved_in_part', 'refused', 'appealed')
      or (answered_at is not null and answered_by is not null)),
  add constraint liaison_part_has_terms check
    (state <> 'approved_in_part' or answer_terms is not null);

alter table goods_state add column awaited_since timestamptz not null;
