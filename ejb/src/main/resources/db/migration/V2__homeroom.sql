-- Attendance by day, what the homeroom teacher keeps beside it, and who has completed and approved what.

-- One session a day (TT 22/2021 Điều 12.1): a day without a row is a day the pupil was there.
create table absence (
  id bigint primary key,
  enrolment_id bigint not null references enrolment(id),
  on_day date not null,
  kind varchar(1),
  changed_by_name varchar(120) not null,
  changed_at ${instant} not null,
  version integer not null,
  unique (enrolment_id, on_day)
);

-- That the roll of a day was called, which absences alone cannot tell.
create table roll_call (
  id bigint primary key,
  class_id bigint not null references school_class(id),
  on_day date not null,
  taken_by_name varchar(120) not null,
  taken_at ${instant} not null,
  unique (class_id, on_day)
);

create table confirmed_month (
  id bigint primary key,
  class_id bigint not null references school_class(id),
  first_day date not null,
  confirmed_by_name varchar(120) not null,
  confirmed_at ${instant} not null,
  unique (class_id, first_day)
);

-- The totals a class book gave for a pupil whose totals now follow from daily entries.
create table book_absences (
  enrolment_id bigint primary key references enrolment(id),
  excused integer not null,
  unexcused integer not null
);

-- Who last wrote an entry of the homeroom part on its page.
create table homeroom_trace (
  id bigint primary key,
  enrolment_id bigint not null references enrolment(id),
  field varchar(20) not null,
  changed_by_name varchar(120) not null,
  changed_at ${instant} not null,
  unique (enrolment_id, field)
);

create table comment_phrase (
  id bigint primary key,
  account_id bigint not null references account(id),
  text varchar(500) not null,
  unique (account_id, text)
);

-- Completions of subjects and homeroom part, the sending of the lists and their approval; voided, not deleted.
create table declaration (
  id bigint primary key,
  class_id bigint not null references school_class(id),
  period varchar(10) not null,
  part varchar(20) not null,
  declared_by varchar(60) not null,
  declared_by_name varchar(120) not null,
  declared_at ${instant} not null,
  voided_by_name varchar(120),
  voided_at ${instant},
  voided_why varchar(500),
  version integer not null,
  unique (class_id, period, part)
);
