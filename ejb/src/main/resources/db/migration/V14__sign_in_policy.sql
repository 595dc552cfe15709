-- Where people are signed in, and how they prove a second time who they are.
create table portal_visit (
  id bigint primary key,
  account_id bigint not null references account(id),
  began_at ${instant} not null,
  seen_at ${instant} not null,
  address varchar(60),
  device varchar(60),
  agent varchar(200),
  ended_at ${instant},
  ended_by_name varchar(120)
);
create index portal_visit_account on portal_visit(account_id, seen_at);
create index portal_visit_seen on portal_visit(seen_at);

alter table account add column signed_in_at ${instant};
alter table api_token add column used_at ${instant};

-- The secret is encrypted with a key that is not in this database; enrolled_at is null until a code confirmed it.
create table second_factor (
  account_id bigint primary key references account(id),
  secret varchar(200) not null,
  begun_at ${instant} not null,
  enrolled_at ${instant},
  last_step bigint not null
);

create table recovery_code (
  id bigint primary key,
  account_id bigint not null references account(id),
  code_hash varchar(64) not null,
  used_at ${instant}
);
create index recovery_code_account on recovery_code(account_id);
