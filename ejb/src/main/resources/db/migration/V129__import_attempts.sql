-- An import that cannot go on is tried so many times, each time later, and then stands until its office lets it go on.
alter table catalogue_import add column attempts integer default 0 not null;
alter table catalogue_import add column next_at ${instant};
