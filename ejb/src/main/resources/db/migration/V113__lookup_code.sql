-- The short code printed on a transcript, by which whoever holds the paper asks about it.
alter table transcript add column lookup_code varchar(16);
create unique index transcript_lookup_code on transcript (lookup_code);
