-- Why: whoever sends a piece back must be able to trust that it is compared with what was sent, and the
-- house too. What a piece can be known by is noted before it leaves, per single unit; a correction
-- is a new version, so that what was known on any day can be read. Its photos lie with the other
-- files, where they stay although no case has them.

create table item_passport (
  merchant_id uuid not null,
  order_id uuid not null,
  order_line_id uuid not null,
  unit int not null check (unit > 0),
  version int not null check (version > 0),
  serial text check (length(serial) between 1 and 80),
  certificate text check (length(certificate) between 1 and 80),
  hallmark text check (length(hallmark) between 1 and 80),
  weight_mg bigint check (weight_mg between 1 and 1000000000),
  seal text check (length(seal) between 1 and 80),
  source text not null check (source in ('dispatch', 'api', 'import', 'bench')),
  noted_by_kind text not null check (noted_by_kind in ('staff', 'api_key', 'system')),
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (merchant_id, order_line_id, unit, version)
);
create index item_passport_of_order on item_passport (merchant_id, order_id);
call seal_table('item_passport', 'select, insert');
-- By which a piece in somebody's hands is hers: erased with her.
grant update (serial, certificate) on item_passport to redress_app;

create table item_passport_photo (
  merchant_id uuid not null,
  order_line_id uuid not null,
  unit int not null check (unit > 0),
  evidence_id uuid not null,
  shown_at timestamptz not null,
  primary key (merchant_id, order_line_id, unit, evidence_id)
);
call seal_table('item_passport_photo', 'select, insert');

-- A file that was brought and that no case has goes after a day, but not a photo of a passport.
alter table evidence add column is_lasting boolean not null default false;
drop index evidence_to_look_at;
create index evidence_to_look_at on evidence (merchant_id, added_at)
  where erased_at is null
    and ((case_id is null and not is_lasting) or removed_at is not null or scan = 'waiting');
create or replace function evidence_chores(at timestamptz, stale timestamptz)
  returns table (merchant_id uuid)
  language sql stable security definer set search_path = public
  begin atomic
    select e.merchant_id
    from evidence e
    where e.erased_at is null
      and (e.scan = 'waiting' or e.removed_at < stale
        or (e.case_id is null and not e.is_lasting and e.added_at < stale))
    union
    select u.merchant_id from evidence_upload u where u.expires_at <= at
    union
    select d.merchant_id from evidence_discard d;
  end;
