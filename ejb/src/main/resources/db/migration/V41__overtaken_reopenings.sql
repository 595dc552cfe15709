-- A reopening of a class that was opened, locked or closed meanwhile ends by itself and waits for nobody.
alter table lock_decision add column overtaken boolean default false not null;
update lock_decision set overtaken = true, lifted_at = decided_at, lifted_by_name = decided_by_name
  where whole_class = true and executed_at is null and by_itself = false and lifted_at is null
  and exists (select 1 from school_class c where c.id = lock_decision.class_id and c.state_at > lock_decision.decided_at);
-- When a class was closed last: an edition issued at the next close names the reopenings since then.
alter table school_class add column closed_at ${instant};
update school_class set closed_at = state_at where state = 'CLOSED';
