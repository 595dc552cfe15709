-- Digital copies of paper transcripts, signed by the school's seal (TT 05/2025/TT-BNV); one of each catalogue record.
create table paper_scan (
  paper_id varchar(36) primary key references paper_transcript(id),
  school_id bigint not null references school(id),
  sha256 varchar(64) not null,
  size bigint not null,
  pages integer not null,
  dpi integer not null,
  has_text boolean not null,
  source_sha256 varchar(64) not null,
  scanned_by_name varchar(120) not null,
  scanned_at ${instant} not null
);
create index paper_scan_school on paper_scan(school_id, scanned_at);
create index paper_scan_file on paper_scan(sha256);
alter table paper_transcript alter column ocr_text set data type text;
