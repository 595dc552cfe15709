-- The status list is made anew soon after something on it is revoked or replaced: whether it was is asked every minute.
create index transcript_superseded on transcript(superseded_at);
create index transcript_revoked on transcript(revoked_at);
create index transcript_created on transcript(created_at);
create index copy_line_made on copy_line(made_at);
