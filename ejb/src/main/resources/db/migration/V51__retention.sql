-- How long which kind of archived record is kept: a row holds from its first day until a later one does. Null years: for ever.
create table retention_rule (
  id bigint primary key,
  kind varchar(12) not null,
  first_day date not null,
  years integer,
  source varchar(300) not null,
  confirmed boolean not null,
  recorded_by_name varchar(120) not null,
  recorded_at ${instant} not null
);
create index retention_rule_kind on retention_rule(kind, first_day, id);
insert into retention_rule (id, kind, first_day, years, source, confirmed, recorded_by_name, recorded_at) values
  (1, 'TRANSCRIPT', date '2000-01-01', null, 'Sổ đăng bộ, hồ sơ học sinh: không thời hạn (S1 Điều 3.3); bảng thời hạn của TT 08/2025/TT-BGDĐT chưa đối chiếu', false, 'system', current_timestamp),
  (2, 'PAPER', date '2000-01-01', null, 'Như học bạ số; bảng thời hạn của TT 08/2025/TT-BGDĐT chưa đối chiếu', false, 'system', current_timestamp),
  (3, 'CORRECTIONS', date '2000-01-01', null, 'Chưa có văn bản; giữ vĩnh viễn cho đến khi Sở ghi thời hạn (TT 08/2025/TT-BGDĐT chưa đối chiếu)', false, 'system', current_timestamp),
  (4, 'SHEET', date '2000-01-01', null, 'Chưa có văn bản; giữ vĩnh viễn cho đến khi Sở ghi thời hạn (TT 08/2025/TT-BGDĐT chưa đối chiếu)', false, 'system', current_timestamp),
  (5, 'EVIDENCE', date '2000-01-01', null, 'Chứng minh cho hồ sơ giữ vĩnh viễn (RFC 4998)', true, 'system', current_timestamp);

-- Files whose time is over, from the proposal of their disposal to what was done; rows stay for ever.
create table disposal (
  id bigint primary key,
  school_id bigint not null references school(id),
  state varchar(12) not null,
  proposed_by bigint not null references account(id),
  proposed_by_name varchar(120) not null,
  proposed_at ${instant} not null,
  reason varchar(1000) not null,
  council_number varchar(60),
  council_date date,
  council_members varchar(1500),
  council_opinion varchar(1000),
  council_by_name varchar(120),
  council_at ${instant},
  confirmed_by_name varchar(120),
  confirmed_at ${instant},
  approved_number varchar(60),
  approved_by_name varchar(120),
  approved_at ${instant},
  minutes_sha256 varchar(64),
  ended_by_name varchar(120),
  ended_at ${instant},
  end_reason varchar(1000),
  done_at ${instant},
  version integer not null
);
create index disposal_school on disposal(school_id, id);
create index disposal_state on disposal(state);
create table disposal_item (
  disposal_id bigint not null references disposal(id),
  position integer not null,
  kind varchar(12) not null,
  reference varchar(36) not null,
  sha256 varchar(64) not null,
  size bigint not null,
  school_year varchar(9) not null,
  keeps_until date not null,
  source varchar(300) not null,
  removed_at ${instant},
  primary key (disposal_id, position)
);
create index disposal_item_file on disposal_item(sha256);
-- Whether a file left by decision is asked of its SHA-256 at every check.
create index ledger_entry_sha256 on ledger_entry(sha256);
