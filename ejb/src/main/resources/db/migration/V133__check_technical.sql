-- How each file of a run was validated, check by check: packed and beside the answers, which are read by the page and all at once for reports.
create table check_technical (
  run_id bigint not null,
  position integer not null,
  report text not null,
  primary key (run_id, position),
  foreign key (run_id, position) references check_item(run_id, position)
);
