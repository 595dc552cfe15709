-- Whether a witness sat in place of the homeroom teacher, or of a leader of the school.
alter table correction_witness add column stands_in boolean default false not null;
