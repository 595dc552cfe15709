-- Who is above whom, and from when to when: ministry, province, district until 30/06/2025, then commune, schools.
create table org_unit (
  id bigint primary key,
  kind varchar(12) not null,
  code varchar(40) not null unique,
  name varchar(200) not null,
  first_day date not null,
  last_day date
);

-- Of a unit, or of a school; the rows of one do not overlap.
create table superior (
  id bigint primary key,
  unit_id bigint references org_unit(id),
  school_id bigint references school(id),
  parent_id bigint not null references org_unit(id),
  first_day date not null,
  last_day date,
  number varchar(60),
  recorded_by_name varchar(120) not null,
  recorded_at ${instant} not null
);
create index superior_school on superior(school_id);
create index superior_unit on superior(unit_id);

alter table school add column type varchar(12) default 'PUBLIC' not null;
-- All levels of a school that has several, by commas; empty for the one level.
alter table school add column levels varchar(60);

insert into org_unit (id, kind, code, name, first_day) values (1, 'MINISTRY', 'BGDDT', 'Bộ Giáo dục và Đào tạo', '1990-02-16');
