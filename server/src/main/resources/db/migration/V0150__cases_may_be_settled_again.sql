-- Why: a case that is taken up again may agree on another remedy for a line (a replacement that
-- broke is paid back), so only one remedy of a line can be owed at a time, however many were
-- performed. That no more is paid than captured stays with the payment's balance.

drop index resolution_accepted_once;
create unique index resolution_accepted_once on resolution (merchant_id, case_line_id)
  where state = 'accepted';
