-- What the principal lets somebody else decide, in writing, for a time and a scope (ND 30/2020 Điều 13).
create table delegation (
  id bigint primary key,
  school_id bigint not null references school(id),
  number varchar(60) not null,
  form varchar(5) not null,
  formula varchar(60) not null,
  grantor_id bigint not null references account(id),
  grantor_name varchar(120) not null,
  account_id bigint not null references account(id),
  rights varchar(1000) not null,
  grades varchar(60) not null,
  first_day date not null,
  last_day date not null,
  reason varchar(500),
  recorded_at ${instant} not null,
  revoked_by_name varchar(120),
  revoked_at ${instant},
  version integer not null
);
create index delegation_account on delegation(account_id, last_day);
create index delegation_school on delegation(school_id);
