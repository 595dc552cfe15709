-- The day a delegation was signed, which may lie before the first day it holds.
alter table delegation add column dated date;
