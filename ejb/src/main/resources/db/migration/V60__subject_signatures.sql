-- The subjects whose teachers sign a transcript, each in a place of its own; the document is held while one of them is signed.
create table signing_subject (
  id bigint primary key,
  document_id bigint not null references signing_document(id),
  class_subject_id bigint not null references class_subject(id),
  code varchar(40) not null,
  batch_id bigint references signing_batch(id),
  signed_at ${instant},
  unique (document_id, code)
);
create index signing_subject_batch on signing_subject(batch_id);

-- One signature a document, step, round and, of a transcript, subject: built anew, because the rule before had no name.
create table signature_given (
  id bigint primary key,
  document_id bigint not null references signing_document(id),
  step varchar(8) not null,
  round integer not null,
  subject varchar(40) not null,
  batch_id bigint not null references signing_batch(id),
  certificate_id bigint not null references certificate(id),
  signer_name varchar(200) not null,
  signed_at ${instant} not null,
  checked varchar(20) not null,
  checked_by varchar(10),
  checked_at ${instant} not null,
  size_before bigint not null,
  sha256_before varchar(64) not null,
  sha256 varchar(64) not null,
  undone_at ${instant},
  undone_by varchar(200),
  undone_reason varchar(500),
  constraint signature_given_once unique (document_id, step, round, subject)
);
insert into signature_given (id, document_id, step, round, subject, batch_id, certificate_id, signer_name, signed_at, checked,
    checked_by, checked_at, size_before, sha256_before, sha256, undone_at, undone_by, undone_reason)
  select id, document_id, step, round, '', batch_id, certificate_id, signer_name, signed_at, checked, checked_by, checked_at,
    size_before, sha256_before, sha256, undone_at, undone_by, undone_reason from signature_made;
drop table signature_made;
alter table signature_given rename to signature_made;
create index signature_made_batch on signature_made(batch_id);
