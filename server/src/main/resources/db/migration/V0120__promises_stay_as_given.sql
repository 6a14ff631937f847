-- Why: a promise that could be moved would be no promise. What was said (kind, dates, receiver,
-- basis) can never be rewritten, an ended promise never opens again, and whatever slipped names the
-- promise that follows. The table says so too, whoever writes to it.

revoke update on promise from redress_app;
grant update (state, owner, next_act_at, ended_at, successor_id, told_at, version)
  on promise to redress_app;

alter table promise
  add constraint promise_kind_is_known check (kind in ('decision', 'reply', 'brand_answer',
    'choice', 'goods_back', 'inspection', 'refund', 'fulfilment',
    'aftercare')),
  add constraint promise_slip_has_successor check
    (state not in ('renegotiated', 'broken') or successor_id is not null),
  add constraint promise_follows_another check (successor_id <> promise_id),
  add constraint promise_acts_while_open check
    ((state in ('open', 'at_risk')) = (next_act_at is not null));

create function keep_promise_ended() returns trigger
language plpgsql set search_path = public as $$
begin
  raise exception 'promise % has ended', old.promise_id using errcode = 'check_violation';
end $$;

create trigger promise_stays_ended before update on promise
  for each row
  when (old.ended_at is not null
    and (old.state, old.ended_at, old.successor_id)
      is distinct from (new.state, new.ended_at, new.successor_id))
  execute function keep_promise_ended();
