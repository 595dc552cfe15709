-- That a class book gave the pupil's totals of sessions missed: 0 missed and attendance never kept look alike otherwise.
alter table enrolment add column absences_given boolean default false not null;

-- Why a year's results are what they are, again: when a class is closed a second time, what decided can have changed
-- although the transcript says the same. The first explanation stays in its transcript; rows are only ever added.
create table transcript_explanation (
  id bigint primary key,
  transcript_id varchar(36) not null references transcript(id),
  number integer not null,
  text text not null,
  written_at ${instant} not null,
  unique (transcript_id, number)
);
