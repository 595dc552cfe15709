-- The number of the edition in force when a file was checked; unknown of what was checked before.
alter table check_item add column current_id varchar(64);
