-- The rules by which a year was closed: its results, also when it is opened again, are made by no others.
create table rules_edition (
  id varchar(64) primary key,
  text text not null,
  kept_at ${instant} not null
);
alter table school_class add rules_edition varchar(64);
alter table school_class add constraint school_class_rules foreign key (rules_edition) references rules_edition(id);
