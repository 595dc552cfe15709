-- Passwords handed out anew and second factors taken off: who asked, who let it take effect, whether the owner was told.
create table reissue (
  id bigint primary key,
  school_id bigint references school(id),
  account_id bigint not null references account(id),
  kind varchar(10) not null,
  asked_by bigint not null references account(id),
  asked_by_name varchar(120) not null,
  asked_at ${instant} not null,
  state varchar(10) not null,
  decided_by_name varchar(120),
  decided_at ${instant},
  told_at ${instant},
  version integer not null
);
create index reissue_account on reissue(account_id, state);
create index reissue_school on reissue(school_id, state);

-- From which day to which an account has a duty; a duty without rows has been there since the account was opened.
create table account_duty (
  id bigint primary key,
  account_id bigint not null references account(id),
  role varchar(30) not null,
  first_day date not null,
  last_day date,
  number varchar(60),
  recorded_by_name varchar(120) not null,
  recorded_at ${instant} not null
);
create index account_duty_account on account_duty(account_id, role);
