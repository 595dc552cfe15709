-- Sealed reports of runs; they stay when the run itself is removed.
create table check_report (
  id varchar(36) primary key,
  run_id bigint not null,
  account_id bigint not null references account(id),
  by_name varchar(120) not null,
  school_id bigint references school(id),
  sha256 varchar(64) not null unique,
  size bigint not null,
  files integer not null,
  made_at ${instant} not null
);
create index check_report_run on check_report(run_id);
insert into retention_rule (id, kind, first_day, years, source, confirmed, recorded_by_name, recorded_at) values
  (116, 'CHECK_REPORT', date '2000-01-01', null, 'Báo cáo kiểm tra: chưa có số năm; giữ vĩnh viễn (TT 08/2025/TT-BGDĐT chưa đối chiếu)', false, 'system', current_timestamp);
