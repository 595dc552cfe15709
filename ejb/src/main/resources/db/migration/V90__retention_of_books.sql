-- The signed book of a class is a kind of record of its own; a disposal's minutes stay with what they tell of.
insert into retention_rule (id, kind, first_day, years, source, confirmed, recorded_by_name, recorded_at) values
  (22, 'BOOK', date '2000-01-01', null, 'Sổ theo dõi và đánh giá học sinh: chưa có số năm; giữ vĩnh viễn cho đến khi Sở ghi thời hạn (TT 08/2025/TT-BGDĐT chưa đối chiếu)', false, 'system', current_timestamp),
  (23, 'MINUTES', date '2000-01-01', null, 'Hồ sơ tiêu hủy giữ vĩnh viễn cùng dấu vết của tài liệu đã tiêu hủy', true, 'system', current_timestamp);
