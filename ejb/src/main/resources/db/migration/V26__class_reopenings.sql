-- A decision to reopen a class as a whole: when it takes effect the class itself is open, until its end.
alter table lock_decision add column whole_class boolean default false not null;
