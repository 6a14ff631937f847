-- Why: the board counts what ended and what was asked within some weeks. With these indexes it reads
-- those weeks and nothing of the years before.

create index promise_ended on promise (merchant_id, ended_at, promise_id)
  where state in ('kept', 'renegotiated', 'broken');
create index message_of_consumers on message (merchant_id, written_at, message_id)
  where thread = 'consumer' and author_kind = 'consumer';
