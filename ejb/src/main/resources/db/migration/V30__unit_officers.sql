-- Who oversees the schools under a unit, from which day to which, and by which decision.
create table unit_officer (
  id bigint primary key,
  account_id bigint not null references account(id),
  unit_id bigint not null references org_unit(id),
  number varchar(60) not null,
  first_day date not null,
  last_day date,
  recorded_by_name varchar(120) not null,
  recorded_at ${instant} not null
);
create index unit_officer_account on unit_officer(account_id);
