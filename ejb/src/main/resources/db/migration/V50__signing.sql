-- Certificates of the school's people and of its seal (REC-09): where each key is kept, never the key.
create table certificate (
  id bigint primary key,
  school_id bigint not null references school(id),
  staff_id bigint references staff_member(id),
  subject varchar(400) not null,
  issuer varchar(400) not null,
  serial varchar(60) not null,
  fingerprint varchar(64) not null,
  chain text not null,
  valid_from ${instant} not null,
  valid_until ${instant} not null,
  key_home varchar(10) not null,
  state varchar(10) not null,
  checked varchar(20) not null,
  checked_by varchar(10),
  checked_at ${instant} not null,
  recorded_by_name varchar(120) not null,
  recorded_at ${instant} not null,
  ended_by_name varchar(120),
  ended_at ${instant},
  end_reason varchar(500),
  version integer not null,
  unique (school_id, fingerprint)
);
create index certificate_until on certificate(school_id, valid_until);

-- Who signs a school year's documents, and what subject teachers sign; the newest row of a year counts.
create table signing_policy (
  id bigint primary key,
  school_id bigint not null references school(id),
  school_year varchar(9) not null,
  signers varchar(10) not null,
  subjects varchar(10) not null,
  number varchar(60) not null,
  recorded_by_name varchar(120) not null,
  recorded_at ${instant} not null
);
create index signing_policy_year on signing_policy(school_id, school_year, id);

-- One authorisation to sign documents of one step, and how far it has come.
create table signing_batch (
  id bigint primary key,
  school_id bigint not null references school(id),
  account_id bigint not null references account(id),
  signer_name varchar(200) not null,
  certificate_id bigint not null references certificate(id),
  step varchar(8) not null,
  key_home varchar(10) not null,
  state varchar(10) not null,
  total integer not null,
  trouble varchar(1000),
  authorised_until ${instant} not null,
  created_at ${instant} not null,
  finished_at ${instant},
  version integer not null
);
create index signing_batch_state on signing_batch(state);
create index signing_batch_account on signing_batch(account_id, id);

-- A document on its way through its signers: a transcript, or the sheet of a class's results in one subject.
create table signing_document (
  id bigint primary key,
  school_id bigint not null references school(id),
  class_id bigint not null references school_class(id),
  kind varchar(10) not null,
  transcript_id varchar(36) unique references transcript(id),
  class_subject_id bigint references class_subject(id),
  content text,
  edition integer not null,
  step varchar(8) not null,
  round integer not null,
  state varchar(10) not null,
  sha256 varchar(64),
  size bigint,
  reason varchar(500),
  reason_by varchar(200),
  reason_at ${instant},
  batch_id bigint references signing_batch(id),
  claimed_by varchar(60),
  claimed_until ${instant},
  claim integer not null,
  created_at ${instant} not null,
  version integer not null
);
create index signing_document_class on signing_document(class_id, state);
create index signing_document_school on signing_document(school_id, state, step);
create index signing_document_batch on signing_document(batch_id);

-- A signature as it was made, with what was known of the certificate then; one a document, step and round.
create table signature_made (
  id bigint primary key,
  document_id bigint not null references signing_document(id),
  step varchar(8) not null,
  round integer not null,
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
  unique (document_id, step, round)
);
create index signature_made_batch on signature_made(batch_id);

-- The file that all have signed, which is only to be sealed and archived.
alter table seal_job add column signed_sha256 varchar(64);
