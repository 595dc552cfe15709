-- The short code printed on a copy, by which whoever holds it asks about the copy itself; copies issued before have none.
alter table copy_line add column lookup_code varchar(16);
create unique index copy_line_lookup_code on copy_line (lookup_code);
