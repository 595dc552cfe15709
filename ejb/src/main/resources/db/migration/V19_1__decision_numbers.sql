-- A lock or reopening of a whole class is said with number and reason of the decision (LCK-13).
alter table school_class alter column state_reason set data type varchar(600);

-- By which decision and why weeks and test dates were moved last; those there are were recorded without.
alter table school_calendar add column decision varchar(60);
alter table school_calendar add column reason varchar(500);
alter table term_test add column decision varchar(60);
alter table term_test add column reason varchar(500);
