-- A calendar that the admin board laid out and that waits for the principal.
create table calendar_proposal (
  id bigint primary key,
  school_id bigint not null references school(id),
  school_year varchar(9) not null,
  weeks varchar(4000),
  number varchar(60) not null,
  reason varchar(500) not null,
  asked_by_name varchar(120) not null,
  asked_at ${instant} not null,
  state varchar(10) not null,
  decided_by_name varchar(120),
  decided_at ${instant},
  version integer not null
);
create index calendar_proposal_school on calendar_proposal(school_id, state);
