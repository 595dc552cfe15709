-- Conduct is corrected like marks: a line of the log that belongs to the class's homeroom part and to no subject's book.
alter table correction alter column class_subject_id drop not null;
alter table correction_request alter column class_subject_id drop not null;

-- When the entry that stands began: the same person's changes of some minutes are one entry.
alter table homeroom_trace add column begun_at ${instant};
