-- Why: damages and advice go beside another remedy of a line, so more than one can be owed for it.
-- What gives the price or a piece is still owed once a line, and what goes beside it once of each
-- kind: a second guard behind the rule in the core.

create unique index resolution_agreed_once on resolution (
  merchant_id,
  case_line_id,
  (case when remedy in ('compensation', 'advice') then remedy else 'price or piece' end)
)
where state = 'accepted';

drop index resolution_accepted_once;
