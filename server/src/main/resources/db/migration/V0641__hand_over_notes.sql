-- Why: what somebody knows of a case must not go home with her. Whoever's shift ends leaves words for
-- each case that falls due before she is back; the words are a note of the case among ourselves, and
-- this row says at the end of which shift, and for whom, they were left.
create table hand_over_note (
  merchant_id uuid not null,
  note_id uuid not null,
  case_id uuid not null,
  message_id uuid not null,
  from_id uuid not null,
  to_id uuid,
  shift_ends_at timestamptz not null,
  written_at timestamptz not null,
  primary key (merchant_id, note_id)
);
create index hand_over_note_of_case on hand_over_note (merchant_id, case_id, written_at);
create index hand_over_note_for on hand_over_note (merchant_id, to_id, written_at);
call seal_table('hand_over_note', 'select, insert');
