-- A digital copy that a better one took the place of; its file stays in the vault.
alter table paper_scan add column version integer default 1 not null;
alter table paper_scan add column reason varchar(500);
create table former_scan (
  id bigint primary key,
  paper_id varchar(36) not null references paper_transcript(id),
  version integer not null,
  school_id bigint not null references school(id),
  sha256 varchar(64) not null,
  size bigint not null,
  pages integer not null,
  dpi integer not null,
  has_text boolean not null,
  source_sha256 varchar(64) not null,
  scanned_by_name varchar(120) not null,
  scanned_at ${instant} not null,
  reason varchar(500),
  constraint former_scan_version unique (paper_id, version)
);
create index former_scan_file on former_scan(sha256);
