-- Pairs of records that may be of one person are gone through page by page: those of a school in the order of their names, and
-- the pupils of a day.
create index paper_transcript_of_name on paper_transcript(school_code, name_key, id);
create index pupil_birth on pupil(birth_date);
