-- Of which subject a signed sheet on a medium or in a package is.
alter table medium_file add column subject varchar(200);
