-- What people said of two records: that they are of one person, or not. A record is P and the id of a paper one, or I and the
-- identifier under which schools keep a pupil here.
create table same_pupil (
  id bigint primary key,
  one varchar(60) not null,
  other varchar(60) not null,
  same boolean not null,
  decided_by_name varchar(120) not null,
  decided_at ${instant} not null,
  constraint same_pupil_pair unique (one, other)
);
create index same_pupil_other on same_pupil(other);
alter table paper_transcript add column name_key varchar(130);
create index paper_transcript_name_key on paper_transcript(name_key);
create index paper_transcript_birth on paper_transcript(birth_date);
