-- What the personal page of a transcript says besides: nationality, place of origin and guardian.
alter table pupil add column nationality varchar(500);
alter table pupil add column hometown varchar(500);
alter table pupil add column guardian varchar(500);
