-- Staff, subject groups of a year, and who taught which class from when to when.
alter table staff_member add column duty varchar(30);
alter table staff_member add column main_subject varchar(20);
alter table staff_member add column first_day date;
alter table staff_member add column last_day date;
alter table staff_member add column version integer default 0 not null;

create table subject_group (
  id bigint primary key,
  school_id bigint not null references school(id),
  school_year varchar(9) not null,
  name varchar(120) not null,
  head_staff_id bigint references staff_member(id),
  version integer not null,
  unique (school_id, school_year, name)
);

create table subject_group_member (
  group_id bigint not null references subject_group(id),
  staff_id bigint not null references staff_member(id),
  primary key (group_id, staff_id)
);

-- Of a class's homeroom where class_subject_id is empty, else of that subject. Rows of one target do not overlap; a
-- target without rows has whom its class or subject names.
create table appointment (
  id bigint primary key,
  class_id bigint not null references school_class(id),
  class_subject_id bigint references class_subject(id),
  staff_id bigint not null references staff_member(id),
  first_day date not null,
  last_day date,
  reason varchar(500),
  recorded_by_name varchar(120) not null,
  recorded_at ${instant} not null
);
create index appointment_class on appointment(class_id, class_subject_id);
