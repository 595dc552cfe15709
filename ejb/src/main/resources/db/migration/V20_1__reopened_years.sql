-- A class that was opened again closes by itself, and one whose year was closed takes changes by request only.
alter table school_class add column open_until ${instant};
alter table school_class add column closed_before boolean default false not null;
update school_class set closed_before = true where state = 'CLOSED'
  or exists (select 1 from transcript t where t.class_id = school_class.id);
