-- How the text beside a scan is read was said by somebody: kept by the bytes of the text, so that it is asked once, and with the digital copy.
create table scan_text_choice (
  id bigint primary key,
  school_id bigint not null references school(id),
  sha256 varchar(64) not null,
  encoding varchar(20) not null,
  chosen_by_name varchar(120) not null,
  chosen_at ${instant} not null,
  constraint scan_text_choice_once unique (school_id, sha256)
);
alter table paper_scan add column text_encoding varchar(20);
alter table paper_scan add column text_chosen_by varchar(120);
alter table former_scan add column text_encoding varchar(20);
alter table former_scan add column text_chosen_by varchar(120);
-- How many words of the text are searched was decided when it was entered.
alter table paper_transcript add column searched_words integer;
