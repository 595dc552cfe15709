-- Editions of transcripts that a decision takes out of force; their files stay.
alter table transcript add column revoked_at ${instant};
alter table transcript add column revoked_because varchar(20);
alter table transcript add column revoked_for varchar(64);
-- Who proposed and who decided: the row stays, whatever came of it.
create table transcript_revocation (
  id bigint primary key,
  school_id bigint not null references school(id),
  transcript_id varchar(64) not null references transcript(id),
  state varchar(10) not null,
  ground varchar(20) not null,
  reason varchar(500) not null,
  successor_id varchar(64),
  proposed_by bigint not null,
  proposed_by_name varchar(120) not null,
  proposed_at ${instant} not null,
  number varchar(60),
  decided_on date,
  ended_by_name varchar(160),
  ended_at ${instant},
  end_reason varchar(500),
  version integer not null
);
create index transcript_revocation_school on transcript_revocation(school_id, state);
create index transcript_revocation_transcript on transcript_revocation(transcript_id);
