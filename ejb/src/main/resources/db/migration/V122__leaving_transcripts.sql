-- The day from which a pupil was no longer in the class, on the transcript of the running year that went along; null for a year that was closed.
alter table transcript add column left_on date;
