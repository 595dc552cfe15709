-- When a pupil came into a class or left it during the year, and how pupils moved between classes and schools.
alter table enrolment add column joined_on date;
alter table enrolment add column left_on date;
alter table enrolment add column leaving varchar(20);

create table pupil_move (
  id bigint primary key,
  pupil_id bigint not null references pupil(id),
  kind varchar(20) not null,
  from_class_id bigint references school_class(id),
  to_class_id bigint references school_class(id),
  on_day date not null,
  other_school varchar(200),
  reason varchar(500),
  recorded_by_name varchar(120) not null,
  recorded_at ${instant} not null
);
create index pupil_move_pupil on pupil_move(pupil_id);
