-- One chain of audit rows a school, each row's hash over the row before; chain 0 is what concerns no school.
-- Step 6.1 (vn.hocba.audit.UnchainedRows) chains the rows there are, for no database computes the hashes itself.

drop index audit_entry_subject;
alter table audit_entry rename to audit_entry_unchained;

create table audit_entry (
  chain bigint not null,
  sequence bigint not null,
  before_hash varchar(64) not null,
  format integer not null,
  -- UTC with six decimals, as text: it is hashed, and must not depend on a database's or server's time zone.
  at varchar(27) not null,
  actor varchar(60) not null,
  actor_name varchar(120) not null,
  action varchar(40) not null,
  subject_kind varchar(60) not null,
  subject_id varchar(60) not null,
  class_id bigint,
  enrolment_id bigint,
  refused boolean not null,
  old_value varchar(4000),
  new_value varchar(4000),
  reason varchar(1000),
  detail varchar(4000) not null,
  address varchar(60),
  device varchar(60),
  agent varchar(200),
  hash varchar(64) not null,
  primary key (chain, sequence)
);
create index audit_entry_at on audit_entry(chain, at);
create index audit_entry_subject on audit_entry(subject_kind, subject_id);
create index audit_entry_class on audit_entry(class_id);
create index audit_entry_pupil on audit_entry(enrolment_id);
create index audit_entry_action on audit_entry(chain, action, sequence);

create table audit_head (
  chain bigint primary key,
  sequence bigint not null,
  hash varchar(64) not null
);
