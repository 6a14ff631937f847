-- Why: an erased message keeps no word at all, not even a placeholder; and a mail must know who it
-- comes from and whether a person wrote it (Auto-Submitted, RFC 3834) when it is sent later, how
-- often that was tried, and that nobody else is sending it at this moment.

alter table message drop constraint message_body_check;
alter table message add constraint message_body_check
  check (length(body) <= 8000 and (length(body) = 0) = (erased_at is not null));

alter table mail add column from_name text not null default '';
alter table mail add column origin text not null default 'automatic'
  check (origin in ('automatic', 'person'));
alter table mail add column tries int not null default 0 check (tries >= 0);
alter table mail add column sending_until timestamptz;
alter table mail add column erased_at timestamptz;
create index mail_of_state on mail (merchant_id, state) where state in ('waiting', 'failed');
