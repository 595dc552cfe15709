-- A scan that is announced brings along what was typed about it: whoever died before that was entered need not be asked again.
alter table announced_file alter column detail set data type text;
