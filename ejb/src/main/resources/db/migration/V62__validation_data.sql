-- The status of signers' certificates that a batch of evidence keeps for documents that do not carry it, a file of the vault.
alter table evidence_batch add validation_sha256 varchar(64);
insert into retention_rule (id, kind, first_day, years, source, confirmed, recorded_by_name, recorded_at) values
  (20, 'COPY', date '2000-01-01', null, 'Chưa có văn bản; giữ vĩnh viễn cùng sổ cấp bản sao (TT 08/2025/TT-BGDĐT chưa đối chiếu)', false, 'system', current_timestamp),
  (21, 'VALIDATION', date '2000-01-01', null, 'Chứng minh cho hồ sơ giữ vĩnh viễn (ETSI EN 319 142-1, RFC 4998)', true, 'system', current_timestamp);
