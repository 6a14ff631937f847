-- Why: who changes somebody's quiet hours must have read them, so that of two changes made at once
-- none is lost.
alter table consumer add column quiet_version int not null default 0;
