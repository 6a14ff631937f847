-- Why: whether goods came back (reception) and whether they are taken (acceptance) are two facts
-- with two machines; neither follows from the other, and no money follows from reception alone.

create table goods_state (
  merchant_id uuid not null,
  case_line_id uuid not null,
  case_id uuid not null,
  reception text not null check (reception in ('awaiting', 'in_transit', 'received', 'lost',
    'wrong_item', 'short', 'empty', 'swap_suspected')),
  acceptance text not null
    check (acceptance in ('pending', 'accepted', 'partial', 'rejected', 'manual')),
  received_at timestamptz,
  version int not null check (version > 0),
  primary key (merchant_id, case_line_id)
);
create index goods_state_of_case on goods_state (merchant_id, case_id);
call seal_table('goods_state', 'select, insert, update');

create table inspection (
  merchant_id uuid not null,
  inspection_id uuid not null,
  case_id uuid not null,
  case_line_id uuid not null,
  inspector uuid,
  grade text not null check (grade in ('A', 'B', 'C', 'D', 'E')),
  result text not null check (result in ('accepted', 'partial', 'rejected', 'manual')),
  deduction_minor bigint not null check (deduction_minor >= 0),
  currency char(3) not null,
  notes text not null check (length(notes) <= 4000),
  inspected_at timestamptz not null,
  primary key (merchant_id, inspection_id)
);
create index inspection_of_case on inspection (merchant_id, case_id);
call seal_table('inspection', 'select, insert');

create table evidence (
  merchant_id uuid not null,
  evidence_id uuid not null,
  case_id uuid not null,
  name text not null check (length(name) <= 120),
  media_type text not null check (media_type in ('image/jpeg', 'image/png')),
  width int not null,
  height int not null,
  bytes bytea not null check (length(bytes) <= 8388608),
  sha256 bytea not null,
  added_by text not null,
  added_at timestamptz not null,
  erased_at timestamptz,
  primary key (merchant_id, evidence_id)
);
create index evidence_of_case on evidence (merchant_id, case_id);
call seal_table('evidence', 'select, insert, update');
