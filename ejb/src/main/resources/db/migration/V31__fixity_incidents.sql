-- How far work that follows the ledger has come, so that it goes on where a stopped server left it.
create table archive_progress (
  name varchar(20) primary key,
  sequence bigint not null,
  good bigint not null,
  bad bigint not null,
  could_not_check bigint not null
);

-- Damage found in the vault or in its second copy, and what became of it.
create table fixity_incident (
  id bigint primary key,
  school_id bigint references school(id),
  place varchar(10) not null,
  sha256 varchar(64) not null,
  about varchar(60) not null,
  part varchar(200) not null,
  state varchar(12) not null,
  found_at ${instant} not null,
  told_to varchar(120),
  told_at ${instant},
  repaired_at ${instant},
  closed_by varchar(120),
  closed_at ${instant},
  reason varchar(400)
);
create index fixity_incident_file on fixity_incident(sha256, place, state);
