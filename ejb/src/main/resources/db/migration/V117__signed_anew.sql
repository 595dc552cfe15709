-- What kept a transcript from being sealed, and since when; what failed before tells only that somebody must look.
alter table seal_job add column cause varchar(12);
alter table seal_job add column failing_since ${instant};
update seal_job set cause = 'OTHER', failing_since = not_before where last_error is not null;

-- The same of sheets and books, which have no jobs.
alter table signing_document add column failures integer default 0 not null;
alter table signing_document add column not_before ${instant};
alter table signing_document add column cause varchar(12);
alter table signing_document add column last_error varchar(1000);

-- A document that went back to its first signer because a signature on it could not be proved any more; its file is kept.
create table signing_restart (
  id bigint primary key,
  document_id bigint not null references signing_document(id),
  round integer not null,
  sha256 varchar(64) not null,
  size bigint not null,
  reason varchar(500) not null,
  recorded_by_name varchar(200) not null,
  recorded_at ${instant} not null
);
create index signing_restart_document on signing_restart(document_id);
create index signature_made_certificate on signature_made(certificate_id);
