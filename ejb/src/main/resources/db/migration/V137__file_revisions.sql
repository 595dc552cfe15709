-- Fingerprints of the signed states that archived files other than transcripts went through.
create table file_revision (
  file_sha256 varchar(64) not null,
  number integer not null,
  sha256 varchar(64) not null,
  length bigint not null,
  kind varchar(20) not null,
  issued_at ${instant} not null,
  primary key (file_sha256, number)
);
create index file_revision_sha256 on file_revision(sha256);
