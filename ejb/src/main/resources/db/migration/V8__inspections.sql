-- By which decision an inspector reads the records of which schools, and until when.
create table inspection_decision (
  id bigint primary key,
  number varchar(60) not null,
  account_id bigint not null references account(id),
  first_day date not null,
  last_day date not null,
  recorded_by_name varchar(120) not null,
  recorded_at ${instant} not null
);
create index inspection_decision_account on inspection_decision(account_id);

create table inspection_school (
  decision_id bigint not null references inspection_decision(id),
  school_id bigint not null references school(id),
  primary key (decision_id, school_id)
);
