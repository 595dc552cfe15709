-- What a unit or school was called from which day, and which levels a school had; one without rows was never changed.
create table place_version (
  id bigint primary key,
  unit_id bigint references org_unit(id),
  school_id bigint references school(id),
  name varchar(200) not null,
  levels varchar(60),
  first_day date not null,
  number varchar(60),
  recorded_by_name varchar(120) not null,
  recorded_at ${instant} not null
);
create index place_version_school on place_version(school_id);
create index place_version_unit on place_version(unit_id);

-- The last day of a school that was dissolved or merged.
alter table school add column last_day date;
