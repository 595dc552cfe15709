-- Whether the school's seal signed a year's summary of corrections; those from before have room for signatures by hand.
alter table correction_summary add column sealed boolean default false not null;
