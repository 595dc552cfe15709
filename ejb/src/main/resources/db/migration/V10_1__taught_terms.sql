-- A subject that a class is taught in one term only, whose result is the year's; null for both terms.
alter table class_subject add column only_term integer;
