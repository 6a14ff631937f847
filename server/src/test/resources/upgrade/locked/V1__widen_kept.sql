-- What a migration does to a table that somebody is using.
alter table kept add column note text;
