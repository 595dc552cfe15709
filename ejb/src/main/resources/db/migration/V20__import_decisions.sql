-- The reason of a correction by a file has the number of the decision and the file's SHA-256 with it.
alter table correction alter column reason set data type varchar(700);
