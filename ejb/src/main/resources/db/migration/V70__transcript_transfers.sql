-- Transcripts handed over to a school of this system: waiting there until it has taken them over or refused them.
create table transcript_transfer (
  id bigint primary key,
  line_id bigint not null unique references copy_line(id),
  school_id bigint not null references school(id),
  to_school_id bigint not null references school(id),
  package_id varchar(36) not null,
  state varchar(10) not null,
  decided_by_name varchar(120),
  decided_at ${instant},
  reason varchar(500)
);
create index transcript_transfer_to on transcript_transfer(to_school_id, state);
create index transcript_transfer_from on transcript_transfer(school_id, state);
