-- Batches of evidence (RFC 4998): which lines of the ledger each proves, and its newest file in the vault.
create table evidence_batch (
  number bigint primary key,
  first_line bigint not null unique,
  last_line bigint not null unique,
  edition integer not null,
  file_sha256 varchar(64) not null,
  digest varchar(10) not null,
  files integer not null,
  proven_since ${instant} not null,
  proven_until ${instant} not null
);
create index evidence_batch_until on evidence_batch(proven_until);
