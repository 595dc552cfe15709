-- What the sender took back while it waited stays on the receiver's list, with who did and why.
update transcript_transfer set state = 'WITHDRAWN',
  decided_by_name = (select a.made_by_name from copy_line a where a.annuls = transcript_transfer.line_id),
  decided_at = (select a.made_at from copy_line a where a.annuls = transcript_transfer.line_id),
  reason = (select a.note from copy_line a where a.annuls = transcript_transfer.line_id)
where state = 'WAITING' and exists (select 1 from copy_line a where a.annuls = transcript_transfer.line_id);
-- Where an original is: asked before it is given once more.
create index copy_part_transcript on copy_part(transcript_id);
