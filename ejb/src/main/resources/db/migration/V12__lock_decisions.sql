-- Locks narrower and wider than a class: who decided what, by which decision, who carried it out, until when.

-- Whoever adds a class and whoever decides on locks takes a turn here first. Counting up locks the row against each
-- other, but not against rows that only refer to the school.
alter table school add column turn bigint default 0 not null;

create table lock_decision (
  id bigint primary key,
  school_id bigint not null references school(id),
  school_year varchar(9) not null,
  kind varchar(10) not null,
  content varchar(20) not null,
  term integer,
  half integer,
  level varchar(10),
  grade integer,
  class_id bigint references school_class(id),
  subject varchar(30),
  milestone varchar(40),
  from_at ${instant} not null,
  until_at ${instant},
  number varchar(60) not null,
  reason varchar(500) not null,
  decided_by varchar(60) not null,
  decided_by_name varchar(120) not null,
  decided_at ${instant} not null,
  by_itself boolean not null,
  executed_by_name varchar(120),
  executed_at ${instant},
  lifted_by_name varchar(120),
  lifted_at ${instant},
  lifted_number varchar(60),
  lifted_reason varchar(500),
  version integer not null
);
create index lock_decision_year on lock_decision(school_id, school_year);
