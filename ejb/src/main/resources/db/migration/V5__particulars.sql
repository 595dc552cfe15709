-- What of a pupil's year is not a mark: exemptions, results of another school, re-assessments, decisions. A row is
-- entered once and withdrawn with a reason; it is never changed or deleted.
create table particular (
  id bigint primary key,
  enrolment_id bigint not null references enrolment(id),
  kind varchar(30) not null,
  subject varchar(30),
  term integer,
  place_kind varchar(10),
  place_ordinal integer,
  score numeric(3,1),
  code varchar(20),
  words varchar(500),
  entered_by varchar(60) not null,
  entered_by_name varchar(120) not null,
  entered_at ${instant} not null,
  withdrawn_by varchar(60),
  withdrawn_by_name varchar(120),
  withdrawn_at ${instant},
  withdrawn_why varchar(500),
  version integer not null
);
create index particular_enrolment on particular(enrolment_id);
