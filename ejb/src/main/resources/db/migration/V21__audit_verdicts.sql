-- Which chains were found broken is asked on every visit of who oversees them, over all chains at once.
create index audit_entry_verdict on audit_entry(action, chain, sequence);
