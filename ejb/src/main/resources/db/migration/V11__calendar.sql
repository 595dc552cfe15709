-- Which days the weeks of a school's year are; a school without rows has the default calendar.
create table school_calendar (
  id bigint primary key,
  school_id bigint not null references school(id),
  school_year varchar(9) not null,
  changed_by_name varchar(120) not null,
  changed_at ${instant} not null,
  version integer not null,
  unique (school_id, school_year)
);

create table calendar_week (
  calendar_id bigint not null references school_calendar(id),
  number integer not null,
  term integer not null,
  first_day date not null,
  kind varchar(10) not null,
  primary key (calendar_id, number)
);
