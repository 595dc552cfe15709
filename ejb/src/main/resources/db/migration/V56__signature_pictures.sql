-- What is shown in documents for a person's signature (of their certificate) or the school's seal; drawn anew from what was
-- uploaded. A later one ends the one before: what was signed in two steps still needs it.
create table signature_picture (
  id bigint primary key,
  school_id bigint not null references school(id),
  certificate_id bigint references certificate(id),
  png text not null,
  sha256 varchar(64) not null,
  recorded_by_name varchar(120) not null,
  recorded_at ${instant} not null,
  ended_by_name varchar(120),
  ended_at ${instant}
);
create index signature_picture_owner on signature_picture(school_id, certificate_id);
