-- Certificates whose authority was silent when a batch of evidence was begun: asked again until it answers.
create table unanswered_status (
  id bigint primary key,
  batch bigint not null references evidence_batch(number),
  fingerprint varchar(64) not null,
  chain text not null,
  authority varchar(400) not null,
  silent_since ${instant} not null,
  asked_at ${instant} not null,
  constraint unanswered_status_once unique (batch, fingerprint)
);
create index unanswered_status_asked on unanswered_status(asked_at);

-- The later batch whose validation data are the whole of an earlier one's, too; null while its own are.
alter table evidence_batch add status_batch bigint references evidence_batch(number);
