-- Runs of checks: which files somebody had checked, by which decision, when, and what each came to.
create table check_run (
  id bigint primary key,
  account_id bigint not null references account(id),
  by_name varchar(120) not null,
  school_id bigint references school(id),
  decisions varchar(1000),
  started_at ${instant} not null,
  ended_at ${instant},
  -- Of a sample only: where it was drawn, from how many, and by which seed it is drawn again.
  sampled_school_id bigint references school(id),
  sampled_year varchar(9),
  population integer,
  seed bigint,
  files integer not null
);
create index check_run_account on check_run(account_id);
create index check_run_started on check_run(started_at);
