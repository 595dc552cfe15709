-- How far each school has come, prepared in the background for those who oversee many.
create table school_figure (
  school_id bigint primary key references school(id),
  name varchar(200) not null,
  -- Orders names as Vietnamese readers expect, in any database.
  sort_key varchar(1000) not null,
  -- The name in small letters without marks, as people search.
  search_key varchar(200) not null,
  school_year varchar(9) not null,
  classes integer not null,
  locked integer not null,
  closed integer not null,
  entered_one integer not null,
  expected_one integer not null,
  entered_two integer not null,
  expected_two integer not null,
  refreshed_at ${instant} not null
);
create index school_figure_order on school_figure(sort_key, school_id);

-- Since when a worker holds a transcript.
alter table seal_job add column claimed_at ${instant};
