-- The book of what was handed over (sổ cấp bản sao): lines are added and never changed; a mistake is annulled by a line more.
create table copy_line (
  id bigint primary key,
  reference varchar(36) not null unique,
  school_id bigint not null references school(id),
  book_year integer not null,
  ordinal integer not null,
  kind varchar(20) not null,
  carrier varchar(20) not null,
  reason varchar(20) not null,
  note varchar(500),
  pupil_id bigint not null,
  pupil_name varchar(120) not null,
  pupil_identifier varchar(40) not null,
  recipient varchar(120) not null,
  relation varchar(120),
  paper varchar(120),
  receiving_school varchar(200),
  signer_title varchar(120),
  signer_name varchar(120),
  made_at ${instant} not null,
  made_by_name varchar(120) not null,
  annuls bigint unique references copy_line(id),
  constraint copy_line_number unique (school_id, book_year, ordinal)
);
-- Which editions a line is about.
create table copy_part (
  line_id bigint not null references copy_line(id),
  position integer not null,
  transcript_id varchar(64) not null,
  school_year varchar(9) not null,
  edition integer not null,
  sha256 varchar(64) not null,
  size bigint not null,
  first_page integer not null,
  last_page integer not null,
  primary key (line_id, position)
);
-- The copy itself, once it is made, sealed and in the vault.
create table copy_file (
  line_id bigint primary key references copy_line(id),
  sha256 varchar(64) not null,
  size bigint not null,
  made_at ${instant} not null
);
create index copy_file_sha256 on copy_file(sha256);
