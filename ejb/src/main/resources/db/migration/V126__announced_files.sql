-- A file that is about to be stored in the vault and that nothing names yet, so that who died in between leaves none unnamed.
create table announced_file (
  purpose varchar(100) primary key,
  sha256 varchar(64) not null,
  size bigint not null,
  detail varchar(200),
  announced_by varchar(100) not null,
  announced_at ${instant} not null,
  held_until ${instant}
);
