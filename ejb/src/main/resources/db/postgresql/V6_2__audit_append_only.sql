-- Rows are only ever added, and a head only moves on. The chain does not rely on it: the owner of a table can drop this.
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit rows are only ever added';
end $$;

create function audit_head_moves_on() returns trigger language plpgsql as $$
begin
  if new.chain <> old.chain or new.sequence <= old.sequence then
    raise exception 'the head of an audit chain only moves on';
  end if;
  return new;
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_is_append_only();
create trigger audit_head_append_only before delete or truncate on audit_head
  for each statement execute function audit_is_append_only();
create trigger audit_head_moves_on before update on audit_head
  for each row execute function audit_head_moves_on();
