-- How old a password is, and the last ones an account had.
alter table account add column password_at ${instant};
update account set password_at = created_at;

create table used_password (
  id bigint primary key,
  account_id bigint not null references account(id),
  password_hash varchar(200) not null,
  until_at ${instant} not null
);
create index used_password_account on used_password(account_id);
