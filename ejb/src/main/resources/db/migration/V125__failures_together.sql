-- Attempts to seal a transcript that failed for anything but an authority's silence, whatever failed in between.
alter table seal_job add column own_failures integer default 0 not null;
update seal_job set own_failures = failures where cause <> 'SILENT';
