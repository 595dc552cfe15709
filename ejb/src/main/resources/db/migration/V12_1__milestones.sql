-- Until when the province lets schools lock for a milestone (S4 Điều 12.1), and what the books held when it was reached.

create table milestone_limit (
  id bigint primary key,
  school_year varchar(9) not null,
  milestone varchar(40) not null,
  latest_at ${instant} not null,
  number varchar(60) not null,
  set_by_name varchar(120) not null,
  set_at ${instant} not null,
  version integer not null,
  unique (school_year, milestone)
);

create table progress_report (
  id bigint primary key,
  school_id bigint not null references school(id),
  school_year varchar(9) not null,
  milestone varchar(40) not null,
  due_at ${instant} not null,
  taken_at ${instant} not null,
  unique (school_id, school_year, milestone)
);

create table progress_line (
  report_id bigint not null references progress_report(id),
  position integer not null,
  class_id bigint not null,
  class_name varchar(150) not null,
  subject varchar(30),
  teacher varchar(500),
  expected bigint not null,
  entered bigint not null,
  primary key (report_id, position)
);
