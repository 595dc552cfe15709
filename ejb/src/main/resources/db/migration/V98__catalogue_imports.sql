-- Catalogues of paper transcripts that came in as files: which file, by whom, how far, and for each record which line of it.
create table catalogue_import (
  id bigint primary key,
  school_id bigint not null references school(id),
  file_name varchar(200) not null,
  sha256 varchar(64) not null,
  size bigint not null,
  encoding varchar(20) not null,
  columns_read varchar(700) not null,
  sheet integer not null,
  state varchar(20) not null,
  lines_read integer not null,
  lines_good integer not null,
  lines_done integer not null,
  entered integer not null,
  office varchar(20) not null,
  taken_by_name varchar(120) not null,
  taken_at ${instant} not null,
  finished_at ${instant},
  undone_by_name varchar(120),
  undone_at ${instant},
  undo_reason varchar(500),
  kept integer not null
);
create index catalogue_import_file on catalogue_import(school_id, sha256);
create index catalogue_import_state on catalogue_import(state);
-- The file itself, packed: what a crash left undone goes on from it.
create table catalogue_source (
  import_id bigint primary key references catalogue_import(id),
  content text not null
);
alter table paper_transcript add column import_id bigint;
alter table paper_transcript add column import_line integer;
alter table paper_transcript add column scan_file varchar(200);
create index paper_transcript_import on paper_transcript(import_id);
