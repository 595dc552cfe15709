-- Corrections of marks: what stood before, why it was wrong, what proves it, and who let it happen.

-- When the entry that stands in a cell began and by whom: the same person's typing errors of one visit are one entry.
alter table mark add column begun_by varchar(60);
alter table mark add column begun_at ${instant};
update mark set begun_by = changed_by, begun_at = changed_at
  where score is not null or passed is not null or level_code is not null or remark is not null;

-- Files that prove a correction; their bytes are kept outside the database by their SHA-256.
create table evidence_file (
  id varchar(36) primary key,
  school_id bigint not null references school(id),
  class_subject_id bigint not null references class_subject(id),
  sha256 varchar(64) not null,
  media_type varchar(40) not null,
  size bigint not null,
  name varchar(120) not null,
  kept_by varchar(60) not null,
  kept_at ${instant} not null
);

-- First day of a term's tests, of a school or of one of its classes: corrections end some days before.
create table term_test (
  id bigint primary key,
  school_id bigint not null references school(id),
  school_year varchar(9) not null,
  class_id bigint references school_class(id),
  term integer not null,
  first_day date not null,
  set_by_name varchar(120) not null,
  set_at ${instant} not null
);
create index term_test_school on term_test(school_id, school_year);

-- What a teacher asks for where the book no longer lets a mark be corrected, and how far it has come.
create table correction_request (
  id bigint primary key,
  school_id bigint not null references school(id),
  class_id bigint not null references school_class(id),
  class_subject_id bigint not null references class_subject(id),
  enrolment_id bigint not null references enrolment(id),
  place varchar(40) not null,
  old_value varchar(10),
  new_value varchar(10) not null,
  reason varchar(500) not null,
  evidence varchar(20) not null,
  classmate varchar(500),
  file_id varchar(36) references evidence_file(id),
  state varchar(12) not null,
  asked_by bigint not null references account(id),
  asked_by_name varchar(120) not null,
  asked_at ${instant} not null,
  decided_by bigint references account(id),
  decided_by_name varchar(120),
  decided_at ${instant},
  decision varchar(500),
  ended_by_name varchar(120),
  ended_at ${instant},
  ended_why varchar(500),
  superseded varchar(36) references transcript(id),
  issued varchar(36) references transcript(id),
  version integer not null
);
create index correction_request_school on correction_request(school_id, state);
create index correction_request_class on correction_request(class_id);

-- Who saw a correction happen (S4 Điều 10.4): a leader, the admin board, the homeroom teacher; three people.
create table correction_witness (
  id bigint primary key,
  request_id bigint not null references correction_request(id),
  seat varchar(12) not null,
  account_id bigint not null references account(id),
  full_name varchar(120) not null,
  confirmed_at ${instant} not null,
  unique (request_id, seat),
  unique (request_id, account_id)
);

-- The corrections themselves; rows are only ever added.
create table correction (
  id bigint primary key,
  school_id bigint not null references school(id),
  class_id bigint not null references school_class(id),
  class_subject_id bigint not null references class_subject(id),
  enrolment_id bigint not null references enrolment(id),
  place varchar(40) not null,
  old_value varchar(10),
  new_value varchar(10),
  reason varchar(500) not null,
  evidence varchar(20) not null,
  classmate varchar(500),
  file_id varchar(36) references evidence_file(id),
  teacher_staff_id bigint references staff_member(id),
  made_by varchar(60) not null,
  made_by_name varchar(120) not null,
  made_at ${instant} not null,
  request_id bigint unique references correction_request(id)
);
create index correction_school on correction(school_id, made_at);
create index correction_class on correction(class_id);

-- A school's corrections of a year as they went into the archive (S4 Điều 14.1); a later one does not replace an earlier.
create table correction_summary (
  id varchar(36) primary key,
  school_id bigint not null references school(id),
  school_year varchar(9) not null,
  edition integer not null,
  corrections integer not null,
  last_correction bigint not null,
  sha256 varchar(64) not null,
  size bigint not null,
  archived_by_name varchar(120) not null,
  archived_at ${instant} not null,
  unique (school_id, school_year, edition)
);
