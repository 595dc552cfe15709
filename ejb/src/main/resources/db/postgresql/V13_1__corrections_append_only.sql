-- Corrections, their witnesses and the archived summaries are only ever added.
create function correction_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'corrections are only ever added';
end $$;

create trigger correction_append_only before update or delete or truncate on correction
  for each statement execute function correction_is_append_only();
create trigger correction_witness_append_only before update or delete or truncate on correction_witness
  for each statement execute function correction_is_append_only();
create trigger correction_summary_append_only before update or delete or truncate on correction_summary
  for each statement execute function correction_is_append_only();
