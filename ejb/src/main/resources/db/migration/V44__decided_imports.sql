-- By which decision a class book changed what was recorded of a pupil whose transcript had been issued (S3 PL Điều 8).
create table decided_import (
  id bigint primary key,
  school_id bigint not null references school(id),
  class_id bigint not null references school_class(id),
  enrolment_id bigint not null references enrolment(id),
  number varchar(60) not null,
  reason varchar(500) not null,
  file varchar(64) not null,
  imported_by_name varchar(120) not null,
  imported_at ${instant} not null
);
create index decided_import_class on decided_import(class_id);
