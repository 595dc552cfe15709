-- Comments are corrected by request like marks, so that what was and what is may be as long as a comment.
alter table correction alter column old_value set data type varchar(1000);
alter table correction alter column new_value set data type varchar(1000);
alter table correction_request alter column old_value set data type varchar(1000);
alter table correction_request alter column new_value set data type varchar(1000);
alter table correction_request alter column ended_why set data type varchar(1000);

-- Evidence of what belongs to no subject, such as the minutes that decided on conduct, is the class's.
alter table evidence_file alter column class_subject_id drop not null;
alter table evidence_file add column class_id bigint references school_class(id);
