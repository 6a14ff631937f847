-- Why: evidence is more than small photos: the file as it came is sealed outside the database, in
-- a folder or a bucket, and here stand its name, hashes and what may be shown of it. Photos that
-- were kept in the database before stay readable where they are (bytes).

alter table evidence drop constraint evidence_media_type_check;
alter table evidence
  alter column case_id drop not null,
  alter column width drop not null,
  alter column height drop not null,
  alter column bytes drop not null,
  add column holder_id uuid,
  add column holder_line_id uuid,
  add column case_line_id uuid,
  add column kind text not null default 'photo' check (kind in ('photo', 'heic', 'video', 'pdf')),
  add column size_bytes bigint not null default 0 check (size_bytes >= 0),
  add column original_key text,
  add column copy_key text,
  add column copy_type text check (copy_type in ('image/jpeg', 'image/png')),
  add column thumb_key text,
  add column scan text not null default 'unscanned'
    check (scan in ('unscanned', 'waiting', 'clean', 'infected')),
  -- What a brand saw until now it may go on seeing; from now on staff choose.
  add column for_brand boolean not null default true,
  add column removed_at timestamptz,
  add column salt bytea not null default '',
  add column digest bytea not null default '';
alter table evidence
  alter column for_brand set default false,
  alter column size_bytes drop default,
  alter column kind drop default;
-- Before a case has it, a file belongs to the order or case that it was brought for.
alter table evidence add constraint evidence_has_a_place
  check (case_id is not null or holder_id is not null) not valid;
alter table evidence validate constraint evidence_has_a_place;
create index evidence_without_case on evidence (merchant_id, holder_id) where case_id is null;
create index evidence_to_look_at on evidence (merchant_id, added_at)
  where erased_at is null and (case_id is null or removed_at is not null or scan = 'waiting');

-- A file that is on its way, in parts; each part is a file of its own in the store.
create table evidence_upload (
  merchant_id uuid not null,
  upload_id uuid not null,
  holder_id uuid not null,
  holder_line_id uuid,
  name text not null check (length(name) <= 120),
  length_bytes bigint not null check (length_bytes > 0),
  received_bytes bigint not null check (received_bytes between 0 and length_bytes),
  added_by text not null,
  begun_at timestamptz not null,
  expires_at timestamptz not null,
  evidence_id uuid,
  primary key (merchant_id, upload_id)
);
create index evidence_upload_of_holder on evidence_upload (merchant_id, holder_id);
call seal_table('evidence_upload', 'select, insert, update, delete');

create table evidence_part (
  merchant_id uuid not null,
  upload_id uuid not null,
  from_byte bigint not null check (from_byte >= 0),
  part_bytes int not null check (part_bytes > 0),
  file_key text not null,
  primary key (merchant_id, upload_id, from_byte),
  foreign key (merchant_id, upload_id) references evidence_upload (merchant_id, upload_id)
    on delete cascade
);
call seal_table('evidence_part', 'select, insert, delete');

-- What a merchant's files take up, so that the limit is one row and no sum.
create table evidence_space (
  merchant_id uuid primary key,
  used_bytes bigint not null check (used_bytes >= 0)
);
call seal_table('evidence_space', 'select, insert, update');

-- Files whose rows are gone: a rolled back transaction must not delete, a committed one must not
-- forget to.
create table evidence_discard (
  merchant_id uuid not null,
  file_key text not null,
  discarded_at timestamptz not null,
  primary key (merchant_id, file_key)
);
call seal_table('evidence_discard', 'select, insert, delete');

-- Reviewed: returns merchants only; the work is done merchant by merchant under the policies.
create policy owner_finds_evidence_chores on evidence for select to redress_owner using (true);
create policy owner_finds_stale_uploads on evidence_upload for select to redress_owner using (true);
create policy owner_finds_discards on evidence_discard for select to redress_owner using (true);
create function evidence_chores(at timestamptz, stale timestamptz)
  returns table (merchant_id uuid)
  language sql stable security definer set search_path = public
  begin atomic
    select e.merchant_id
    from evidence e
    where e.erased_at is null
      and (e.scan = 'waiting' or e.removed_at < stale or (e.case_id is null and e.added_at < stale))
    union
    select u.merchant_id from evidence_upload u where u.expires_at <= at
    union
    select d.merchant_id from evidence_discard d;
  end;
revoke execute on function evidence_chores(timestamptz, timestamptz) from public;
grant execute on function evidence_chores(timestamptz, timestamptz) to redress_clock;
