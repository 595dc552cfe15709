-- A copy that is taken as a package (SIP, AIP, DIP) instead of as a labelled medium.
alter table medium add column package_kind varchar(3);
alter table medium add column package_id varchar(36);

-- Documents of packages that other archives handed over; the files lie in the vault.
create table received_document (
  id varchar(36) primary key,
  school_id bigint not null references school(id),
  package_id varchar(300) not null,
  package_title varchar(300) not null,
  organisation varchar(300) not null,
  code varchar(300) not null,
  title varchar(300) not null,
  type_name varchar(300) not null,
  organ_name varchar(300) not null,
  issued_date varchar(60) not null,
  language varchar(60) not null,
  maintenance varchar(60) not null,
  sha256 varchar(64) not null unique,
  size bigint not null,
  received_by_name varchar(120) not null,
  received_at ${instant} not null
);
create index received_document_school on received_document(school_id, received_at);
insert into retention_rule (id, kind, first_day, years, source, confirmed, recorded_by_name, recorded_at) values
  (6, 'RECEIVED', date '2000-01-01', null, 'Theo kho đã giao; giữ vĩnh viễn', false, 'system', current_timestamp);
