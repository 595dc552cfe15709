-- School records, their audit trail, and the work that follows from closing a year.
-- Runs on H2 (MODE=PostgreSQL) and PostgreSQL; the type of instants is a placeholder, see SchemaMigration.

-- EclipseLink takes a value as the top of its block of 50: the first identifier is 1001.
create sequence record_seq start with 1050 increment by 50;

create table school (
  id bigint primary key,
  code varchar(40) not null unique,
  name varchar(200) not null,
  province varchar(100) not null,
  level varchar(10) not null,
  principal_name varchar(120),
  demo boolean not null
);

create table account (
  id bigint primary key,
  username varchar(60) not null unique,
  full_name varchar(120) not null,
  password_hash varchar(200) not null,
  must_change_password boolean not null,
  active boolean not null,
  demo boolean not null,
  school_id bigint references school(id),
  roles varchar(300) not null,
  created_at ${instant} not null,
  version integer not null
);

create table api_token (
  id bigint primary key,
  account_id bigint not null references account(id),
  token_hash varchar(64) not null unique,
  created_at ${instant} not null,
  revoked_at ${instant}
);

-- One row a failed sign-in; old rows are swept.
create table sign_in_failure (
  id bigint primary key,
  username varchar(60) not null,
  source varchar(60) not null,
  at ${instant} not null
);
create index sign_in_failure_at on sign_in_failure(at);
create index sign_in_failure_who on sign_in_failure(username, source);

-- Devices somebody has signed in from: their failures are counted apart from the rest of the network.
create table known_device (
  id bigint primary key,
  account_id bigint not null references account(id),
  token_hash varchar(64) not null unique,
  at ${instant} not null
);
create index known_device_account on known_device(account_id);

create table staff_member (
  id bigint primary key,
  school_id bigint not null references school(id),
  full_name varchar(500) not null,
  account_id bigint references account(id),
  unique (school_id, full_name)
);

create table pupil (
  id bigint primary key,
  school_id bigint not null references school(id),
  identifier varchar(500) not null,
  full_name varchar(500) not null,
  birth_date date not null,
  birth_place varchar(500),
  gender varchar(500),
  ethnicity varchar(500),
  priority varchar(500),
  address varchar(500),
  father varchar(500),
  mother varchar(500),
  phone varchar(500),
  version integer not null,
  unique (school_id, identifier)
);

create table school_class (
  id bigint primary key,
  school_id bigint not null references school(id),
  school_year varchar(9) not null,
  name varchar(150) not null,
  grade integer not null,
  homeroom_staff_id bigint references staff_member(id),
  state varchar(10) not null,
  state_by varchar(200),
  state_at ${instant},
  state_reason varchar(500),
  version integer not null,
  unique (school_id, school_year, name)
);

create table class_subject (
  id bigint primary key,
  class_id bigint not null references school_class(id),
  subject varchar(20) not null,
  teacher_staff_id bigint references staff_member(id),
  regular_count integer not null,
  unique (class_id, subject)
);

create table enrolment (
  id bigint primary key,
  class_id bigint not null references school_class(id),
  pupil_id bigint not null references pupil(id),
  position integer not null,
  note varchar(4000),
  conduct_one varchar(10),
  conduct_two varchar(10),
  excused_absences integer not null,
  unexcused_absences integer not null,
  homeroom_comment varchar(4000),
  version integer not null,
  unique (class_id, pupil_id)
);

create table mark (
  id bigint primary key,
  enrolment_id bigint not null references enrolment(id),
  class_subject_id bigint not null references class_subject(id),
  term integer not null,
  kind varchar(10) not null,
  ordinal integer not null,
  score numeric(3,1),
  passed boolean,
  changed_by varchar(60) not null,
  changed_by_name varchar(120) not null,
  changed_at ${instant} not null,
  version integer not null,
  unique (enrolment_id, class_subject_id, term, kind, ordinal)
);
create index mark_book on mark(class_subject_id);

create table subject_note (
  id bigint primary key,
  enrolment_id bigint not null references enrolment(id),
  class_subject_id bigint not null references class_subject(id),
  note varchar(4000) not null,
  unique (enrolment_id, class_subject_id)
);

-- Who did what; rows are only ever added.
create table audit_entry (
  id bigint primary key,
  school_id bigint,
  at ${instant} not null,
  actor varchar(60) not null,
  actor_name varchar(120) not null,
  action varchar(40) not null,
  subject_kind varchar(30) not null,
  subject_id varchar(60) not null,
  refused boolean not null,
  detail varchar(4000) not null
);
create index audit_entry_subject on audit_entry(subject_kind, subject_id);

-- What a pupil's transcript of one year says; the text is immutable, the state moves on.
create table transcript (
  id varchar(36) primary key,
  school_id bigint not null references school(id),
  class_id bigint not null references school_class(id),
  enrolment_id bigint not null references enrolment(id),
  pupil_id bigint not null references pupil(id),
  school_year varchar(9) not null,
  edition integer not null,
  supersedes varchar(36) references transcript(id),
  state varchar(12) not null,
  document text not null,
  created_at ${instant} not null,
  sealed_sha256 varchar(64) unique,
  sealed_size bigint,
  sealed_at ${instant},
  superseded_at ${instant},
  version integer not null,
  unique (enrolment_id, edition)
);
create index transcript_class on transcript(class_id);

-- SHA-256 and length of every signed revision of a sealed transcript, the first question of any verification.
create table sealed_revision (
  id bigint primary key,
  transcript_id varchar(36) not null references transcript(id),
  number integer not null,
  sha256 varchar(64) not null,
  length bigint not null,
  unique (transcript_id, number)
);
create index sealed_revision_sha256 on sealed_revision(sha256);

create table seal_job (
  id bigint primary key,
  transcript_id varchar(36) not null unique references transcript(id),
  class_id bigint not null references school_class(id),
  school_id bigint not null references school(id),
  priority integer not null,
  state varchar(12) not null,
  claimed_by varchar(60),
  claimed_until ${instant},
  claim integer not null,
  failures integer not null,
  not_before ${instant} not null,
  last_error varchar(1000),
  sealed_sha256 varchar(64),
  created_at ${instant} not null,
  finished_at ${instant}
);
create index seal_job_open on seal_job(state, priority, id);

-- Catalogue of paper transcripts kept in the stacks.
create table paper_transcript (
  id varchar(36) primary key,
  number varchar(40) not null,
  full_name varchar(120) not null,
  birth_date date,
  birth_year integer,
  school_code varchar(40) not null,
  school_name varchar(200) not null,
  class_name varchar(20),
  school_year varchar(9),
  location varchar(200),
  ocr_text varchar(4000),
  unique (school_code, number)
);

-- What the archive holds, in the order it came in, without gaps: the index follows this.
create table ledger_entry (
  sequence bigint primary key,
  kind varchar(12) not null,
  reference varchar(36) not null,
  sha256 varchar(64),
  size bigint,
  at ${instant} not null,
  hash varchar(64) not null
);
create index ledger_entry_reference on ledger_entry(reference);

create table ledger_head (
  id integer primary key,
  sequence bigint not null,
  hash varchar(64) not null
);
insert into ledger_head (id, sequence, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Last answer of each background check or load, for the status page.
create table background_task (
  name varchar(40) primary key,
  done bigint not null,
  total bigint not null,
  state varchar(20) not null,
  message varchar(1000),
  at ${instant} not null
);
