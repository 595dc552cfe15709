-- What was copied to a disk, stick or folder for keeping elsewhere: the label, and each file with its SHA-256.
create table medium (
  id bigint primary key,
  school_id bigint not null references school(id),
  number varchar(20) not null,
  school_year varchar(9) not null,
  class_id bigint references school_class(id),
  class_name varchar(40),
  carrier varchar(120) not null,
  made_at ${instant} not null,
  made_by_name varchar(120) not null,
  files integer not null,
  bytes bigint not null,
  unsealed integer not null,
  constraint medium_number unique (school_id, number)
);
create table medium_file (
  medium_id bigint not null references medium(id),
  position integer not null,
  kind varchar(20) not null,
  reference varchar(64) not null,
  pupil varchar(120),
  class_name varchar(40),
  edition integer not null,
  sha256 varchar(64) not null,
  size bigint not null,
  primary key (medium_id, position)
);
