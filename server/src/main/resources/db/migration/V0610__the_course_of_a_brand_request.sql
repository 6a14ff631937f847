-- Why: a request to a brand can be appealed, its answer can be taken down from a call or a letter,
-- and what its silence means is set when it is asked, so that a later change of what was agreed with
-- the brand does not change what a consumer was told.

alter table liaison_request
  add column when_silent text not null default 'escalate'
    check (when_silent in ('wait_on', 'go_ahead_at_own_cost', 'escalate')),
  add column appeals int not null default 0 check (appeals between 0 and 2),
  add column heard_by text check (heard_by in ('page', 'phone', 'email', 'api'));
