-- One file of a run; its name comes from outside. What is told of a document of ours is what the paper itself shows.
create table check_item (
  run_id bigint not null references check_run(id),
  position integer not null,
  file_name varchar(300) not null,
  sha256 varchar(64) not null,
  size bigint not null,
  verdict varchar(30) not null,
  answer text not null,
  listing varchar(20),
  document_kind varchar(20),
  document_id varchar(64),
  document_school varchar(200),
  document_year varchar(9),
  document_class varchar(40),
  document_edition integer,
  replaced_at ${instant},
  checked_at ${instant} not null,
  primary key (run_id, position)
);
create index check_item_sha256 on check_item(run_id, sha256);
-- What the list of a medium names, for what is missing on it.
create table check_listed (
  run_id bigint not null references check_run(id),
  position integer not null,
  path varchar(300) not null,
  sha256 varchar(64) not null,
  found boolean not null,
  primary key (run_id, position),
  constraint check_listed_path unique (run_id, path)
);
